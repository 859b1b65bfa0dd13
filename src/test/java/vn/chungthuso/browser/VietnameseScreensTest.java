package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The engine's applications speak Vietnamese even to a browser that asks for English. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:screens;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class VietnameseScreensTest {

    private static final Set<String> SAME = Set.of("ID", "");

    /** An English browser would take it for the sixth of May. */
    private static final String ISSUED_ON = "05/06/2022";

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private ChromeDriver browser;
    private Tasklist tasklist;

    @BeforeEach
    void openAnEnglishBrowser() {
        browser = Chromium.startOrSkip(profile, "en-US");
        tasklist = new Tasklist(browser, address(), Path.of("target/pictures"));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            tasklist.lastPicture("screens");
            browser.quit();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tasklist, '', Bắt đầu quy trình",
        "cockpit, dashboard, Lượt chạy quy trình đang chạy",
        "cockpit, processes, Mở khóa thiết bị",
        "admin, users, lamthibich.demo@longan.gov.vn",
        "welcome, welcome, Thông tin cá nhân"
    })
    void noLabelOfAPageIsEnglish(String application, String page, String seen) throws IOException {
        tasklist.as("admin");
        browser.get("%s/camunda/app/%s/default/#/%s".formatted(address(), application, page));
        tasklist.sees(seen);
        tasklist.picture("screens-" + application);

        List<String> lines = tasklist.find(By.tagName("body")).getText().lines().map(String::strip).toList();

        assertThat(lines).doesNotContainAnyElementsOf(englishLabels(application));
        assertThat(browser.getTitle()).startsWith("Chứng thư số");
        assertThat(browser.findElement(By.tagName("html")).getDomAttribute("lang")).isEqualTo("vi");
    }

    @Test
    void aDateIsReadDayFirst() {
        tasklist.as("holder");
        new IssueRequest("Đoàn Thị Xuân Mai", "doanthixuanmai.demo@longan.gov.vn", "080184001234", ISSUED_ON).fillIn(tasklist);
        tasklist.confirmStart();

        tasklist.as("clerk2");
        tasklist.open("Xem xét, tổng hợp hồ sơ");

        tasklist.sees(ISSUED_ON);
    }

    @Test
    void aFormAndItsCalendarSpeakVietnamese() {
        tasklist.as("holder");
        tasklist.start("Cấp mới chứng thư số");
        tasklist.click(By.cssSelector("button[ng-click='startProcessInstance()']"));
        tasklist.sees("Bắt buộc nhập.");
        tasklist.click(By.cssSelector(".fjs-form-field-datetime input"));

        String calendar = tasklist.find(By.cssSelector(".flatpickr-calendar.open")).getText();

        assertThat(calendar).contains("Tháng", "CN", "T7").doesNotContain("Sun");
    }

    @Test
    void whatIsTypedInAnotherFormatIsToldWhichIsWanted() {
        tasklist.as("holder");
        tasklist.start("Cấp mới chứng thư số");

        tasklist.type("Số điện thoại liên hệ", "12345");
        tasklist.click(By.cssSelector("button[ng-click='startProcessInstance()']"));

        tasklist.sees("ví dụ 0987 648 487");
    }

    @Test
    void aTaskThatAColleagueTookIsSaidInWords() {
        tasklist.as("holder");
        new IssueRequest("Lại Văn Khoa", "laivankhoa.demo@longan.gov.vn", "080084001235", ISSUED_ON).fillIn(tasklist);
        tasklist.confirmStart();
        tasklist.as("clerk");
        tasklist.open("Xem xét, tổng hợp hồ sơ");
        String task = browser.getCurrentUrl().replaceAll(".*[?&]task=([^&]+).*", "$1");

        rest.withBasicAuth("clerk2", "clerk2").postForEntity("/engine-rest/task/" + task + "/claim", Map.of("userId", "clerk2"), Void.class);
        tasklist.click(By.cssSelector("button.claim"));

        tasklist.sees("Việc này vừa được người khác nhận; hãy tải lại danh sách.");
    }

    @Test
    void aRefusedFormSaysAtEachWrongFieldWhyUntilItIsChanged() {
        tasklist.as("holder");
        new IssueRequest("Chu Thị Bích Hà", "chuthibichha@gmail.com", "080184001236", "18/06/2099").fillIn(tasklist);
        tasklist.click(By.cssSelector("button[ng-click='startProcessInstance()']"));
        tasklist.sees("Có 2 chỗ cần sửa");

        WebElement mailbox = tasklist.find(By.cssSelector(".fjs-form input:focus"));
        assertThat(mailbox.getDomProperty("value")).as("the first wrong field").isEqualTo("chuthibichha@gmail.com");
        assertThat(mailbox.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(tasklist.refusals()).hasSize(2).first().asString().contains("phải được cấp bởi cơ quan nhà nước");
        assertThat(mailbox.getDomAttribute("aria-describedby")).endsWith(browser.findElement(Tasklist.REFUSAL).getDomAttribute("id"));
        tasklist.picture("screens-refused-fields");

        tasklist.type("Địa chỉ thư điện tử công vụ (1)", "chuthibichha.demo@longan.gov.vn");
        tasklist.waitFor(page -> tasklist.refusals().size() == 1, "the sentence of the changed field to go");
        assertThat(tasklist.refusals().get(0)).contains("Ngày cấp");

        tasklist.typeMoment("Ngày cấp", ISSUED_ON);
        tasklist.gone(Tasklist.REFUSAL);
        tasklist.confirmStart();
    }

    @Test
    void aSessionThatHasEndedIsSaidInWordsAndWhatWasTypedIsThereAfterwards() {
        tasklist.as("holder");
        new IssueRequest("Cù Huy Nam", "cuhuynam.demo@longan.gov.vn", "080084001237", ISSUED_ON).fillIn(tasklist);
        tasklist.confirmStart();
        tasklist.as("clerk");
        tasklist.open("Xem xét, tổng hợp hồ sơ", "Cù Huy Nam");
        tasklist.claim();
        tasklist.tick("Yêu cầu bổ sung");
        tasklist.type("Lý do", "Thiếu ngày cấp");

        browser.manage().deleteAllCookies();
        tasklist.click(By.cssSelector("button[ng-click='complete()']"));
        tasklist.sees("Hãy đăng nhập rồi thử lại.");
        tasklist.logIn("clerk");

        assertThat(tasklist.find(By.cssSelector(".fjs-form textarea")).getDomProperty("value")).isEqualTo("Thiếu ngày cấp");
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static Set<String> englishLabels(String application) throws IOException {
        String file = "/META-INF/resources/webjars/camunda/app/%s/locales/en.json".formatted(application);
        try (InputStream english = VietnameseScreensTest.class.getResourceAsStream(file)) {
            JsonNode labels = new ObjectMapper().readTree(new String(english.readAllBytes(), StandardCharsets.UTF_8).replace("\uFEFF", "")).get("labels");
            return StreamSupport.stream(labels.spliterator(), false)
                    .map(label -> label.asText().strip())
                    .filter(label -> !SAME.contains(label))
                    .collect(Collectors.toSet());
        }
    }
}
