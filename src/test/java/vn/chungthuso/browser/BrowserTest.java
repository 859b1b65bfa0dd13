package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** The demo house, in a JVM of its own, seen through a real Chromium. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
abstract class BrowserTest {

    private static final Path PICTURES = Screen.pictures();

    @LocalServerPort
    private int port;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    ChromeDriver browser;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(folder.resolve("profile"));
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** On the way to a page; in the demo the password is the user's name. */
    void login(String account, String to) {
        browser.get(address(to));
        for (String field : List.of("user", "password")) {
            browser.findElement(By.id(field)).sendKeys(account);
        }
        browser.findElement(By.cssSelector("main button[type=submit]")).click();
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> page.findElements(By.id("password")).isEmpty());
    }

    void screenOf(int width, int height) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Nothing must be scrolled sideways. */
    void fits() {
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(browser.getCurrentUrl())
                .isEqualTo(0L);
    }

    /** What is on the screen, or the whole page however long. */
    void picture(String name, boolean whole) throws IOException {
        Files.createDirectories(PICTURES);
        var shot = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        Files.write(PICTURES.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }
}
