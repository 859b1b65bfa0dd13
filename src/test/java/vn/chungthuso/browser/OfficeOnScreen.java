package vn.chungthuso.browser;

import java.nio.file.Path;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/**
 * What an agency does with every request, on its screens: review, letter, signature, sending, answers.
 *
 * @param clerk and leader are accounts, signer is what the letter calls the leader
 */
record OfficeOnScreen(Tasklist tasklist, String clerk, String leader, String signer) {

    static final String PORTAL = "Hệ thống thông tin đăng ký";
    static final String DOCUMENT_SYSTEM = "Hệ thống quản lý văn bản và điều hành";
    static final Runnable NO_RECEIVER = () -> {};

    /** @param reviewer an account, another than the one that submitted; picture of the decision */
    void accepts(String reviewer, String subject, String picture) {
        tasklist.as(reviewer);
        tasklist.open("Xem xét, tổng hợp hồ sơ", subject);
        tasklist.claim();
        tasklist.check("Chấp nhận");
        tasklist.picture(picture);
        tasklist.complete();
    }

    /** @param receiver types in who receives the devices, where the letter asks for devices */
    void writes(String purpose, String subject, Runnable receiver, String picture) {
        tasklist.as(clerk);
        tasklist.start("Công văn gửi Cục");
        tasklist.check(purpose);
        tasklist.confirmStart();
        tasklist.open("Lập công văn");
        tasklist.claim();
        tasklist.tick(subject);
        receiver.run();
        tasklist.type("Họ tên người ký", signer);
        tasklist.check("Cam kết những nội dung đăng ký");
        tasklist.picture(picture);
        tasklist.complete();
    }

    void signs(String picture) {
        tasklist.as(leader);
        tasklist.open("Xem và ký công văn");
        tasklist.claim();
        tasklist.tab("Hồ sơ");
        tasklist.find(By.cssSelector("iframe.dossier-preview"));
        tasklist.click(By.cssSelector(".dossier-demo-sign"));
        tasklist.find(By.cssSelector(".dossier-papers li[data-kind=SIGNED]"));
        tasklist.picture(picture);
        tasklist.tab("Biểu mẫu");
        tasklist.check("Ký công văn");
        tasklist.complete();
    }

    void sends(String channel, String picture) {
        tasklist.as(clerk);
        tasklist.open("Gửi công văn");
        tasklist.claim();
        tasklist.select("Kênh gửi", channel);
        tasklist.picture(picture);
        tasklist.complete();
    }

    /** Opens the letter whose lines wait for the authority's answers. */
    void awaitsAnswers() {
        tasklist.open("Ghi nhận trả lời của Cục");
        tasklist.tab("Hồ sơ");
    }

    /** @param more what the answer says besides, by the names of its fields */
    void hears(String answer, Map<String, String> more) {
        choose("answer", answer);
        more.forEach((name, value) -> tasklist.fill(tasklist.find(inLine("input[name=" + name + "]")), value));
        record();
    }

    /** The authority's .cer goes to the letter first, then to its line. */
    void hearsFile(Path file, String picture) {
        tasklist.find(By.id("dossier-file-CER")).sendKeys(file.toString());
        tasklist.click(By.xpath("//form[contains(@class,'dossier-upload')][.//*[@id='dossier-file-CER']]//button[.='Tải lên']"));
        tasklist.find(By.cssSelector(".dossier-papers li[data-kind=CER]"));
        choose("answer", "Đã gửi tệp chứng thư số");
        tasklist.find(inLine("select[name=documentId]")).sendKeys(""); // with the focus come the files that are there by now
        choose("documentId", file.getFileName().toString());
        tasklist.picture(picture);
        record();
    }

    private void choose(String name, String option) {
        WebElement select = tasklist.find(inLine("select[name=" + name + "]"));
        new Select(select).selectByVisibleText(option);
    }

    private void record() {
        tasklist.click(By.xpath("//tr[@data-line='1']//button[.='Ghi nhận']"));
        tasklist.waitFor(page -> page.findElements(inLine("select[name=answer]")).stream().allMatch(OfficeOnScreen::isEmpty), "the answer to be taken");
    }

    private static boolean isEmpty(WebElement field) {
        return field.getDomProperty("value").isEmpty();
    }

    private static By inLine(String part) {
        return By.cssSelector("tr[data-line='1'] " + part);
    }
}
