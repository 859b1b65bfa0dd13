package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.fail;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * The machine's own Chromium as an office in Vietnam would run it. {@code CHROMIUM} and {@code CHROMEDRIVER} name other places than
 * {@code /usr/bin}; without them the test is skipped, or fails where {@code CHUNGTHUSO_BROWSER_REQUIRED=true}.
 */
final class Chromium {

    private Chromium() {}

    static ChromeDriver startOrSkip(Path profile) {
        return startOrSkip(profile, "vi-VN");
    }

    /** A browser that asks for pages in that language. */
    static ChromeDriver startOrSkip(Path profile, String language) {
        Path browser = at("CHROMIUM", "/usr/bin/chromium");
        Path driver = at("CHROMEDRIVER", "/usr/bin/chromedriver");
        if (!Files.isExecutable(browser) || !Files.isExecutable(driver)) {
            skip("no Chromium at %s or no chromedriver at %s".formatted(browser, driver));
        }
        var options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language + "," + language.substring(0, 2)));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(driver.toString()))
                .usingAnyFreePort()
                .withEnvironment(Map.of("TZ", "Asia/Ho_Chi_Minh", "LANGUAGE", language.substring(0, 2)))
                .build();
        ChromeDriver started = new ChromeDriver(service, options);
        started.manage().window().setSize(new Dimension(1400, 1000));
        return started;
    }

    private static Path at(String variable, String usual) {
        return Path.of(System.getenv().getOrDefault(variable, usual));
    }

    private static void skip(String why) {
        if (Boolean.parseBoolean(System.getenv("CHUNGTHUSO_BROWSER_REQUIRED"))) {
            fail("CHUNGTHUSO_BROWSER_REQUIRED is set, but there is " + why);
        }
        Assumptions.abort("The journey through Tasklist is skipped: " + why);
    }
}
