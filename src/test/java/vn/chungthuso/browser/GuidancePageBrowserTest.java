package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/** «Tra cứu thủ tục» walked on a phone and on a desktop, from the first page to an answer. */
class GuidancePageBrowserTest extends BrowserTest {

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
        browser.get(address("/"));
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
}
