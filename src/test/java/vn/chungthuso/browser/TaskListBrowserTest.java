package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;
import vn.chungthuso.Office;

/** A clerk's day at the list of tasks, in a real Chromium: cards, search, many reviews at once, a colleague at work, the tab «Hồ sơ». */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:tasklist;DB_CLOSE_DELAY=-1", "chungthuso.document.demo-keys=target/demo-keys"})
@ActiveProfiles("demo")
@Tag("own-jvm")
class TaskListBrowserTest {

    private static final By CARDS = By.cssSelector("ol.tasks-list .task-badge");

    @LocalServerPort
    private int port;

    @Autowired
    private TestRestTemplate rest;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path profile;

    private ChromeDriver browser;
    private Tasklist tasklist;

    @BeforeEach
    void openBrowser() {
        browser = Chromium.startOrSkip(profile);
        browser.manage().window().setSize(new Dimension(1280, 1000));
        tasklist = new Tasklist(browser, "http://127.0.0.1:" + port, Screen.pictures());
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            tasklist.lastPicture("task-list");
            browser.quit();
        }
    }

    @Test
    void aClerkFindsReviewsAndReads() throws IOException {
        String first = submit("holder", "Đặng Thị Ngọc Ánh");
        String second = submit("holder", "Nguyễn Văn Đỗ");
        String own = submit("clerk", "Trịnh Quốc Bảo");
        tasklist.as("clerk");

        everyCardSaysWhomItIsAboutAndHowLongItMayTake();
        aNameIsFoundWithoutDiacriticsAndIsInNoAddress(first);
        manyAreReviewedAndEachSaysWhatBecameOfIt(second, own);
        theTabTakesNotesAndFilesAndShowsThemBesideTheForm(first);
        aColleagueAtWorkIsSaid(first);
    }

    private void everyCardSaysWhomItIsAboutAndHowLongItMayTake() {
        tasklist.find(By.cssSelector(".task-badge .task-time"));
        List<String> cards = tasklist.waitFor(page -> page.findElements(CARDS).stream().map(WebElement::getText).toList(), "cards that hold still");

        assertThat(cards).hasSize(3).allSatisfy(card -> assertThat(card).contains("Còn ", "HS-", "Cấp mới chứng thư số"));
        assertThat(cards).anySatisfy(card -> assertThat(card).contains("Đặng Thị Ngọc Ánh"));
        assertThat(browser.getCurrentUrl()).contains("dueDate").contains("asc");
        tasklist.picture("20-task-list");
    }

    private void aNameIsFoundWithoutDiacriticsAndIsInNoAddress(String code) {
        tasklist.find(By.name("taskSearch")).sendKeys("dang thi ngoc");
        tasklist.click(By.cssSelector(".task-search button[type=submit]"));
        tasklist.click(By.cssSelector(".task-found li[data-code='" + code + "'] a"));
        tasklist.find(By.cssSelector("ol.tasks-list li.active .task-badge[data-code='" + code + "']"));

        assertThat(browser.findElements(By.cssSelector(".task-found li"))).hasSize(1);
        assertThat(browser.getCurrentUrl()).doesNotContainIgnoringCase("dang").contains("dueDate");
        tasklist.picture("21-task-search");
    }

    private void manyAreReviewedAndEachSaysWhatBecameOfIt(String good, String own) {
        tasklist.click(By.cssSelector(".task-bulk summary"));
        choose(good);
        choose(own);
        tasklist.click(By.cssSelector(".bulk-run"));

        tasklist.find(By.cssSelector(".bulk-said.bulk-done"));
        assertThat(tasklist.find(By.cssSelector(".bulk-said.bulk-refused")).getText()).contains("cán bộ khác");
        tasklist.picture("22-task-bulk");
        tasklist.click(By.cssSelector(".bulk-again"));
        tasklist.find(By.cssSelector(".bulk-summary .dossier-error"));
        tasklist.gone(By.cssSelector("ol.tasks-list .task-badge[data-code='" + good + "']"));
        assertThat(get("/api/dossiers/" + good).get("state")).isEqualTo("ACCEPTED");
        tasklist.click(By.cssSelector(".task-bulk summary"));
    }

    private void choose(String code) {
        tasklist.click(By.xpath("//ul[contains(@class,'bulk-rows')]/li[contains(.,'%s')]//input".formatted(code)));
    }

    private void theTabTakesNotesAndFilesAndShowsThemBesideTheForm(String code) throws IOException {
        open(code);
        tasklist.tab("Hồ sơ");
        tasklist.find(By.name("dossierNote")).sendKeys("Đã gọi điện xác minh ngày cấp.");
        tasklist.click(By.cssSelector(".dossier-note-add"));
        tasklist.find(By.cssSelector(".dossier-notes-list li"));
        drop(example());
        tasklist.click(By.cssSelector(".dossier-beside-open"));
        tasklist.click(By.cssSelector("ul.nav-tabs li:first-child a"));
        WebElement form = tasklist.find(By.cssSelector(".fjs-form"));
        WebElement paper = tasklist.find(By.cssSelector("aside.dossier-beside iframe"));

        assertThat(paper.getRect().getX()).isGreaterThanOrEqualTo(form.getRect().getX() + form.getRect().getWidth());
        tasklist.picture("23-paper-beside-form");
        tasklist.click(By.cssSelector("aside.dossier-beside button"));
    }

    private void open(String code) {
        tasklist.click(By.xpath("//ol[contains(@class,'tasks-list')]/li[.//*[@data-code='%s']]//h4/a".formatted(code)));
        tasklist.find(By.cssSelector(".fjs-form"));
    }

    private Path example() throws IOException {
        byte[] pdf = rest.getForObject("/api/forms/tt185-m02/example.pdf", byte[].class);
        return Files.write(profile.resolve("giay-gioi-thieu.pdf"), pdf);
    }

    /** What the file manager would hand over: the file comes from an input that is not the form's own. */
    private void drop(Path file) {
        WebElement hand = (WebElement) browser.executeScript(
                "const i = document.createElement('input'); i.type = 'file'; document.body.append(i); return i;");
        hand.sendKeys(file.toString());
        browser.executeScript(
                """
                const transfer = new DataTransfer();
                transfer.items.add(arguments[0].files[0]);
                arguments[0].remove();
                arguments[1].dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));""",
                hand,
                tasklist.find(By.cssSelector("form.dossier-upload")));
        tasklist.find(By.cssSelector(".dossier-papers li[data-kind=UPLOADED]"));
    }

    private void aColleagueAtWorkIsSaid(String code) {
        String task = taskOf(code);
        rest.withBasicAuth("clerk2", "clerk2").postForLocation("/engine-rest/task/" + task + "/claim", Map.of("userId", "clerk2"));
        browser.navigate().refresh();

        assertThat(tasklist.find(By.cssSelector(".task-colleagues")).getText()).contains("Tô Minh Khuê đang xử lý việc này từ");
        tasklist.picture("24-colleague");
    }

    private String taskOf(String code) {
        List<?> tasks = rest.withBasicAuth("clerk", "clerk").getForObject("/engine-rest/task?processInstanceBusinessKey=" + code, List.class);
        return (String) ((Map<?, ?>) tasks.get(0)).get("id");
    }

    private String submit(String account, String name) {
        Map<String, Object> request = new HashMap<>(Office.requestWith("fullName", name));
        request.putAll(Map.of("procedure", "ISSUE", "certificateKind", "INDIVIDUAL"));
        return (String) rest.withBasicAuth(account, account).postForObject("/api/dossiers", request, Map.class).get("code");
    }

    private Map<?, ?> get(String path) {
        return rest.withBasicAuth("clerk", "clerk").getForObject(path, Map.class);
    }
}
