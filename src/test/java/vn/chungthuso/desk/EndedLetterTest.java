package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungthuso.Office;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;

/** Nothing is added to a letter that was answered in every line or cancelled; while it is on its way, what belongs to it is. */
class EndedLetterTest extends DeskTest {

    private static final byte[] NOTE = "Ghi chú".getBytes(StandardCharsets.UTF_8);

    private String sent() {
        return office.sentLetter(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
    }

    private String closed() {
        String letter = sent();
        office.answer(letter, ReplyAnswer.REJECTED, "Không đủ thông tin");
        return letter;
    }

    private String cancelled() {
        office.accepted(Office.request());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        office.complete("clerk", letter, Map.of("outcome", "cancel"));
        return letter;
    }

    private Answer add(String account, String letter, String kind) {
        boolean certificate = kind.equals("CER");
        return as(account).upload(
                "/api/letters/" + letter + "/documents",
                certificate ? "moi.cer" : "kèm theo.txt",
                certificate ? TestCertificate.of("CN=Thử").der() : NOTE,
                Map.of("kind", kind));
    }

    @ParameterizedTest
    @CsvSource({"clerk, UPLOADED", "clerk, CER", "leader, SIGNED"})
    void aClosedLetterTakesNothing(String account, String kind) {
        String letter = closed();
        Map<String, Long> before = stored();

        Answer answer = add(account, letter, kind);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.detail()).contains("đã khép", "Hãy tải tệp lên ở hồ sơ");
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"clerk, UPLOADED", "clerk, CER", "leader, SIGNED"})
    void aCancelledLetterTakesNothing(String account, String kind) {
        String letter = cancelled();
        Map<String, Long> before = stored();

        Answer answer = add(account, letter, kind);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.detail()).contains("đã hủy");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aLetterThatWasSentTakesWhatTheAuthorityAnswers() {
        String letter = sent();

        assertThat(add("clerk", letter, "UPLOADED").status()).isEqualTo(201);
        assertThat(add("clerk", letter, "CER").status()).isEqualTo(201);
    }

    @Test
    void theScreenIsToldWhetherAnythingCanBeAdded() {
        assertThat(as("clerk").get("/api/letters/" + sent()).json().path("ended").asBoolean(true)).isFalse();
        assertThat(as("clerk").get("/api/letters/" + closed()).json().path("ended").asBoolean()).isTrue();
    }
}
