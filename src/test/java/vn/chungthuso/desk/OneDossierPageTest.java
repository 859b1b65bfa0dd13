package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierState;

/** One dossier on a page, as each role reads it. */
class OneDossierPageTest extends DeskTest {

    @Autowired
    private JdbcClient jdbc;

    private Visitor clerk;
    private String code;

    @BeforeEach
    void aDossier() {
        clerk = visitor("clerk");
        code = office.submit("clerk", Office.request());
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        return visitor;
    }

    private String address() {
        return "/ho-so/" + code;
    }

    @Test
    void itSaysWhatItIsAboutWhereItStandsAndWhatHappened() {
        Seen page = clerk.get(address());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>Bạch Thị Kim Thử</h1>", code, "Cấp mới chứng thư số", "Đã nộp, chờ xem xét", "Nộp đề nghị", "Lâm Thị Bích")
                .contains("Biểu mẫu, cơ quan gửi và căn cứ", "Công văn Long An 2020", "UBND xã Mỹ Phước")
                .containsOnlyOnce("<h1");
    }

    @Test
    void whoMayReviewItIsLedToTheTask() {
        String task = office.task(code).getId();

        assertThat(visitor("clerk2").get(address()).text()).contains("/camunda/app/tasklist/default/#/?task=" + task, "Xem xét");
        assertThat(clerk.get(address()).text()).contains("vì bạn đã nhập hồ sơ này").doesNotContain("?task=");
    }

    @Test
    void itNamesItsPapersAndItsLetterWithTheAnswer() {
        String accepted = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(accepted));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        as("clerk").upload("/api/dossiers/" + accepted + "/documents", "quyết định.txt", "Bổ nhiệm".getBytes(StandardCharsets.UTF_8));

        String page = clerk.get("/ho-so/" + accepted).text();

        assertThat(page).contains(letter, ", dòng 1", "đã được tiếp nhận", "quyết định.txt", "Tệp tải lên", "/api/dossiers/" + accepted + "/documents/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "holder", "unlock-desk"})
    void whoMayNotSeeItFindsNothing(String account) {
        Seen page = visitor(account).get(address());

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Không có nội dung này, hoặc bạn không được xem.").doesNotContain("Bạch Thị Kim Thử");
    }

    @Test
    void markupInWhatWasTypedIsOnlyText() {
        jdbc.sql("update dossier set subject_name = ? where code = ?").params("<img src=x onerror=alert(1)>", code).update();

        assertThat(clerk.get(address()).text()).contains("&lt;img src=x").doesNotContain("<img");
    }

    @Test
    void takingBackIsAskedTwice() {
        clerk.get(address());

        Seen sure = clerk.post(address() + "/rut", Map.of("reason", "Khai nhầm <b>người</b>"));
        assertThat(sure.text()).contains("Rút hồ sơ " + code + "?", "Khai nhầm &lt;b&gt;người", "Không rút");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);

        Seen done = clerk.post(address() + "/rut", Map.of("reason", "Khai nhầm người", "sure", "true"));
        assertThat(done.path()).isEqualTo(address() + "?said=WITHDRAWN");
        assertThat(done.text()).contains("Đã rút hồ sơ " + code, "Khai nhầm người").doesNotContain("Rút hồ sơ…");
        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
    }

    @Test
    void takingBackNeedsAReason() {
        clerk.get(address());

        Seen page = clerk.post(address() + "/rut", Map.of("reason", " ", "sure", "true"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Nêu lý do rút hồ sơ", "aria-describedby=\"wrong-reason\"");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void nobodyElseTakesItBack() {
        var other = visitor("clerk2");

        assertThat(other.get(address()).text()).doesNotContain("Rút hồ sơ…");
        assertThat(other.post(address() + "/rut", Map.of("reason", "Thử", "sure", "true")).status()).isEqualTo(403);
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void withoutThePagesTokenNothingIsTakenBack() {
        clerk.get(address());

        Seen led = clerk.withoutToken().post(address() + "/rut", Map.of("reason", "Thử", "sure", "true"));

        assertThat(led.path()).isEqualTo(address());
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }
}
