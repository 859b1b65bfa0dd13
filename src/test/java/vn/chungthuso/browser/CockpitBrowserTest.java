package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import vn.chungthuso.Office;

/** A manager's look at Cockpit in a real Chromium, among some 300 dossiers: what is late, where it waits, which way one went. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:cockpit;DB_CLOSE_DELAY=-1",
            "chungthuso.document.demo-keys=target/demo-keys",
            "chungthuso.process.deadline-round=P1D"
        })
@ActiveProfiles("demo")
@Tag("own-jvm")
class CockpitBrowserTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final By ROWS = By.cssSelector(".supervision-steps tbody tr");

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private JdbcClient jdbc;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private ChromeDriver browser;
    private OwnPages screen;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(profile);
        browser.manage().window().setSize(new Dimension(1440, 1000));
        screen = new OwnPages(browser, "http://127.0.0.1:" + port, Screen.pictures());
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            screen.lastPicture("cockpit");
            browser.quit();
        }
    }

    @Test
    void aManagerSeesWhatIsLateAndWhichWayADossierWent() {
        var generated = new GeneratedSteps(jdbc);
        generated.open(290);
        generated.ended(600);
        String running = submitted();

        as("manager");
        theDeadlinesAreTheFirstPage();
        theLateOnesAreFoundAndCounted();
        aRowLeadsToItsWayThroughTheModel(running);
        aDossierOf2023IsFoundByItsCode();
        whoOwnsTheProcessesSeesWhereDossiersWait();
        anAdministratorSeesTheClockOfAnInstance(running);
    }

    private void as(String user) {
        screen.as(user, "/dang-nhap?toi=" + COCKPIT);
    }

    private void theDeadlinesAreTheFirstPage() {
        screen.find(ROWS);

        assertThat(browser.getCurrentUrl()).endsWith("#/han-xu-ly");
        assertThat(browser.findElements(ROWS)).hasSize(50);
        assertThat(texts(".supervision-light")).startsWith("⚠ Quá hạn");
        assertThat(screen.find(By.cssSelector(".supervision-pages span")).getText()).startsWith("1–50 trong ");
        screen.picture("30-deadlines");
        assertThat(complaints()).isEmpty();
    }

    private void theLateOnesAreFoundAndCounted() {
        new Select(screen.find(By.id("sla-light"))).selectByVisibleText("Quá hạn");
        new Select(screen.find(By.id("sla-agency"))).selectByVisibleText("UBND xã Mỹ Phước");
        screen.waitFor(page -> shows("td:nth-child(5)", "UBND xã Mỹ Phước") && shows(".supervision-light", "⚠ Quá hạn"), "what is late at one agency");

        browser.executeScript("document.querySelector('.supervision-charts').scrollIntoView()");
        assertThat(browser.findElements(By.cssSelector(".supervision-chart svg"))).hasSize(4);
        browser.findElements(By.cssSelector(".supervision-chart summary")).get(0).click();
        screen.find(By.cssSelector(".supervision-chart table"));
        screen.picture("31-deadline-charts");
        screen.click(By.xpath("//button[normalize-space()='Xóa bộ lọc']"));
    }

    private void aRowLeadsToItsWayThroughTheModel(String code) {
        screen.find(By.id("sla-q")).sendKeys(code.toLowerCase());
        screen.click(By.xpath("//button[normalize-space()='Lọc']"));
        screen.waitFor(page -> page.findElements(ROWS).size() < 3, "one dossier");
        screen.click(By.linkText(code));

        screen.find(By.cssSelector(".path-now .djs-visual"));
        assertThat(screen.find(By.cssSelector(".path-here")).getText()).isEqualTo("Đang ở đây");
        assertThat(browser.findElements(By.cssSelector(".path-flow"))).isNotEmpty();
        screen.picture("32-path-running");
    }

    private void aDossierOf2023IsFoundByItsCode() {
        List<?> found = (List<?>) get("/api/dossiers?q=HS-2023").get("items");
        String code = (String) ((Map<?, ?>) found.get(0)).get("code");
        WebElement field = screen.find(By.id("path-code"));
        field.clear();
        field.sendKeys(code);
        screen.click(By.cssSelector(".supervision-search button"));

        screen.sees(code);
        screen.find(By.cssSelector("[data-process=issueCertificate] .path-done .djs-visual"));
        assertThat(texts(".supervision-instance h3")).contains("Cấp mới chứng thư số");
        assertThat(browser.findElements(By.cssSelector(".path-now"))).isEmpty();
        assertThat(texts(".supervision-instance tbody td:last-child")).contains("Tô Minh Khuê");
        screen.picture("33-path-2023");
        assertThat(complaints()).isEmpty();
    }

    private void whoOwnsTheProcessesSeesWhereDossiersWait() {
        as("process-owner");
        open("#/process-definition/" + definition("reviewRequest") + "/runtime");
        screen.click(By.linkText("Nơi chờ"));

        screen.find(By.cssSelector(".supervision-hot .djs-visual"));
        screen.find(By.xpath("//section[contains(@class,'supervision')]//th[normalize-space()='Xem xét, tổng hợp hồ sơ']"));
        assertThat(texts(".supervision-badge")).anyMatch(badge -> badge.contains("quá hạn"));
        screen.picture("34-heat");
    }

    private void anAdministratorSeesTheClockOfAnInstance(String code) {
        as("admin");
        open("#/process-instance/" + instance(code) + "/runtime");
        screen.click(By.linkText("Đồng hồ"));

        screen.sees("Thời gian dừng chờ người nộp");
        assertThat(texts(".supervision tbody th")).contains("Xem xét, tổng hợp hồ sơ");
        screen.picture("35-clock");
    }

    /** What axe has to say of our part of the page (WCAG 2.2 AA as far as it sees that). */
    private List<?> complaints() {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run('.supervision', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
                    .then(({ violations, passes }) => done(passes.length === 0 ? ['axe looked at nothing'] : violations.map(({ help, nodes }) => help + ': ' + nodes.map(node => node.html).join(' | '))));""");
    }

    private void open(String hash) {
        browser.get(screen.address + COCKPIT + hash);
    }

    /** Every row says this and nothing else there. */
    private boolean shows(String cell, String words) {
        List<String> said = texts(".supervision-steps tbody " + cell);
        return !said.isEmpty() && said.stream().allMatch(words::equals);
    }

    private List<String> texts(String css) {
        return browser.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
    }

    private String submitted() {
        Map<String, Object> request = new HashMap<>(Office.requestWith("fullName", "Đặng Thị Ngọc Ánh"));
        request.putAll(Map.of("procedure", "ISSUE", "certificateKind", "INDIVIDUAL"));
        return (String) rest.withBasicAuth("clerk", "clerk").postForObject("/api/dossiers", request, Map.class).get("code");
    }

    private String definition(String process) {
        return (String) rest.withBasicAuth("admin", "admin").getForObject("/engine-rest/process-definition/key/" + process, Map.class).get("id");
    }

    private String instance(String code) {
        List<?> found = rest.withBasicAuth("admin", "admin").getForObject("/engine-rest/process-instance?businessKey=" + code, List.class);
        return (String) ((Map<?, ?>) found.get(0)).get("id");
    }

    private Map<?, ?> get(String path) {
        return rest.withBasicAuth("manager", "manager").getForObject(path, Map.class);
    }
}
