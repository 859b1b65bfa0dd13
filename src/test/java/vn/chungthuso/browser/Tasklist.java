package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Tasklist as a person uses it: by the words on the screen. */
final class Tasklist extends Screen {

    /** The form of the open task or of the process to start, nothing of the page around it. */
    private static final String FORM = "//form[contains(@class,'fjs-form')]";

    static final By REFUSAL = By.cssSelector(".fjs-form-field > .refused-field");

    Tasklist(ChromeDriver browser, String address, Path pictures) {
        super(browser, address, pictures);
    }

    /** Logs in anew; in the demo the password is the user's name. */
    void as(String user) {
        forget();
        browser.get(address + "/camunda/app/tasklist/default/");
        logIn(user);
    }

    /** Where the login is on the screen. */
    void logIn(String user) {
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
        By form = By.cssSelector(".modal-content .fjs-form");
        By link = By.xpath("//div[contains(@class,'modal-content')]//a[normalize-space()='%s']".formatted(process));
        waitFor(page -> {
            page.findElements(link).stream().filter(WebElement::isDisplayed).forEach(WebElement::click); // a list drawn anew swallows the first
            return !page.findElements(form).isEmpty();
        }, form.toString());
    }

    void confirmStart() {
        click(By.cssSelector("button[ng-click='startProcessInstance()']"));
        gone(By.cssSelector(".modal-content"));
    }

    /** Opens the first task of that name; jobs may still be on their way to it. */
    void open(String task) {
        open(task, "");
    }

    /** @param about whom or what the card of the task names besides */
    void open(String task, String about) {
        By link = By.xpath("(//ol[contains(@class,'tasks-list')]/li[contains(.,'%s')]//h4/a[normalize-space()='%s'])[1]".formatted(about, task));
        new WebDriverWait(browser, PATIENCE).pollingEvery(Duration.ofSeconds(2)).until(page -> {
            if (page.findElements(link).isEmpty()) {
                page.navigate().refresh();
                find(By.cssSelector("ol.tasks-list, [cam-tasks] .well"));
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
        typeAt(FORM, label, text);
    }

    /** Fields of a group may be named like those of another. */
    void typeIn(String group, String label, String text) {
        typeAt(FORM + "//*[@role='group'][label[normalize-space(text()[1])='%s']]".formatted(group), label, text);
    }

    private void typeAt(String part, String label, String text) {
        String field = part + "//label[normalize-space(text()[1])='%s']/following-sibling::*/descendant-or-self::*[self::input or self::textarea]";
        find(By.xpath(field.formatted(label))).sendKeys(Keys.chord(Keys.CONTROL, "a"), text);
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

    /** @param option words of the option, as many as make it the only one; they are typed where a long list offers to search */
    void select(String label, String option) {
        String field = FORM + "//label[normalize-space(text()[1])='%s']/following-sibling::*[contains(@class,'fjs-input-group')]".formatted(label);
        click(By.xpath(field));
        browser.findElements(By.xpath(field + "/input[@class='fjs-input']")).forEach(search -> search.sendKeys(Keys.chord(Keys.CONTROL, "a"), option));
        click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and contains(normalize-space(),'%s')]".formatted(option)));
    }

    /** Among many boxes the one whose line has these words. */
    void tick(String words) {
        click(By.xpath(FORM + "//label[contains(.,'%s')]".formatted(words)));
    }

    /** Among units that are searched by their words: types and takes the first that is offered. */
    void tag(String label, String words) {
        find(By.xpath("(" + FORM + "//label[normalize-space(text()[1])='%s']/following-sibling::*//input)[1]".formatted(label))).sendKeys(words);
        click(By.xpath("//*[contains(@class,'fjs-dropdownlist-item') and normalize-space()='%s']".formatted(words)));
    }

    /** The button of the dialogue, whatever comes of it. */
    void press(String button) {
        click(By.xpath("//*[contains(@class,'modal-footer')]//button[normalize-space()='%s']".formatted(button)));
    }

    /** Sends what was typed and is told at the field why not; all of it is still there. */
    void isRefused(String why) {
        List<String> typed = typed();
        click(By.cssSelector("button[ng-click='complete()']:not([disabled])"));
        sees(why);
        assertThat(refusals()).as("said at the field").singleElement().asString().contains(why);
        assertThat(typed()).as("what was typed").isEqualTo(typed);
    }

    /** What the server said against single fields, as it stands under them. */
    List<String> refusals() {
        return browser.findElements(REFUSAL).stream().map(WebElement::getText).toList();
    }

    private List<String> typed() {
        return browser.findElements(By.cssSelector(".fjs-form input, .fjs-form textarea")).stream().map(field -> field.getDomProperty("value")).toList();
    }

    /** Words of the form that the screen has no room for. */
    List<String> cutWords() {
        return browser.findElements(By.cssSelector(".fjs-form label, .fjs-form .fjs-select-display")).stream()
                .filter(words -> (Boolean) browser.executeScript(
                        "const e = arguments[0]; return e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1", words))
                .map(WebElement::getText)
                .toList();
    }

    /** At 360 px no word of the form is cut and nothing is scrolled sideways. */
    void fitsOnAPhone() {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride", Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        assertThat(cutWords()).as("words that are cut at 360 px").isEmpty();
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0L);
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}
