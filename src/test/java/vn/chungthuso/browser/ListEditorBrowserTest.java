package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A clerk prepares a list in Chromium: adds, checks, changes, takes out, attaches, submits. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:lists;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class ListEditorBrowserTest {

    @LocalServerPort
    private int port;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private ChromeDriver browser;
    private WebDriverWait wait;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(folder.resolve("profile"));
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(WebDriverException.class); // a page that is just being left
        browser.get("http://127.0.0.1:" + port + "/dang-nhap?toi=/danh-sach");
        browser.findElement(By.id("user")).sendKeys("clerk");
        browser.findElement(By.id("password")).sendKeys("clerk", Keys.ENTER);
        press("Lập danh sách");
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void aListIsPreparedAndSubmittedWithNothingButTheScreens() throws IOException {
        screenOf(1280, 900);
        add("Nguyễn Thị Hoa", "nguyenthihoa.demo@longan.gov.vn", "080188770001");
        add("Trần Văn Nhầm", "tranvannham.demo@longan.gov.vn", "080188770002");
        picture("danh-sach");
        browser.findElement(By.cssSelector("button[aria-label='Xóa Trần Văn Nhầm khỏi danh sách']")).click();
        press("Xóa");
        see("danh sách đăng ký: 1, gồm:");
        browser.findElement(By.cssSelector("button[aria-label='Sửa thông tin của Nguyễn Thị Hoa']")).click();
        type("fullName", "Nguyễn Thị Hoa Sửa");
        press("Lưu lại");
        see("Nguyễn Thị Hoa Sửa");
        stateTheRest();
        press("Bước tiếp");
        attach();
        browser.findElement(By.linkText("Bước tiếp")).click();
        press("Nộp hồ sơ");

        see("1 hồ sơ, trạng thái «Hồ sơ chờ tiếp nhận»");
    }

    @Test
    void onAPhoneNothingIsScrolledSideways() throws IOException {
        screenOf(360, 740);
        fits();
        press("Thêm cá nhân");
        fits();
        picture("danh-sach-dien-thoai");
    }

    @Test
    void whatIsBeingTypedIsThereAgainAfterThePageWasLeft() {
        press("Thêm cá nhân");
        type("fullName", "Đang Gõ Dở");
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.id("saved"), "Đã tự lưu"));

        browser.navigate().refresh();

        see("phần bạn đang gõ dở");
        assertThat(browser.findElement(By.id("fullName")).getDomProperty("value")).isEqualTo("Đang Gõ Dở");
    }

    @Test
    void aSessionThatEndedIsSaidAndTheTypedTextStays() {
        press("Thêm cá nhân");
        browser.manage().deleteCookieNamed("JSESSIONID");
        type("fullName", "Không Được Mất");
        press("Lưu lại");

        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), "Phiên làm việc đã hết"));
        assertThat(browser.findElement(By.id("fullName")).getDomProperty("value")).isEqualTo("Không Được Mất");
    }

    private void add(String name, String mailbox, String idNumber) {
        press("Thêm cá nhân");
        type("officialEmail", mailbox);
        press("Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có");
        see("Thuê bao mới");
        type("fullName", name);
        date("dateOfBirth", "1988-07-21");
        type("mobilePhone", "0987648487");
        type("idNumber", idNumber);
        date("idIssueDate", "2022-06-18");
        type("idIssuePlace", "Cục Cảnh sát QLHC về TTXH");
        new Select(browser.findElement(By.id("position"))).selectByVisibleText("Chuyên viên");
        press("Lưu lại");
        see("Đã lưu thông tin của " + name);
    }

    private void stateTheRest() {
        type("receiver.fullName", "Nguyễn Văn Nhận");
        type("receiver.idNumber", "080188001234");
        date("receiver.idIssueDate", "2022-06-18");
        type("receiver.idIssuePlace", "Cục Cảnh sát QLHC về TTXH");
        type("receiver.position", "Văn thư");
        type("receiver.mobilePhone", "0987648487");
        type("receiver.officialEmail", "nguyenvannhan.demo@longan.gov.vn");
        type("receiver.deliveryAddress", "Ấp 1, xã Mỹ Phước, tỉnh Long An");
        type("signerName", "Lê Thị Thu Hằng");
        browser.findElement(By.id("commitmentAccepted")).click();
    }

    private void attach() throws IOException {
        Path paper = Files.writeString(folder.resolve("van-ban.txt"), "Văn bản đề nghị đã ký");
        wait.until(ExpectedConditions.presenceOfElementLocated(By.id("file"))).sendKeys(paper.toString());
        press("Tải văn bản đã ký");
        see("Đã nhận tệp «van-ban.txt».");
    }

    private void type(String id, String text) {
        WebElement field = wait.until(ExpectedConditions.elementToBeClickable(By.id(id)));
        field.clear();
        field.sendKeys(text);
    }

    /** A date field takes keys in the order of the browser's language. */
    private void date(String id, String iso) {
        browser.executeScript("const field = document.getElementById(arguments[0]); field.value = arguments[1];"
                + "field.dispatchEvent(new Event('input', { bubbles: true }))", id, iso);
    }

    private void press(String label) {
        wait.until(ExpectedConditions.elementToBeClickable(By.xpath("//button[normalize-space()='" + label + "' and not(@aria-hidden)]"))).click();
    }

    private void see(String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    private void fits() {
        assertThat(browser.executeScript("return document.documentElement.scrollWidth - document.documentElement.clientWidth")).isEqualTo(0L);
    }

    private void screenOf(int width, int height) {
        browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void picture(String name) throws IOException {
        var pictures = Screen.pictures();
        Files.createDirectories(pictures);
        var shot = browser.executeCdpCommand("Page.captureScreenshot", Map.of("format", "png"));
        Files.write(pictures.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }
}
