package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.desk.ReplyWords.device;
import static vn.chungthuso.desk.ReplyWords.message;
import static vn.chungthuso.desk.ReplyWords.refusal;
import static vn.chungthuso.desk.ReplyWords.reply;
import static vn.chungthuso.desk.ReplyWords.serial;
import static vn.chungthuso.desk.ReplyWords.shipped;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierState;

/** Answers that are not taken; one letter serves all tests, because nothing changes it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterRepliesRefusedTest extends DeskTest {

    private String sent;
    private String accepted;
    private String replies;

    @BeforeAll
    void aLetterWhoseSecondLineIsAccepted() {
        sent = office.accepted(Office.request());
        accepted = office.accepted(Office.request());
        replies = "/api/letters/" + office.sentLetter(LetterFor.ISSUE, List.of(sent, accepted)) + "/replies";
        as("clerk").post(replies, message(reply(2, "ACCEPTED")));
    }

    private Answer tell(Map<String, Object> message) {
        return as("clerk").post(replies, message);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 500})
    void aLineThatTheLetterDoesNotHaveIsRefused(int line) {
        assertThat(refusal(tell(message(reply(line, "ACCEPTED"))))).contains("không có dòng này");
    }

    @ParameterizedTest
    @CsvSource({"SUPPLEMENT,", "REJECTED,", "SUPPLEMENT, ' '"})
    void aSupplementOrARejectionNeedsItsReason(String answer, String reason) {
        Map<String, Object> without = reply(1, answer);
        without.put("reason", reason);

        assertThat(refusal(tell(message(without)))).contains("Thiếu lý do");
        assertThat(office.state(sent)).isEqualTo(DossierState.SENT);
    }

    @Test
    void aDeviceIsNotShippedBeforeTheRequestIsAccepted() {
        assertThat(refusal(tell(message(shipped(1, serial(), device()))))).contains("chưa chờ trả lời này");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CER_FILE", "REVOKED", "COLLECTION_NOTICE", "UNLOCKED"})
    void anAnswerOfAnotherProcedureIsRefused(String answer) {
        assertThat(refusal(tell(message(reply(1, answer))))).contains("không áp dụng");
    }

    @Test
    void aDeviceNeedsBothItsSerials() {
        assertThat(refusal(tell(message(reply(2, "USB_SHIPPED", "certificateSerial", serial()))))).contains("Thiếu số hiệu");
        assertThat(refusal(tell(message(reply(2, "USB_SHIPPED", "deviceSerial", device()))))).contains("Thiếu số hiệu");
        assertThat(office.state(accepted)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "\"x\"", "{\"messageId\":\"m\",\"replies\":[{\"line\":1,]}"})
    void whatCannotBeReadIsRefused(String body) {
        Answer answer = as("clerk").send(HttpMethod.POST, replies, MediaType.APPLICATION_JSON, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.detail()).contains("JSON").doesNotContain("Exception", "vn.chungthuso");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1,\"answer\":\"ACCEPTED\"}]} | messageId",
        "{\"messageId\":\" \",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1,\"answer\":\"ACCEPTED\"}]} | messageId",
        "{\"messageId\":\"m\",\"replies\":[{\"line\":1,\"answer\":\"ACCEPTED\"}]} | receivedAt",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\"} | replies",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[]} | replies",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":0,\"answer\":\"ACCEPTED\"}]} | replies[0].line",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1}]} | replies[0].answer",
        "{\"messageId\":\"m\",\"receivedAt\":\"hôm qua\",\"replies\":[]} | receivedAt",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20\",\"replies\":[]} | receivedAt",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-02-30T09:00:00+07:00\",\"replies\":[]} | receivedAt",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1,\"answer\":\"MAYBE\"}]} | replies[0].answer",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1.5,\"answer\":\"ACCEPTED\"}]} | replies[0].line",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1,\"answer\":\"SUPPLEMENT\",\"dueDate\":\"2027-02-29\"}]}"
                + " | replies[0].dueDate",
        "{\"messageId\":\"m\",\"receivedAt\":\"2026-11-20T09:00:00+07:00\",\"replies\":[{\"line\":1,\"answer\":\"USB_SHIPPED\",\"certificateSerial\":\"xyz\"}]}"
                + " | replies[0].certificateSerial"})
    void whatIsMissingOrMalformedIsNamed(String body, String field) {
        Answer answer = as("clerk").send(HttpMethod.POST, replies, MediaType.APPLICATION_JSON, body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"superior-clerk, 404", "unlock-desk, 404", "holder, 404", "leader, 403", "manager, 403"})
    void onlyTheSendersClerksTellAnswers(String account, int status) {
        Map<String, Long> before = stored();

        Answer answer = as(account).post(replies, message(reply(1, "ACCEPTED")));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.text()).doesNotContain("Bạch");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aLetterThatIsNotThereIsNotFound() {
        assertThat(as("clerk").post("/api/letters/VB-2026-999999/replies", message(reply(1, "ACCEPTED"))).status()).isEqualTo(404);
    }
}
