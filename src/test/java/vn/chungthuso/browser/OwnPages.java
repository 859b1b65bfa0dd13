package vn.chungthuso.browser;

import java.nio.file.Path;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.Select;

/** Our own pages as a person uses them: by their links, labels and buttons. */
final class OwnPages extends Screen {

    OwnPages(ChromeDriver browser, String address, Path pictures) {
        super(browser, address, pictures);
    }

    /** Logs in anew on the way to a page; in the demo the password is the user's name. */
    void as(String user, String path) {
        forget();
        browser.get(address + path);
        type("Tài khoản", user);
        type("Mật khẩu", user);
        press("Đăng nhập");
        gone(By.id("password"));
    }

    void follow(String link) {
        click(By.xpath("//main//a[normalize-space()='%s']".formatted(link)));
    }

    void press(String label) {
        click(By.xpath("//main//button[normalize-space()='%s']".formatted(label)));
    }

    /** @param text a date as yyyy-MM-dd */
    void type(String label, String text) {
        fill(field(label), text);
    }

    void choose(String label, String option) {
        new Select(field(label)).selectByVisibleText(option);
    }

    void tick(String label) {
        click(By.xpath("//main//label[starts-with(normalize-space(),'%s')]/input".formatted(label)));
    }

    /** Finds somebody's dossier in the list of dossiers and opens it. */
    void dossierOf(String name) {
        browser.get(address + "/ho-so");
        find(By.id("q")).sendKeys(name);
        press("Lọc");
        click(By.xpath("//tbody/tr[td[normalize-space()='%s']]//a".formatted(name)));
    }

    /** The page of the dossier says how it stands; jobs may still be on their way. */
    void stands(String state) {
        By said = By.xpath("//p[@class='stand']/span[contains(@class,'state') and normalize-space()='%s']".formatted(state));
        waitFor(page -> {
            if (page.findElements(said).isEmpty()) {
                page.navigate().refresh();
            }
            return !page.findElements(said).isEmpty();
        }, state);
    }

    private WebElement field(String label) {
        String id = find(By.xpath("//main//label[span[normalize-space()='%s'] or normalize-space()='%s']".formatted(label, label))).getDomAttribute("for");
        return find(By.id(id));
    }
}
