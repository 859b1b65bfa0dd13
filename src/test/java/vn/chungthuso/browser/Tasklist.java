package vn.chungthuso.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a person uses it: by the words on the screen. */
final class Tasklist {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver browser;
    private final String address;
    private final Path pictures;

    Tasklist(ChromeDriver browser, String address, Path pictures) {
        this.browser = browser;
        this.address = address;
        this.pictures = pictures;
    }

    /** Logs in anew; in the demo the password is the user's name. */
    void as(String user) {
        browser.get("about:blank"); // nothing of the former page may answer with its cookies any more
        browser.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        browser.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.get(address + "/camunda/app/tasklist/default/");
        By name = By.cssSelector("input[ng-model=username]");
        By password = By.cssSelector("input[ng-model=password]");
        waitFor(page -> overwrite(name, user) && overwrite(password, user) && holds(name, user), "the login to hold still");
        click(By.cssSelector("button[type=submit]"));
        find(By.cssSelector(".start-process-action a"));
    }

    /** The page moves the cursor to the name while it settles: what was typed is looked at before it counts. */
    private boolean overwrite(By field, String text) {
        find(field).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
        return holds(field, text);
    }

    private boolean holds(By field, String text) {
        return text.equals(find(field).getDomProperty("value"));
    }

    void start(String process) {
        click(By.cssSelector(".start-process-action a"));
        By link = By.xpath("//div[contains(@class,'modal-content')]//a[normalize-space()='%s']".formatted(process));
        By form = By.cssSelector(".modal-content .fjs-form");
        waitFor(page -> !page.findElements(form).isEmpty() || clickNow(page, link) && false, form.toString()); // a list that is drawn anew swallows a click
    }

    void confirmStart() {
        click(By.cssSelector("button[ng-click='startProcessInstance()']"));
        gone(By.cssSelector(".modal-content"));
    }

    /** Opens the newest task of that name and takes it; jobs may still be on their way to it. */
    void open(String task) {
        By link = By.xpath("(//ol[contains(@class,'tasks-list')]//h4/a[normalize-space()='%s'])[1]".formatted(task));
        new WebDriverWait(browser, PATIENCE).pollingEvery(Duration.ofSeconds(2)).until(page -> {
            if (page.findElements(link).isEmpty()) {
                page.navigate().refresh();
                waitFor(By.cssSelector("ol.tasks-list"));
            }
            return !page.findElements(link).isEmpty();
        });
        click(link);
        find(By.xpath("//h2[contains(@class,'task') and normalize-space()='%s']".formatted(task)));
        tab("Biểu mẫu"); // Tasklist stays on the tab of the task before
        find(By.cssSelector(".fjs-form"));
    }

    void claim() {
        click(By.cssSelector("button.claim"));
        find(By.cssSelector(".assignee button.unclaim, .assignee [ng-click='unclaim()'], .assignee .glyphicon-remove"));
        find(By.cssSelector(".fjs-form"));
    }

    void tab(String name) {
        click(By.xpath("//ul[contains(@class,'nav-tabs')]//a[normalize-space()='%s']".formatted(name)));
    }

    void complete() {
        click(By.cssSelector("button[ng-click='complete()']:not([disabled])"));
        gone(By.cssSelector(".task-card:not(.task-removed) .fjs-form"));
    }

    void type(String label, String text) {
        WebElement field = find(By.xpath("//label[normalize-space(text()[1])='%s']/following-sibling::*//*[self::input or self::textarea]".formatted(label)));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
    }

    /** A date or time as it is written here, dd/MM/yyyy or HH:mm. */
    void typeMoment(String label, String text) {
        type(label, text + Keys.TAB);
    }

    void check(String label) {
        WebElement box = find(By.xpath("//label[starts-with(normalize-space(),'%s')]//input | //label[starts-with(normalize-space(),'%s')]/preceding-sibling::input".formatted(label, label)));
        if (!box.isSelected()) {
            box.click();
        }
    }

    void select(String label, String option) {
        click(By.xpath("//label[normalize-space(text()[1])='%s']/following-sibling::*[contains(@class,'fjs-input-group')]".formatted(label)));
        click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and starts-with(normalize-space(),'%s')]".formatted(option)));
    }

    WebElement find(By what) {
        return waitFor(page -> page.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().orElse(null), what.toString());
    }

    void click(By what) {
        waitFor(page -> {
            page.findElements(what).stream().filter(WebElement::isDisplayed).findFirst().orElseThrow(() -> new StaleElementReferenceException("not yet")).click();
            return true;
        }, what.toString());
    }

    void sees(String words) {
        find(By.xpath("//*[contains(normalize-space(),\"%s\")]".formatted(words)));
    }

    void gone(By what) {
        waitFor(page -> page.findElements(what).stream().noneMatch(WebElement::isDisplayed), "no " + what);
    }

    private void waitFor(By what) {
        waitFor(page -> !page.findElements(what).isEmpty(), what.toString());
    }

    private <T> T waitFor(Function<WebDriver, T> condition, String what) {
        return new WebDriverWait(browser, PATIENCE)
                .withMessage("still waiting for " + what)
                .ignoring(StaleElementReferenceException.class)
                .ignoring(ElementNotInteractableException.class)
                .until(condition::apply);
    }

    /** What is on the screen now, for the README. */
    void picture(String name) {
        try {
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(name + ".png"), browser.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
