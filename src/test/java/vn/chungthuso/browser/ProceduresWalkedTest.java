package vn.chungthuso.browser;

import static vn.chungthuso.browser.OfficeOnScreen.DOCUMENT_SYSTEM;
import static vn.chungthuso.browser.OfficeOnScreen.NO_RECEIVER;
import static vn.chungthuso.browser.OfficeOnScreen.PORTAL;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import vn.chungthuso.document.TestCertificate;

/** One case of each procedure from the request to its end, by the demo's people with nothing but the screens. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:walked;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
class ProceduresWalkedTest extends WalkedTest {

    private static final String HOLDER = "Trần Văn Lâm";
    private static final String HEAD = "Lê Thị Thu Hằng";
    private static final String RETIRED = "Võ Ngọc Ánh";
    private static final String LOCKED_OUT = "Cao Thị Bích Ngọc";
    private static final String ABOUT_TO_RETIRE = "Phạm Quốc Đạt";
    private static final String ONE_STOP = "Bộ phận 1 cửa xã Mỹ Phước";
    private static final String RENEW_OR_CHANGE = "Danh sách đề nghị gia hạn, thay đổi nội dung thông tin";
    private static final String COMMITMENT = "Cam kết những nội dung đăng ký";

    private OfficeOnScreen commune;
    private OfficeOnScreen province;
    private DeviceOnScreen device;

    @BeforeAll
    void findThePeople() {
        commune = new OfficeOnScreen(tasklist, "clerk", "leader", HEAD);
        province = new OfficeOnScreen(tasklist, "superior-clerk", "superior-leader", "Châu Văn Đẳng");
        device = new DeviceOnScreen(tasklist, clock);
    }

    @Test
    void aHolderRenewsAndInstallsTheNewCertificate() throws IOException {
        pages.as("holder", "/chung-thu-so");
        pages.picture("chung-thu-so-cua-toi");
        pages.follow("Gia hạn");
        pages.tick(COMMITMENT);
        pages.picture("gia-han-de-nghi");
        pages.press("Nộp đề nghị");
        pages.stands("Đã nộp, chờ xem xét");
        pages.picture("gia-han-da-nop");
        commune.accepts("clerk", HOLDER, "gia-han-xem-xet");
        commune.writes(RENEW_OR_CHANGE, HOLDER, NO_RECEIVER, "gia-han-cong-van");
        commune.signs("gia-han-ky");
        commune.sends(PORTAL, "gia-han-gui");
        commune.awaitsAnswers();
        commune.hears("Tiếp nhận", Map.of());
        commune.hearsFile(file(HOLDER, "tranvanlam@longan.gov.vn", 1), "gia-han-tep-cer");
        device.isWritten("holder", HOLDER, "gia-han-cai-dat");

        ends("holder", HOLDER, "Hoàn thành", "gia-han-xong");
    }

    @Test
    void theHeadChangesTheMailboxThroughTheAgencyAbove() throws IOException {
        String mailbox = "hang.lethithu@longan.gov.vn";
        tasklist.as("clerk");
        tasklist.start("Thay đổi thông tin chứng thư số");
        tasklist.select("Chứng thư số", HEAD);
        tasklist.select("Lý do thay đổi", "Cá nhân đổi thư điện tử công vụ");
        tasklist.type("Địa chỉ thư điện tử công vụ mới", mailbox);
        tasklist.check(COMMITMENT);
        tasklist.picture("thay-doi-de-nghi");
        tasklist.confirmStart();
        province.accepts("superior-clerk", HEAD, "thay-doi-xem-xet");
        province.writes(RENEW_OR_CHANGE, HEAD, NO_RECEIVER, "thay-doi-cong-van");
        province.signs("thay-doi-ky");
        province.sends(PORTAL, "thay-doi-gui");
        province.awaitsAnswers();
        province.hears("Tiếp nhận", Map.of());
        province.hearsFile(file(HEAD, mailbox, 2), "thay-doi-tep-cer");
        device.isWritten("leader", HEAD, "thay-doi-cai-dat");

        ends("leader", HEAD, "Hoàn thành", "thay-doi-xong");
    }

    @Test
    void aRetiredOfficersCertificateIsRevokedAndTheDeviceReturned() {
        askFor("Thu hồi", RETIRED);
        pages.choose("Lý do thu hồi", "Nghỉ hưu");
        pages.type("Ngày xảy ra sự việc", today().toString());
        pages.choose("Tình trạng thiết bị", "Còn thiết bị");
        pages.choose("Người lập với tư cách", "Cán bộ đại diện cơ quan");
        pages.type("Họ và tên", "Lâm Thị Bích");
        pages.type("Chức vụ", "Văn thư");
        pages.type("Số điện thoại", "0912345678");
        pages.picture("thu-hoi-de-nghi");
        pages.press("Nộp đề nghị");
        commune.accepts("clerk2", RETIRED, "thu-hoi-xem-xet");
        commune.writes("Danh sách đề nghị thu hồi", RETIRED, NO_RECEIVER, "thu-hoi-cong-van");
        commune.signs("thu-hoi-ky");
        commune.sends(PORTAL, "thu-hoi-gui");
        commune.awaitsAnswers();
        commune.hears("Đã thu hồi chứng thư số", Map.of());
        commune.hears("Thông báo thu hồi thiết bị", Map.of("noticeNumber", "88/CTS-QLTB", "noticeDate", today().toString()));
        device.isCollected(RETIRED, "thu-hoi-thu-thiet-bi");
        device.isReturned(RETIRED, "thu-hoi-tra-thiet-bi");

        ends("clerk", RETIRED, "Hoàn thành, đã trả thiết bị", "thu-hoi-xong");
    }

    @Test
    void aLockedDeviceIsUnlockedByTheDepartment() {
        askFor("Mở khóa thiết bị", LOCKED_OUT);
        pages.tick("Nhập sai mật khẩu quá số lần quy định");
        pages.type("Họ và tên", LOCKED_OUT);
        pages.type("Số điện thoại", "0912345214");
        pages.tick("Tôi cam kết");
        pages.picture("mo-khoa-de-nghi");
        pages.press("Nộp đề nghị");
        commune.accepts("clerk2", LOCKED_OUT, "mo-khoa-xem-xet");
        commune.writes("Danh sách đề nghị khôi phục", LOCKED_OUT, NO_RECEIVER, "mo-khoa-cong-van");
        commune.signs("mo-khoa-ky");
        commune.sends(DOCUMENT_SYSTEM, "mo-khoa-gui");
        device.isUnlocked("unlock-desk", LOCKED_OUT, "mo-khoa-goi");

        ends("clerk", LOCKED_OUT, "Hoàn thành", "mo-khoa-xong");
    }

    @Test
    void theOneStopSectionsCertificateGoesToTheNextOfficer() {
        tasklist.as("clerk");
        tasklist.start("Bàn giao chứng thư số của Bộ phận Một cửa");
        tasklist.select("Chứng thư số của Bộ phận Một cửa", ONE_STOP);
        tasklist.type("Họ và tên", "Sử Hoàng Long");
        tasklist.type("Chức vụ", "Công chức");
        tasklist.type("Số điện thoại", "0935667788");
        tasklist.type("Số CMND, CCCD, Hộ chiếu", "080092000001");
        tasklist.typeMoment("Ngày bàn giao", today().format(DATE));
        tasklist.picture("mot-cua-de-nghi");
        tasklist.confirmStart();
        tasklist.open("Xác nhận bàn giao", ONE_STOP);
        tasklist.claim();
        tasklist.check("Cán bộ đang giữ chứng thư số");
        tasklist.check("Cán bộ mới đã nhận thiết bị");
        tasklist.check("Cán bộ mới đã tự đổi mật khẩu");
        tasklist.picture("mot-cua-xac-nhan");
        tasklist.complete();

        ends("clerk", ONE_STOP, "Hoàn thành", "mot-cua-xong");
    }

    @Test
    void aRetirementOpensTheProposedDossier() {
        tasklist.as("clerk");
        tasklist.start("Báo biến động nhân sự");
        tasklist.select("Việc gì đã xảy ra?", "Nghỉ hưu");
        tasklist.check("Một người");
        tasklist.select("Người có chứng thư số", ABOUT_TO_RETIRE);
        tasklist.typeMoment("Ngày xảy ra (theo quyết định)", today().format(DATE));
        tasklist.picture("bien-dong-bao");
        tasklist.confirmStart();
        tasklist.open("Xem đề xuất, mở hồ sơ");
        tasklist.claim();
        tasklist.check("Mở các hồ sơ đã chọn");
        tasklist.select("Tình trạng thiết bị", "Còn thiết bị");
        tasklist.select("Người lập với tư cách", "Cán bộ đại diện cơ quan");
        tasklist.typeIn("Người lập đề nghị", "Họ và tên", "Lâm Thị Bích");
        tasklist.typeIn("Người lập đề nghị", "Chức vụ", "Văn thư");
        tasklist.typeIn("Người lập đề nghị", "Số điện thoại", "0912345678");
        tasklist.check(COMMITMENT);
        tasklist.picture("bien-dong-de-xuat");
        tasklist.complete();

        ends("clerk", ABOUT_TO_RETIRE, "Đã nộp, chờ xem xét", "bien-dong-xong");
    }

    @Test
    void aDeclaredPublicCertificateIsAdvisedByItsPurpose() {
        tasklist.as("clerk");
        tasklist.start("Chuyển đổi chứng thư số công cộng");
        tasklist.select("Cơ quan, đơn vị đang dùng", "Ủy ban nhân dân xã Mỹ Phước");
        tasklist.type("Nhà cung cấp (doanh nghiệp)", "Công ty Chữ ký số Minh Họa");
        tasklist.typeMoment("Ngày hết hạn", today().plusMonths(5).format(DATE));
        tasklist.check("Cơ quan, tổ chức");
        tasklist.type("Tên người hoặc cơ quan đứng tên", "Ủy ban nhân dân xã Mỹ Phước");
        tasklist.type("Địa chỉ thư điện tử công vụ", "xamyphuoc@longan.gov.vn");
        tasklist.check("Giao dịch thuế điện tử");
        tasklist.picture("chuyen-doi-khai");
        tasklist.confirmStart();
        tasklist.open("Mở hồ sơ thay thế");
        tasklist.claim();

        tasklist.sees("Mở hồ sơ cấp chứng thư số thay thế");
        tasklist.picture("chuyen-doi-de-nghi");
    }

    /** The clerk finds the certificate in the list and asks from there. */
    private void askFor(String procedure, String subject) {
        pages.as("clerk", "/chung-thu-so");
        pages.picture("chung-thu-so-co-quan");
        pages.type("Tìm chứng thư số", subject);
        pages.press("Lọc");
        pages.follow(subject);
        pages.follow(procedure);
    }

    private void ends(String account, String subject, String state, String picture) {
        pages.as(account, "/ho-so");
        pages.dossierOf(subject);
        pages.stands(state);
        pages.picture(picture);
    }

    /** What the authority would send: valid for three years, for the key that is on the device. */
    private Path file(String name, String mailbox, int number) throws IOException {
        TestCertificate made = TestCertificate.of("CN=%s,E=%s".formatted(name, mailbox))
                .numbered(new BigInteger(TestCertificate.SERIAL, 16).add(BigInteger.valueOf(number)))
                .valid(clock.instant(), ZonedDateTime.now(clock).plusYears(3).toInstant());
        return Files.write(folder.resolve("chung-thu-so-%d.cer".formatted(number)), made.der());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
