package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;

/** One letter on a page, as each role reads it, and what a clerk can do with it as long as it has not left. */
class OneLetterPageTest extends DeskTest {

    @Autowired
    private JdbcClient jdbc;

    private Visitor clerk;
    private String first;
    private String second;
    private String letter;

    @BeforeEach
    void aLetterToSign() {
        first = office.accepted(Office.request());
        second = office.accepted(Office.request());
        letter = office.letterToSign(LetterFor.ISSUE, List.of(first, second));
        clerk = visitor("clerk");
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        return visitor;
    }

    private String address() {
        return "/cong-van/" + letter;
    }

    private Seen recall(Visitor visitor, Map<String, String> fields) {
        visitor.get(address());
        return visitor.post(address() + "/lay-lai", fields);
    }

    private Seen split(Map<String, String> fields) {
        clerk.get(address());
        return clerk.post(address() + "/tach", fields);
    }

    private LetterState state() {
        return office.letters().get(letter).state();
    }

    @Test
    void itSaysWhatItIsWhereItStandsWhoSignsAndWhatItCarries() {
        Seen page = clerk.get(address());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>Công văn đề nghị cấp cho cá nhân</h1>", "Số " + office.letters().get(letter).documentNumber(), "Chờ lãnh đạo ký")
                .contains("Ủy ban nhân dân xã Mỹ Phước", "Lê Thị Thu Hằng", "/ho-so/" + first, "/ho-so/" + second, "Bạch Thị Kim Thử", "Chưa có")
                .contains("Diễn biến", "Lập công văn")
                .containsOnlyOnce("<h1");
    }

    @Test
    void itsPaperIsThereAsPdfAndForWordOnceItIsPrinted() {
        String paper = "href=\"/api/letters/" + letter + "/documents/";

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(clerk.get(address()).text()).contains(paper, ".pdf\"", ".docx\""));
    }

    @Test
    void whoMaySignItIsLedToTheTaskAndTheClerkIsOfferedToTakeItBack() {
        assertThat(visitor("leader").get(address()).text()).contains("?task=" + office.task(letter).getId()).doesNotContain("Lấy lại công văn…");
        assertThat(clerk.get(address()).text()).contains("Lấy lại công văn…").doesNotContain("?task=");
    }

    @Test
    void aSentLetterNamesItsChannelAndTheAnswerOfEachLine() {
        letter = office.sentLetter(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);

        assertThat(clerk.get(address()).text())
                .contains("Gửi qua", "Hệ thống thông tin đăng ký", "Đã tiếp nhận", "Gửi công văn")
                .doesNotContain("Lấy lại công văn…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "holder", "unlock-desk"})
    void whoMayNotSeeItFindsNothingAndChangesNothing(String account) {
        Visitor other = visitor(account);

        assertThat(other.get(address()).status()).isEqualTo(404);
        assertThat(other.get(address()).text()).doesNotContain("Bạch Thị Kim Thử");
        assertThat(recall(other, Map.of("reason", "Thử", "sure", "true")).status()).isEqualTo(404);
        assertThat(state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void itsDossierLeadsToItForWhoMaySeeIt() {
        assertThat(clerk.get("/ho-so/" + first).text()).contains("href=\"" + address() + "\"");
    }

    @Test
    void markupInWhatWasTypedIsOnlyText() {
        jdbc.sql("update dossier set subject_name = ? where code = ?").params("<img src=x onerror=alert(1)>", first).update();

        assertThat(clerk.get(address()).text()).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void takingBackIsAskedTwice() {
        Seen sure = recall(clerk, Map.of("reason", "Sai <b>nơi nhận</b>"));
        assertThat(sure.text()).contains("Lấy lại công văn " + letter + "?", "Sai &lt;b&gt;nơi nhận", "Không lấy lại");
        assertThat(state()).isEqualTo(LetterState.TO_SIGN);

        Seen done = clerk.post(address() + "/lay-lai", Map.of("reason", "Sai nơi nhận", "sure", "true"));
        assertThat(done.path()).isEqualTo(address() + "?said=RECALLED");
        assertThat(done.text()).contains("Đã lấy lại công văn " + letter, "Sai nơi nhận", "Chưa có số", "Đã lấy lại trước khi ký").contains("?task=");
        assertThat(state()).isEqualTo(LetterState.COMPOSING);
    }

    @Test
    void aSignedLetterThatHasNotLeftIsTakenBackToo() {
        office.sign("leader", letter);

        assertThat(recall(clerk, Map.of("reason", "Sai nơi nhận", "sure", "true")).path()).isEqualTo(address() + "?said=RECALLED");
        assertThat(state()).isEqualTo(LetterState.COMPOSING);
    }

    @Test
    void takingBackNeedsAReason() {
        Seen page = recall(clerk, Map.of("reason", " ", "sure", "true"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Nêu lý do lấy lại công văn", "aria-describedby=\"wrong-reason\"");
        assertThat(state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void aSecondClickIsToldThatItIsTakenBackAlready() {
        recall(clerk, Map.of("reason", "Sai nơi nhận", "sure", "true"));

        Seen again = clerk.post(address() + "/lay-lai", Map.of("reason", "Sai nơi nhận", "sure", "true"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("chưa in nên không cần lấy lại", "Đang lập");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void aLetterThatHasLeftMeanwhileIsNotTakenBack(String sure) {
        clerk.get(address());
        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));

        Seen late = clerk.post(address() + "/lay-lai", Map.of("reason", "Sai nơi nhận", "sure", sure));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("đã gửi hoặc đã hủy nên không lấy lại", "Đã gửi, chờ trả lời");
        assertThat(state()).isEqualTo(LetterState.SENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager"})
    void onlyItsClerksTakeItBack(String account) {
        Seen page = recall(visitor(account), Map.of("reason", "Thử", "sure", "true"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Chỉ văn thư của cơ quan gửi");
        assertThat(state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void withoutThePagesTokenNothingIsTakenBack() {
        clerk.get(address());

        Seen led = clerk.withoutToken().post(address() + "/lay-lai", Map.of("reason", "Thử", "sure", "true"));

        assertThat(led.path()).isEqualTo(address());
        assertThat(state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void aTakenBackLetterIsPartedInTwoAfterBeingAskedTwice() {
        recall(clerk, Map.of("reason", "Sai nơi nhận", "sure", "true"));

        Seen sure = split(Map.of("line", second));
        assertThat(sure.text()).contains("Tách công văn " + letter + "?", second).doesNotContain(first);
        assertThat(office.letterLines().of(letter)).hasSize(2);

        Seen done = clerk.post(address() + "/tach", Map.of("line", second, "sure", "true"));
        assertThat(done.path()).startsWith("/cong-van/VB-").endsWith("?said=SPLIT");
        assertThat(done.text()).contains("Đã tách thành công văn", second).doesNotContain(first);
        assertThat(office.letterLines().of(letter)).hasSize(1);
    }

    @Test
    void whatCannotBePartedIsToldAndStaysWhole() {
        assertThat(split(Map.of("line", second)).text()).contains("đã in và mang số");
        recall(clerk, Map.of("reason", "Sai nơi nhận", "sure", "true"));

        Seen none = split(Map.of());
        Seen all = split(Map.of("line", first + "," + second));

        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("hãy nêu ít nhất một hồ sơ");
        assertThat(all.text()).contains("phải còn lại ít nhất một hồ sơ");
        assertThat(office.letterLines().of(letter)).hasSize(2);
    }
}
