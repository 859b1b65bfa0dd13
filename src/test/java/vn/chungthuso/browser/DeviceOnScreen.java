package vn.chungthuso.browser;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import vn.chungthuso.calendar.WorkingTime;

/** What becomes of a device that is in use, on the screens: written anew, unlocked, collected, given back. */
record DeviceOnScreen(Tasklist tasklist, Clock clock) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final String GIVER = "Bên giao (cơ quan):";
    private static final String RECEIVER = "Bên nhận (Cục):";

    void isWritten(String holder, String subject, String picture) {
        tasklist.as(holder);
        tasklist.open("Cài đặt chứng thư số mới vào USB", subject);
        tasklist.check("Đã cài, số hiệu và thời hạn đúng như trên");
        finish(picture);
    }

    void isUnlocked(String desk, String person, String picture) {
        tasklist.as(desk);
        tasklist.open("Hỗ trợ mở khóa từ xa");
        tasklist.claim();
        tasklist.typeMoment("Thời điểm gọi", now().format(DATE));
        tasklist.typeMoment("Giờ", now().format(TIME));
        tasklist.type("Đã gọi cho (Người phối hợp hỗ trợ khôi phục)", person);
        tasklist.select("Xác minh người nghe bằng cách nào", "Gọi đúng số điện thoại ghi trong đề nghị");
        tasklist.check("Mở khóa được");
        finish(picture);
    }

    void isCollected(String subject, String picture) {
        tasklist.open("Thu thiết bị", subject);
        tasklist.claim();
        tasklist.check("Đã thu được");
        tasklist.type("Người giao thiết bị", subject);
        finish(picture);
    }

    void isReturned(String subject, String picture) {
        tasklist.open("Bàn giao thiết bị cho Cục", subject);
        tasklist.claim();
        tasklist.check("Đã bàn giao cho Cục");
        tasklist.type("Địa danh lập biên bản", "Mỹ Phước");
        tasklist.typeMoment("Ngày lập biên bản", now().format(DATE));
        tasklist.typeIn(GIVER, "Người đại diện", "Lâm Thị Bích");
        tasklist.typeIn(GIVER, "Chức vụ", "Văn thư");
        tasklist.typeIn(GIVER, "Số CMND, CCCD, Hộ chiếu", "080190002468");
        tasklist.typeIn(RECEIVER, "Người đại diện", "Bạch Văn Thử");
        tasklist.type("Số bản", "2");
        finish(picture);
    }

    private void finish(String picture) {
        tasklist.picture(picture);
        tasklist.complete();
    }

    private ZonedDateTime now() {
        return ZonedDateTime.now(clock).withZoneSameInstant(WorkingTime.ZONE);
    }
}
