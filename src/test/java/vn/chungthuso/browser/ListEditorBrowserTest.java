package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.process.ListSubmission.SLICE_LINES;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.RequestLists;

/** A clerk prepares a list in Chromium: adds, checks, changes, takes out, attaches, submits. */
class ListEditorBrowserTest extends BrowserTest {

    @Autowired
    private RequestLists lists;

    private WebDriverWait wait;

    @BeforeEach
    void beginAList() {
        wait = new WebDriverWait(browser, Duration.ofSeconds(30));
        wait.ignoring(WebDriverException.class); // a page that is just being left
        login("clerk", "/danh-sach");
        press("Lập danh sách");
    }

    @Test
    void aListIsPreparedAndSubmittedWithNothingButTheScreens() throws IOException {
        screenOf(1280, 900);
        add("Nguyễn Thị Hoa", "nguyenthihoa.demo@longan.gov.vn", "080188770001");
        add("Trần Văn Nhầm", "tranvannham.demo@longan.gov.vn", "080188770002");
        picture("danh-sach", false);
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
        picture("danh-sach-dien-thoai", false);
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

    @Test
    void aSubmissionThatWasCutOffIsGoneOnWith() throws IOException {
        screenOf(1280, 900);
        addSilently(SLICE_LINES + 1);
        stateTheRest();
        press("Bước tiếp");
        attach();
        browser.findElement(By.linkText("Bước tiếp")).click();
        offline(true);
        press("Nộp hồ sơ");
        see("Việc nộp bị dừng giữa chừng");
        fits();
        picture("danh-sach-nop-tiep", false);
        offline(false);
        browser.findElement(By.linkText("Nộp tiếp")).click();
        press("Nộp hồ sơ");

        see("26 hồ sơ, trạng thái «Hồ sơ chờ tiếp nhận»");
    }

    private void addSilently(int people) {
        String path = URI.create(browser.getCurrentUrl()).getPath();
        for (int n = 0; n < people; n++) {
            Map<String, Object> person = Office.requestWith("province", "tỉnh Long An");
            person.remove("commitmentAccepted");
            lists.add(path.substring(path.lastIndexOf('/') + 1), person, Map.of(), "clerk");
        }
        browser.navigate().refresh();
    }

    private void offline(boolean offline) {
        browser.executeCdpCommand("Network.enable", Map.of());
        browser.executeCdpCommand("Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
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
}
