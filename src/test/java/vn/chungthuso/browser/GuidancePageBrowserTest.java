package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** «Tra cứu thủ tục» walked on a phone and on a desktop, from the first page to an answer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:guidance;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class GuidancePageBrowserTest {

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

    @Test
    void onAPhoneTheAnswerIsReadWithoutScrollingSideways() throws IOException {
        screenOf(360, 800);

        walkToTheAnswer();

        picture("tra-cuu-dien-thoai", false);
    }

    @Test
    void onADesktopTheQuestionsStandBesideTheAnswer() throws IOException {
        screenOf(1280, 900);

        walkToTheAnswer();

        var asked = browser.findElement(By.cssSelector(".ask")).getRect();
        assertThat(browser.findElement(By.cssSelector(".answer")).getRect().getX()).isGreaterThan(asked.getX() + asked.getWidth());
        picture("tra-cuu", true);
    }

    private void walkToTheAnswer() {
        browser.get("http://127.0.0.1:" + port + "/");
        browser.findElement(By.linkText("Tra cứu thủ tục")).click();
        fits();
        browser.findElement(By.linkText("Chứng thư số sắp hết hạn")).click();
        fits();
        new Select(field("regionProfile")).selectByVisibleText("Long An");
        field("remainingDays").sendKeys("100");
        new Select(field("certificateKind")).selectByVisibleText("Chứng thư số của cá nhân");
        submit();
        fits();
        new Select(field("subjectRole")).selectByVisibleText("Người đứng đầu cơ quan");
        submit();
        fits();
        assertThat(browser.findElement(By.cssSelector(".do")).getText()).isEqualTo("Làm thủ tục: Gia hạn chứng thư số.");
    }

    private WebElement field(String name) {
        return browser.findElement(By.id(name));
    }

    private void submit() {
        browser.findElement(By.cssSelector("button[type=submit]")).click();
    }

    private void fits() {
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(browser.getCurrentUrl())
                .isEqualTo(0L);
    }

    private void screenOf(int width, int height) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What is on the screen, or the whole page however long. */
    private void picture(String name, boolean whole) throws IOException {
        var folder = Screen.pictures();
        Files.createDirectories(folder);
        var shot = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", whole));
        Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }
}
