package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.desk.ReplyWords.device;
import static vn.chungthuso.desk.ReplyWords.message;
import static vn.chungthuso.desk.ReplyWords.messageId;
import static vn.chungthuso.desk.ReplyWords.refusal;
import static vn.chungthuso.desk.ReplyWords.reply;
import static vn.chungthuso.desk.ReplyWords.serial;
import static vn.chungthuso.desk.ReplyWords.shipped;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierState;

/** {@code POST /api/letters/{code}/replies}: the authority's answers, line by line, each message once (contract §6). */
class LetterRepliesTest extends DeskTest {

    private String first;
    private String second;
    private String replies;

    @BeforeEach
    void aSentLetterOfTwoLines() {
        first = office.accepted(Office.request());
        second = office.accepted(Office.request());
        replies = "/api/letters/" + office.sentLetter(LetterFor.ISSUE, List.of(first, second)) + "/replies";
    }

    private Answer tell(Map<String, Object> message) {
        return as("clerk").post(replies, message);
    }

    private static List<String> results(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        List<String> results = new ArrayList<>();
        answer.json().path("results").forEach(one -> results.add(one.path("line").asInt() + " " + one.path("result").asText()));
        return results;
    }

    @Test
    void eachAnswerMovesItsOwnDossier() {
        Answer answer = tell(message(reply(1, "ACCEPTED"), reply(2, "REJECTED", "reason", "Đã có chứng thư số")));

        assertThat(results(answer)).containsExactly("1 applied", "2 applied");
        assertThat(office.state(first)).isEqualTo(DossierState.ACCEPTED_BY_CA);
        assertThat(office.state(second)).isEqualTo(DossierState.REJECTED_BY_CA);
    }

    @Test
    void anAnswerThatWasToldBeforeIsKnownAlready() {
        tell(message(reply(1, "ACCEPTED")));

        assertThat(results(tell(message(reply(1, "ACCEPTED"), reply(2, "ACCEPTED"))))).containsExactly("1 already", "2 applied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-20T09:00:00", "2026-11-20T02:00:00Z"})
    void aMomentWithoutOffsetIsTheOfficesAndEverySpellingOfItIsTheSameMessage(String moment) {
        Map<String, Object> message = new HashMap<>(message(reply(1, "ACCEPTED")));
        assertThat(results(tell(message))).containsExactly("1 applied");

        message.put("receivedAt", moment);

        assertThat(results(tell(message))).containsExactly("1 already");
    }

    @Test
    void theSameMessageAgainChangesNothing() {
        Map<String, Object> message = message(reply(1, "ACCEPTED"), shipped(2, serial(), device()));
        assertThat(results(tell(message))).containsExactly("1 applied", "2 refused");
        Map<String, Long> before = stored();

        Answer again = tell(message);

        assertThat(results(again)).containsExactly("1 already", "2 refused");
        assertThat(again.json().path("results").get(1).path("reason").asText()).contains("Hồ sơ chờ tiếp nhận");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theSameMessageNumberWithOtherContentIsAConflict() {
        String id = messageId();
        tell(message(id, reply(1, "ACCEPTED")));
        Map<String, Long> before = stored();

        Answer other = tell(message(id, reply(2, "ACCEPTED")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.isProblem()).isTrue();
        assertThat(other.detail()).contains("nội dung khác");
        assertThat(office.state(second)).isEqualTo(DossierState.SENT);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void theSameMessageNumberAtAnotherLetterIsAConflict() {
        Map<String, Object> message = message(reply(1, "ACCEPTED"));
        tell(message);
        String other = office.sentLetter(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        assertThat(as("clerk").post("/api/letters/" + other + "/replies", message).status()).isEqualTo(409);
    }

    @Test
    void theSameLineTwiceInAMessageIsToldOnce() {
        assertThat(results(tell(message(reply(1, "ACCEPTED"), reply(1, "ACCEPTED"))))).containsExactly("1 applied", "1 already");
        assertThat(office.state(first)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void twoAnswersToOneLineInAMessageThatContradictAreNotBothTaken() {
        Answer answer = tell(message(reply(1, "ACCEPTED"), reply(1, "REJECTED", "reason", "Nhầm")));

        assertThat(results(answer)).containsExactly("1 applied", "1 refused");
        assertThat(office.state(first)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void oneMessageMayTellTheAcceptanceAndTheDevice() {
        assertThat(results(tell(message(reply(1, "ACCEPTED"), shipped(1, serial(), device()))))).containsExactly("1 applied", "1 applied");
        assertThat(office.task(first).getTaskDefinitionKey()).isEqualTo("Activity_ReceiveDevice");
    }

    @Test
    void aSerialThatTheRegisterKnowsIsRefused() {
        String serial = serial();
        String device = device();
        tell(message(reply(1, "ACCEPTED"), reply(2, "ACCEPTED")));
        tell(message(shipped(1, serial, device)));

        assertThat(refusal(tell(message(shipped(2, serial.toUpperCase(), device()))))).contains("đã có trong sổ đăng ký");
        assertThat(refusal(tell(message(shipped(2, serial(), device))))).contains("đã có trong sổ đăng ký");
        assertThat(office.state(second)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void oneSerialForTwoLinesOfAMessageIsTakenOnce() {
        String serial = serial();
        tell(message(reply(1, "ACCEPTED"), reply(2, "ACCEPTED")));

        Answer answer = tell(message(shipped(1, serial, device()), shipped(2, serial, device())));

        assertThat(results(answer)).containsExactly("1 applied", "2 refused");
        assertThat(office.state(second)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void aLetterShowsWhatWasAnswered() {
        tell(message(reply(1, "ACCEPTED")));

        JsonNode lines = as("clerk").get(replies.replace("/replies", "")).json().path("lines");

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).path("answer").asText()).isEqualTo("ACCEPTED");
        assertThat(lines.get(1).has("answer")).isFalse();
    }
}
