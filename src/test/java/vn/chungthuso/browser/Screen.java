package vn.chungthuso.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a person does at any screen: look, wait until something is there, click it. */
class Screen {

    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Path MADE = Path.of("target/pictures");

    final ChromeDriver browser;
    final String address;
    private final Path pictures;

    /** @param address of the server, without a slash at its end */
    Screen(ChromeDriver browser, String address, Path pictures) {
        this.browser = browser;
        this.address = address;
        this.pictures = pictures;
    }

    /** Where pictures go: into the documents where they are asked for, else to what a build makes. */
    static Path pictures() {
        return System.getProperty("pictures") == null ? MADE : Path.of("docs/pictures");
    }

    WebElement find(By what) {
        return waitFor(page -> page.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().orElse(null), what.toString());
    }

    void click(By what) {
        waitFor(page -> {
            clickOrUncover(page.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow(() -> new StaleElementReferenceException("not yet")));
            return true;
        }, what.toString());
    }

    /** What lies under a notice that stays in sight is scrolled to the middle first, as a person would, and clicked by the next try. */
    private void clickOrUncover(WebElement found) {
        try {
            found.click();
        } catch (ElementClickInterceptedException covered) {
            browser.executeScript("arguments[0].scrollIntoView({ block: 'center' })", found);
            throw covered;
        }
    }

    void sees(String words) {
        find(By.xpath("//*[contains(normalize-space(),\"%s\")]".formatted(words)));
    }

    void gone(By what) {
        waitFor(page -> page.findElements(what).stream().noneMatch(WebElement::isDisplayed), "no " + what);
    }

    <T> T waitFor(Function<WebDriver, T> condition, String what) {
        return new WebDriverWait(browser, PATIENCE)
                .withMessage("still waiting for " + what)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(condition::apply);
    }

    /** A field for a date takes keys in the order of the browser's language: it is told its value, yyyy-MM-dd. */
    void fill(WebElement field, String text) {
        if ("date".equals(field.getDomProperty("type"))) {
            browser.executeScript("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }))", field, text);
        } else {
            field.clear();
            field.sendKeys(text);
        }
    }

    /** Nobody is logged in any more, and nothing of a former page may answer with its cookies. */
    void forget() {
        browser.get("about:blank");
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
    }

    /** What is on the screen now; only a picture that the guides have already is taken anew there. */
    void picture(String name) {
        keep(Files.exists(pictures.resolve(name + ".png")) ? pictures : MADE, name);
    }

    /** How a test ended, for whoever asks why. */
    void lastPicture(String name) {
        keep(MADE, "last-" + name);
    }

    private void keep(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            pack(browser.getScreenshotAs(OutputType.BYTES), folder.resolve(name + ".png"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser packs loosely, a fifth more than need be; guides are read over slow lines too. */
    private static void pack(byte[] taken, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam tightly = writer.getDefaultWriteParam();
        tightly.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        tightly.setCompressionQuality(0);
        Files.deleteIfExists(file);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(taken)), null, null), tightly);
        } finally {
            writer.dispose();
        }
    }
}
