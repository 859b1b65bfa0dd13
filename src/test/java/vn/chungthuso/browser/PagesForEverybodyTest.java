package vn.chungthuso.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openqa.selenium.By;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Every page of ours for everybody: with a screen reader or a keyboard (WCAG 2.2 AA as far as axe sees it), on a phone, over a slow line. */
class PagesForEverybodyTest extends BrowserTest {

    private static final List<String> OPEN = List.of(
            "/", "/dang-nhap", "/tra-cuu", "/tra-cuu?event=EXPIRING&remainingDays=100&certificateKind=INDIVIDUAL&subjectRole=HEAD", "/tro-giup",
            "/tro-giup/xem-chung-thu-so", "/tro-giup/cai-dat-cer", "/bieu-mau", "/bieu-mau/tt185-m02", "/quy-trinh", "/quy-trinh/reviewRequest");
    private static final List<String> CLERK = List.of(
            "/ho-so", "/ho-so?group=DONE", "/chung-thu-so", "/ra-soat", "/cong-van", "/thong-ke", "/chien-dich", "/ky-thay", "/thong-bao",
            "/lich-lam-viec");
    private static final List<String> PROCESS_OWNER = List.of("/lich-lam-viec/2026", "/lich-lam-viec/2027", "/lich-lam-viec/2031", "/lich-lam-viec/2031/xem-truoc");
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int HEIGHT = 800;
    private static final long SLOW_LINE = 300_000;

    @TestFactory
    Stream<DynamicTest> pagesThatAreOpenToAnyone() {
        return OPEN.stream().map(this::page);
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAClerk() {
        String campaign = "/chien-dich/" + campaign();
        Stream<String> addresses = Stream.concat(CLERK.stream(), Stream.of(campaign, campaign + "/nhap-thay/0"));
        return Stream.concat(Stream.of(dynamicTest("login", this::login)), addresses.map(this::page));
    }

    /** A campaign that the clerk leads: its board with all that can be done on it. */
    private String campaign() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        Map<String, Object> body = Map.of(
                "kind", "ROLLOUT", "owner", "xa-my-phuoc", "title", "đăng ký và sử dụng chữ ký số", "letterNumber", "35/UBND",
                "letterDate", today.toString(), "remindDays", "3", "staffCategories", List.of("CADRE", "CIVIL_SERVANT", "PUBLIC_EMPLOYEE"),
                "first", Map.of("units", List.of("xa-my-phuoc.vhxh"), "deadline", today.plusDays(9).toString(), "evidenceWanted", true));
        Map<?, ?> defined = RestClient.create().post().uri(address("/api/campaigns")).headers(headers -> headers.setBasicAuth("clerk", "clerk"))
                .contentType(MediaType.APPLICATION_JSON).body(body).retrieve().body(Map.class);
        return defined.get("code").toString();
    }

    @TestFactory
    Stream<DynamicTest> pagesOfAProcessOwner() {
        return Stream.concat(Stream.of(dynamicTest("login", this::proposesAYear)), PROCESS_OWNER.stream().map(this::page));
    }

    private void proposesAYear() {
        login("process-owner", "/lich-lam-viec/2031");
        browser.findElement(By.cssSelector("form[action$='de-xuat'] button")).click();
    }

    private DynamicTest page(String address) {
        return dynamicTest(address, () -> {
            for (int width : List.of(WIDE, PHONE)) {
                screenOf(width, HEIGHT);
                browser.get(address(address));
                assertThat(browser.getCurrentUrl()).endsWith(address);
                assertThat(browser.findElements(By.tagName("h1"))).hasSize(1);
                assertThat(complaints()).as("axe at %d px", width).isEmpty();
                assertThat(measured("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                        .as("to scroll sideways at %d px", width).isZero();
            }
            assertThat(measured("performance.getEntries().reduce((sum, entry) => sum + (entry.encodedBodySize || 0), 0)"))
                    .as("bytes").isPositive().isLessThan(SLOW_LINE);
        });
    }

    private void login() {
        login("clerk", "/dang-nhap");
        assertThat(browser.getCurrentUrl()).doesNotContain("dang-nhap");
    }

    private List<?> complaints() throws IOException {
        try (InputStream axe = getClass().getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return (List<?>) browser.executeAsyncScript("""
                const done = arguments[0];
                axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
                    .then(({ violations, passes }) => done(passes.length === 0 ? ['axe looked at nothing'] : violations.map(({ help, nodes }) => help + ': ' + nodes.map(node => node.html).join(' | '))));""");
    }

    private long measured(String expression) {
        return ((Number) browser.executeScript("return " + expression)).longValue();
    }
}
