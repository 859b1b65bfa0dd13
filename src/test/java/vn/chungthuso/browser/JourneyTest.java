package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.FluentWait;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** One employee's certificate from request to effective date, by clicking in Tasklist in a real Chromium. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class JourneyTest {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String NAME = "Đoàn Thị Xuân Mai";

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private Clock clock;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private ChromeDriver browser;
    private Tasklist tasklist;
    private OfficeOnScreen commune;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(profile);
        tasklist = new Tasklist(browser, "http://127.0.0.1:" + port, Screen.pictures());
        commune = new OfficeOnScreen(tasklist, "clerk", "leader", "Lê Thị Thu Hằng");
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            tasklist.lastPicture("journey");
            browser.quit();
        }
    }

    @Test
    void aRequestBecomesAnEffectiveCertificate() {
        holderAsksForACertificate();
        String code = newestDossier();
        clerkReads();
        commune.accepts("clerk", NAME, "03-review");
        commune.writes("Danh sách đề nghị cấp mới cho cá nhân", NAME, this::typeTheReceiver, "04-letter");
        commune.signs("05-signed");
        commune.sends(OfficeOnScreen.PORTAL, "06-send");
        clerkRecordsTheAnswers();
        clerkHandsTheDeviceOver();
        holderConfirms();
        commune.writes("Đề nghị thời điểm có hiệu lực", NAME, OfficeOnScreen.NO_RECEIVER, "12-effective-letter");
        commune.signs("13-effective-signed");
        commune.sends(OfficeOnScreen.PORTAL, "14-effective-send");

        waitUntilStateIs(code, "COMPLETED");
    }

    private void holderAsksForACertificate() {
        tasklist.as("holder");
        new IssueRequest(NAME, "doanthixuanmai.demo@longan.gov.vn", "080184001234", "18/06/2022").fillIn(tasklist);
        tasklist.picture("01-request");
        tasklist.confirmStart();
    }

    private void clerkReads() {
        tasklist.as("clerk");
        tasklist.open("Xem xét, tổng hợp hồ sơ");
        tasklist.tab("Hồ sơ");
        tasklist.sees("Mẫu, cơ quan gửi và căn cứ");
        tasklist.picture("02-dossier");
    }

    private void typeTheReceiver() {
        tasklist.type("Họ và tên", "Lâm Thị Bích");
        tasklist.type("Số CMND/Thẻ CCCD/Hộ chiếu", "080188004321");
        tasklist.typeMoment("Ngày cấp", "20/05/2021");
        tasklist.type("Nơi cấp", "Cục Cảnh sát QLHC về TTXH");
        tasklist.type("Chức vụ", "Công chức Văn phòng");
        tasklist.type("Điện thoại di động", "0912345678");
        tasklist.type("Địa chỉ thư điện tử công vụ", "lamthibich.demo@longan.gov.vn");
        tasklist.type("Địa chỉ tiếp nhận", "Ủy ban nhân dân xã Mỹ Phước, tỉnh Long An");
    }

    private void clerkRecordsTheAnswers() {
        commune.awaitsAnswers();
        commune.hears("Tiếp nhận", Map.of());
        tasklist.sees("Cục đã tiếp nhận");
        tasklist.picture("07-accepted");
        commune.hears("Đã gửi thiết bị", Map.of("certificateSerial", "5403A1B2C3D4E5F60718", "deviceSerial", "GD-2026-0417"));
        tasklist.sees("GD-2026-0417");
        tasklist.picture("08-shipped");
    }

    private void clerkHandsTheDeviceOver() {
        tasklist.open("Tiếp nhận thiết bị");
        tasklist.claim();
        tasklist.check("Có, đã nhận thiết bị");
        tasklist.picture("09-device");
        tasklist.complete();
        tasklist.open("Bàn giao thiết bị cho thuê bao");
        tasklist.claim();
        tasklist.typeMoment("Thời điểm có hiệu lực đề nghị", LocalDate.now(clock).format(DATE));
        tasklist.typeMoment("Giờ", "00:00"); // past at whatever hour the test runs
        tasklist.check("Đã kiểm tra giấy tờ người nhận");
        tasklist.picture("10-handover");
        tasklist.complete();
    }

    private void holderConfirms() {
        tasklist.as("holder");
        tasklist.open("Xác nhận đã nhận thiết bị");
        tasklist.check("Đã nhận đủ");
        tasklist.picture("11-confirm");
        tasklist.complete();
    }

    private String newestDossier() {
        List<?> items = (List<?>) get("/api/dossiers?state=SUBMITTED").get("items");
        return (String) ((Map<?, ?>) items.get(0)).get("code");
    }

    private void waitUntilStateIs(String code, String state) {
        new FluentWait<>(code)
                .withTimeout(Duration.ofSeconds(60))
                .pollingEvery(Duration.ofSeconds(1))
                .until(dossier -> get("/api/dossiers/" + dossier).get("state").equals(state));
        assertThat(get("/api/dossiers/" + code).get("state")).isEqualTo(state);
    }

    private Map<?, ?> get(String path) {
        return rest.withBasicAuth("clerk", "clerk").getForObject(path, Map.class);
    }
}
