package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Every page of ours for everybody: with a screen reader or a keyboard (WCAG 2.2 AA as far as axe sees it), on a phone, over a slow line. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:pages;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class PagesForEverybodyTest {

    private static final List<String> OPEN = List.of(
            "/", "/dang-nhap", "/tra-cuu", "/tra-cuu?event=EXPIRING&remainingDays=100&certificateKind=INDIVIDUAL&subjectRole=HEAD", "/tro-giup",
            "/tro-giup/xem-chung-thu-so", "/tro-giup/cai-dat-cer", "/bieu-mau", "/bieu-mau/tt185-m02");
    private static final List<String> CLERK = List.of("/ho-so", "/ho-so?group=DONE", "/chung-thu-so", "/cong-van", "/ky-thay", "/thong-bao");
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final long SLOW_LINE = 300_000;

    @LocalServerPort
    private int port;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private ChromeDriver browser;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(profile);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @TestFactory
    Stream<DynamicTest> pagesThatAreOpenToAnyone() {
        return OPEN.stream().map(this::page);
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAClerk() {
        return Stream.concat(Stream.of(dynamicTest("login", () -> login("clerk"))), CLERK.stream().map(this::page));
    }

    private DynamicTest page(String address) {
        return dynamicTest(address, () -> {
            for (int width : List.of(WIDE, PHONE)) {
                screenOf(width);
                browser.get("http://127.0.0.1:" + port + address);
                assertThat(browser.findElements(By.tagName("h1"))).hasSize(1);
                assertThat(complaints()).as("axe at %d px", width).isEmpty();
                assertThat(measured("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("to scroll sideways at %d px", width).isZero();
            }
            assertThat(measured("performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0)"))
                    .as("bytes").isPositive().isLessThan(SLOW_LINE);
        });
    }

    private void login(String account) {
        browser.get("http://127.0.0.1:" + port + "/dang-nhap");
        browser.findElement(By.id("user")).sendKeys(account);
        browser.findElement(By.id("password")).sendKeys(account);
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        assertThat(browser.getCurrentUrl()).doesNotContain("dang-nhap");
    }

    private List<?> complaints() throws IOException {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                    .then(({ violations, passes }) => done(passes.length === 0 ? ['axe looked at nothing'] : violations.map(({ help, nodes }) => help + ': ' + nodes.map(node => node.html).join(' | '))));""");
    }

    private long measured(String expression) {
        return ((Number) browser.executeScript("return " + expression)).longValue();
    }

    private void screenOf(int width) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", false));
    }
}
