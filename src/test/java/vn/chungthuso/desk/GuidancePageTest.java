package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.util.HtmlUtils;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;

/** «Tra cứu thủ tục» as a browser without JavaScript sees it. */
class GuidancePageTest extends DeskTest {

    private static final Pattern LINK = Pattern.compile("href=\"(/tra-cuu\\?[^\"]+)\"");
    private static final Pattern OPEN = Pattern.compile("href=\"#(\\w+)\"");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]+\\d*(_[A-Z\\d]+)+\\b|\\b(ISSUE|RENEW|REVOKE|UNLOCK|HEAD|NORMAL|null)\\b|\\?\\?");

    @Test
    void theFirstScreenIsOpenToAnyoneAndOffersEverything() {
        var page = nobody().get("/tra-cuu");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Bạn cần gì?", "Có việc xảy ra", "Cần chứng thư số để…", "Đã biết thủ tục");
        assertThat(links()).hasSize(LifeEvent.values().length + Purpose.values().length + Procedure.values().length);
    }

    @TestFactory
    Stream<DynamicTest> everyLinkOfTheFirstScreenLeadsToPlainWords() {
        return links().stream().map(link -> dynamicTest(link, () -> {
            var page = nobody().get(link);

            assertThat(page.status()).isEqualTo(200);
            assertThat(visible(page)).contains("Hướng dẫn").doesNotContainPattern(CODE);
            assertThat(OPEN.matcher(page.text()).results())
                    .allSatisfy(open -> assertThat(page.text()).contains("id=\"" + open.group(1) + "\""));
        }));
    }

    @TestFactory
    Stream<DynamicTest> fullyAnsweredQuestionsAreInPlainWordsToo() {
        var event = List.of("MOVED_TO_STATE_BODY&remainingDays=45&regionProfile=LONG_AN", "DEVICE_LOST&certificateKind=ORGANISATION",
                "PIN_FORGOTTEN&certificateKind=INDIVIDUAL&subjectRole=HEAD&regionProfile=LONG_AN&channel=PAPER&on=2024-05-06",
                "EXPIRING&remainingDays=200&certificateKind=INDIVIDUAL&channel=CA_PORTAL&signed=true",
                "PROMOTED_TO_HEAD&regionProfile=DAK_HA&on=2019-12-10");
        return event.stream().map(asked -> dynamicTest(asked, () -> {
            var page = nobody().get("/tra-cuu?event=" + asked);

            assertThat(page.status()).isEqualTo(200);
            assertThat(visible(page)).doesNotContainPattern(CODE);
        }));
    }

    @Test
    void fortyFiveDaysAreTooFewToRenewAndTheNewCertificateIsNamedInstead() {
        var page = nobody().get("/tra-cuu?procedure=RENEW&certificateKind=INDIVIDUAL&subjectRole=HEAD&remainingDays=45&on=2026-11-02");

        assertThat(page.status()).isEqualTo(200);
        assertThat(visible(page))
                .contains("Còn 45 ngày, không gia hạn được: cấp mới.")
                .contains("cấp mới, trước khi chứng thư số hết hạn ngày 17/12/2026");
    }

    @Test
    void theLastDayToAskIsWrittenAsOnPaper() {
        var page = nobody().get("/tra-cuu?procedure=RENEW&certificateKind=INDIVIDUAL&subjectRole=HEAD&remainingDays=100&on=2026-06-01");

        assertThat(visible(page)).containsPattern("Hạn cuối nộp: \\d\\d/\\d\\d/2026");
    }

    @Test
    void whatIsStillMissingIsAQuestionAndNoMistake() {
        var page = nobody().get("/tra-cuu?procedure=REVOKE");

        assertThat(page.status()).isEqualTo(200);
        assertThat(visible(page)).contains("Để có hướng dẫn, hãy trả lời câu «Loại chứng thư số».");
    }

    @Test
    void aDayThatDoesNotExistIsRefusedAndNothingTypedIsLost() {
        var page = nobody().get("/tra-cuu?event=EXPIRING&on=2026-02-30&remainingDays=77&regionProfile=DAK_HA");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("«2026-02-30» không phải ngày có thật")
                .containsPattern("name=\"on\"[^>]*value=\"2026-02-30\"|value=\"2026-02-30\"[^>]*name=\"on\"")
                .contains("value=\"77\"")
                .containsPattern("value=\"DAK_HA\" selected");
    }

    @Test
    void aContradictionIsRefusedBesideTheForm() {
        var page = nobody().get("/tra-cuu?procedure=ISSUE&certificateKind=ORGANISATION&subjectRole=HEAD");

        assertThat(page.status()).isEqualTo(400);
        assertThat(visible(page)).contains("«Vai trò của người có chứng thư số»: chỉ dùng cho chứng thư số của cá nhân");
    }

    @Test
    void twoQuestionsAtOnceLeadBackToTheFirstScreen() {
        var page = nobody().get("/tra-cuu?procedure=ISSUE&event=RETIRED");

        assertThat(page.status()).isEqualTo(400);
        assertThat(visible(page)).contains("Mỗi lần chỉ tra cứu một việc", "Bạn cần gì?");
    }

    @Test
    void whatIsTypedIsNeverReadAsMarkup() {
        var typed = "%3Cscript%3Ealert(1)%3C/script%3E";

        assertThat(List.of("event=" + typed, "event=RETIRED&on=" + typed, "event=RETIRED&regionProfile=" + typed))
                .allSatisfy(asked -> assertThat(nobody().get("/tra-cuu?" + asked).text())
                        .contains("&lt;script&gt;")
                        .doesNotContain("<script"));
    }

    @Test
    void everyFormOfTheAnswerIsLinkedToItsBlankCopy() {
        var page = nobody().get("/tra-cuu?event=RETIRED&on=2024-05-06");

        assertThat(page.text()).contains("Mẫu 09", "/api/forms/tt185-m09.pdf", "/api/forms/tt185-m10.pdf");
        assertThat(nobody().get("/api/forms/tt185-m09.pdf").status()).isEqualTo(200);
    }

    private List<String> links() {
        return LINK.matcher(nobody().get("/tra-cuu").text()).results().map(found -> HtmlUtils.htmlUnescape(found.group(1))).toList();
    }

    private static String visible(Answer page) {
        return HtmlUtils.htmlUnescape(page.text().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", ""));
    }
}
