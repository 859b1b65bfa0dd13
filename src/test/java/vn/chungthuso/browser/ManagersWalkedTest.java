package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import vn.chungthuso.Office;

/** What only leaders, managers and those who lead a campaign do in Tasklist, with nothing but the screens and the engine's clock. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:managers;DB_CLOSE_DELAY=-1",
            "chungthuso.document.demo-keys=target/demo-keys",
            "chungthuso.process.deadline-round=PT2S"
        })
@Import(Office.class)
class ManagersWalkedTest extends WalkedTest {

    private static final Duration A_MONTH = Duration.ofDays(30);
    private static final String START = "Chưa bắt đầu được quy trình; hãy đọc lời nhắc";
    private static final String CAMPAIGN = "đăng ký và sử dụng chữ ký số";

    @Autowired
    private Office office;

    @AfterEach
    void theClockIsRight() {
        ClockUtil.reset();
    }

    @Test
    void aLeaderGivesALateStepMoreTimeAndThenAManagerUrges() {
        String code = office.submit("clerk", Office.request());
        pass(Duration.between(clock.instant(), office.task(code).getDueDate().toInstant()).plusMinutes(1));
        tasklist.as("leader");
        tasklist.open("Lãnh đạo xử lý việc trễ", code);
        tasklist.claim();
        tasklist.check("Gia hạn, có lý do");
        tasklist.type("Gia hạn thêm (ngày làm việc)", "99");
        tasklist.type("Lý do, ý kiến chỉ đạo", "Chờ xác minh giấy tờ");
        tasklist.isRefused("Hãy nhập số ngày từ 1 đến");
        tasklist.type("Gia hạn thêm (ngày làm việc)", "2");
        tasklist.picture("viec-tre-lanh-dao");
        tasklist.fitsOnAPhone();
        tasklist.complete();
        tasklist.gone(By.cssSelector(".page-notifications .alert-danger"));
        pass(A_MONTH);
        tasklist.as("manager");
        tasklist.open("Người quản lý xử lý việc trễ", code);
        tasklist.claim();
        tasklist.check("Đôn đốc, giữ nguyên hạn");
        tasklist.type("Lý do, ý kiến chỉ đạo", "Xem xét ngay trong ngày");
        tasklist.picture("viec-tre-quan-ly");
        tasklist.complete();

        pages.as("clerk", "/ho-so/" + code);
        pages.sees("Thêm 2 ngày làm việc");
        pages.sees("Chờ xác minh giấy tờ");
        pages.sees("Xem xét ngay trong ngày");
    }

    @Test
    void aProvinceLeadsACampaignAndItsUnitReports() {
        tasklist.as("superior-clerk");
        tasklist.start("Chiến dịch triển khai");
        tasklist.check("Đăng ký chứng thư số cho cán bộ, công chức, viên chức");
        tasklist.type("Trích yếu văn bản", CAMPAIGN);
        tasklist.type("Số, ký hiệu văn bản", "35/UBND");
        tasklist.typeMoment("Ngày văn bản", today().format(DATE));
        tasklist.check("Công chức");
        tasklist.tag("Các đơn vị", "Ủy ban nhân dân xã Mỹ Phước");
        tasklist.typeMoment("Báo cáo trước ngày", today().format(DATE));
        tasklist.press("Bắt đầu");
        tasklist.sees(START);
        tasklist.sees("Nhóm đơn vị thứ nhất: Hạn báo cáo phải là một ngày sau hôm nay.");
        assertThat(tasklist.cutWords()).as("labels that are cut").isEmpty();
        tasklist.picture("chien-dich-lap");
        tasklist.typeMoment("Báo cáo trước ngày", today().plusDays(9).format(DATE));
        tasklist.confirmStart();
        tasklist.as("clerk");
        tasklist.open("Đăng ký, báo cáo số liệu");
        tasklist.claim();
        tasklist.type("Tổng số cán bộ, công chức, viên chức", "40");
        tasklist.picture("chien-dich-bao-cao");
        tasklist.fitsOnAPhone();
        tasklist.complete();
        tasklist.as("superior-clerk");
        tasklist.open("Kiểm tra báo cáo");
        tasklist.claim();
        tasklist.picture("chien-dich-kiem-tra");

        pages.as("superior-clerk", "/chien-dich");
        pages.follow("Đăng ký và sử dụng chữ ký số");
        pages.sees("UBND xã Mỹ Phước");
        pages.sees("40");
    }

    private static void pass(Duration time) {
        ClockUtil.offset(time.toMillis());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
