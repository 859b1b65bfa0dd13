package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A renewal from «Chứng thư số của tôi» to the dossier in the clerk's list, on a phone and on a desktop. */
class DossierPagesBrowserTest extends BrowserTest {

    private static final String UNLOCK = "/chung-thu-so/5401a7c09e3b4d2f8861c3d5e7f90a12/mo-khoa";
    private static final By LIAISON = By.id("recoveryLiaison-fullName");

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

    @Test
    void whatWasTypedOutlivesALoginThatRanOutForTheSamePersonAlone() {
        login("clerk", UNLOCK);
        typeAndSendWithoutALogin("Đỗ Thị Mận");

        loginAgain("clerk2");
        assertThat(typed()).as("for somebody else").doesNotContain("Mận");

        typeAndSendWithoutALogin("Đỗ Thị Mận");
        loginAgain("clerk2");
        assertThat(typed()).as("for the same person").isEqualTo("Đỗ Thị Mận");
        assertThat(browser.findElement(By.cssSelector("form [role=status]")).getText()).contains("vẫn còn");
    }

    private void typeAndSendWithoutALogin(String name) {
        browser.findElement(LIAISON).clear();
        browser.findElement(LIAISON).sendKeys(name);
        browser.manage().deleteAllCookies();
        browser.findElement(By.cssSelector(".choose button")).click();
    }

    private void loginAgain(String account) {
        browser.findElement(By.id("user")).sendKeys(account);
        browser.findElement(By.id("password")).sendKeys(account, Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(30)).until(page -> !page.findElements(LIAISON).isEmpty());
    }

    private String typed() {
        return browser.findElement(LIAISON).getAttribute("value");
    }

    private void fits(String name) throws IOException {
        fits();
        picture(name, true);
    }
}
