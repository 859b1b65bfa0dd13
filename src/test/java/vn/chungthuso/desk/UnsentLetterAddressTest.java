package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;

/** {@code POST /api/letters/{code}/recall} and {@code /split}: a letter that has not left, seen from outside. */
class UnsentLetterAddressTest extends DeskTest {

    private static final Map<String, String> REASON = Map.of("reason", "Sai nơi nhận");

    private String first;
    private String second;
    private String letter;

    @BeforeEach
    void aLetterToSign() {
        first = office.accepted(Office.request());
        second = office.accepted(Office.request());
        letter = office.letterToSign(LetterFor.ISSUE, List.of(first, second));
    }

    private Answer recall(String account, Object body) {
        return as(account).post("/api/letters/" + letter + "/recall", body);
    }

    private Answer split(Object lines) {
        return as("clerk").post("/api/letters/" + letter + "/split", Map.of("lines", lines));
    }

    @Test
    void aPrintedLetterIsTakenBackOnce() {
        assertThat(recall("clerk", REASON).status()).isEqualTo(204);

        Answer again = recall("clerk", REASON);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.detail()).contains(letter);
    }

    @Test
    void aReasonIsAskedFor() {
        Answer answer = recall("clerk", Map.of("reason", " "));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("reason");
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void onlyClerksOfTheSenderMayAndOthersDoNotSeeIt() {
        assertThat(recall("leader", REASON).status()).isEqualTo(403);
        assertThat(recall("holder", REASON).status()).isEqualTo(404);
        assertThat(as("clerk").post("/api/letters/VB-2026-999999/recall", REASON).status()).isEqualTo(404);
    }

    @Test
    void aTakenBackLetterIsPartedIntoOneThatIsNamed() {
        recall("clerk", REASON);

        Answer answer = split(List.of(second));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        String code = answer.json().path("code").asText();
        assertThat(as("clerk").get("/api/letters/" + code).all("lines", "dossier")).containsExactly(second);
        assertThat(as("clerk").get("/api/letters/" + letter).all("lines", "dossier")).containsExactly(first);
    }

    @Test
    void whatCannotBePartedIsRefusedAndNothingChanges() {
        assertThat(split(List.of(second)).status()).isEqualTo(409);
        recall("clerk", REASON);
        Map<String, Long> before = stored();

        assertThat(split(List.of()).status()).isEqualTo(400);
        assertThat(split(List.of(first, second)).wrongFields()).containsExactly("lines");
        assertThat(split(List.of("HS-2026-999999")).wrongFields()).containsExactly("lines");

        assertThat(stored()).isEqualTo(before);
    }
}
