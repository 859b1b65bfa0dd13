package vn.chungthuso.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** Long ways through Tasklist and the own pages, one after the other in one browser; each leaves a picture of its last screen. */
@ActiveProfiles("demo")
@Tag("own-jvm")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WalkedTest {

    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @LocalServerPort
    private int port;

    @Autowired
    Clock clock;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private ChromeDriver browser;
    Tasklist tasklist;
    OwnPages pages;

    @BeforeAll
    void openBrowser() {
        browser = Chromium.startOrSkip(folder.resolve("profile"));
        String address = "http://127.0.0.1:" + port;
        tasklist = new Tasklist(browser, address, Screen.pictures());
        pages = new OwnPages(browser, address, Screen.pictures());
    }

    @AfterEach
    void keepTheLastScreen(TestInfo walked) {
        tasklist.lastPicture(walked.getTestMethod().orElseThrow().getName());
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }
}
