package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A renewal from «Chứng thư số của tôi» to the dossier in the clerk's list, on a phone and on a desktop. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:dossierPages;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class DossierPagesBrowserTest {

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
    void aHolderRenewsOnAPhoneAndTheClerkFindsTheDossier() throws IOException {
        screenOf(360, 800);
        login("holder", "/chung-thu-so");
        fits("chung-thu-so-dien-thoai");
        browser.findElement(By.linkText("Gia hạn")).click();
        fits("gia-han-dien-thoai");
        browser.findElement(By.id("commitmentAccepted")).click();
        browser.findElement(By.cssSelector(".choose button")).click();
        fits("ho-so-vua-nop-dien-thoai");
        String code = browser.findElement(By.cssSelector(".lead .code")).getText();
        browser.findElement(By.cssSelector(".leave button")).click();

        screenOf(1280, 900);
        login("clerk", "/ho-so");
        browser.findElement(By.id("q")).sendKeys("tran van lam");
        browser.findElement(By.cssSelector(".go button")).click();
        fits("ho-so");
        browser.findElement(By.linkText(code)).click();
        fits("mot-ho-so");
        assertThat(browser.findElement(By.tagName("h1")).getText()).isEqualTo("Trần Văn Lâm");
        browser.get(address("/chung-thu-so"));
        fits("chung-thu-so");
    }

    private void login(String account, String to) {
        browser.get(address(to));
        for (String field : List.of("user", "password")) {
            browser.findElement(By.id(field)).sendKeys(account);
        }
        browser.findElement(By.cssSelector("main button")).click();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private void fits(String name) throws IOException {
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(browser.getCurrentUrl())
                .isEqualTo(0L);
        var folder = Screen.pictures();
        Files.createDirectories(folder);
        var shot = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        Files.write(folder.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }

    private void screenOf(int width, int height) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }
}
