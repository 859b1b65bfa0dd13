package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A renewal from «Chứng thư số của tôi» to the dossier in the clerk's list, on a phone and on a desktop. */
class DossierPagesBrowserTest extends BrowserTest {

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

    private void fits(String name) throws IOException {
        fits();
        picture(name, true);
    }
}
