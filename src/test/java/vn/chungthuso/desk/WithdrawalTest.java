package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificates;

/** {@code POST /api/dossiers/{code}/withdrawal}: taken back at every step by who submitted it, with what hangs on it settled. */
class WithdrawalTest extends DeskTest {

    private static final Map<String, String> REASON = Map.of("reason", "Không còn nhu cầu");

    @Autowired
    DossierLog log;

    @Autowired
    Certificates certificates;

    private Answer withdraw(String account, String code) {
        return as(account).post("/api/dossiers/" + code + "/withdrawal", REASON);
    }

    private void isWithdrawn(String code) {
        Answer answer = withdraw("clerk", code);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code).count()).isZero();
        assertThat(log.lastReason(code, DossierEvent.Kind.WITHDRAWN)).isEqualTo("Không còn nhu cầu");
    }

    private void isTooLate(String code, String sentence) {
        DossierState before = office.state(code);
        Answer answer = withdraw("clerk", code);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.detail()).contains(sentence);
        assertThat(office.state(code)).isEqualTo(before);
    }

    private List<String> lines(String letter) {
        return office.letterLines().of(letter).stream().map(LetterLine::dossierCode).toList();
    }

    private String returned(List<String> codes) {
        String letter = office.letterToSign(LetterFor.ISSUE, codes);
        office.complete("leader", letter, Map.of("outcome", "return", "reason", "Xem lại"));
        return letter;
    }

    @Test
    void beforeItsReview() {
        isWithdrawn(office.submit("clerk", Office.request()));
    }

    @Test
    void whileASupplementIsWanted() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));

        isWithdrawn(code);
    }

    @Test
    void whileItIsHeld() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "hold", "reason", "Chờ quyết định bổ nhiệm"));

        isWithdrawn(code);
    }

    @Test
    void whileItWaitsForALetter() {
        isWithdrawn(office.accepted(Office.request()));
    }

    @Test
    void theSamePersonMayBeRequestedForAgain() {
        Map<String, Object> request = Office.request();
        isWithdrawn(office.accepted(request));

        assertThat(Road.API.open(as("clerk"), request).status()).isEqualTo(201);
    }

    @Test
    void aLetterThatIsComposedGoesOnWithoutItsLine() {
        String code = office.accepted(Office.request());
        String stays = office.accepted(Office.request());
        String letter = returned(List.of(code, stays));

        isWithdrawn(code);

        assertThat(lines(letter)).containsExactly(stays);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(stays)));
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void aComposedLetterWithoutAnyLineLeftStillWaitsForItsClerk() {
        String code = office.accepted(Office.request());
        String letter = returned(List.of(code));

        isWithdrawn(code);

        assertThat(lines(letter)).isEmpty();
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.COMPOSING);
        office.complete("clerk", letter, Map.of("outcome", "cancel"));
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void notWhileItsLetterIsPrinted() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));

        isTooLate(code, letter + " đã in");
    }

    @Test
    void onceTheLetterIsTakenBack() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        assertThat(as("clerk2").post("/api/letters/" + letter + "/recall", Map.of("reason", "Rút một hồ sơ")).status()).isEqualTo(204);

        isWithdrawn(code);
    }

    @Test
    void afterItsLetterHasLeftTheLineIsClosedAndALaterAnswerRefused() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code, office.accepted(Office.request())));

        isWithdrawn(code);

        assertThat(office.letterLines().of(letter).get(0).closedAt()).isNotNull();
        ReplyResult late = office.answer(letter, ReplyAnswer.ACCEPTED, null);
        assertThat(late.result()).isEqualTo(ReplyResult.Outcome.refused);
        assertThat(late.reason()).contains("đã kết thúc").contains("Đã rút");
        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
    }

    @Test
    void theLastOpenLineClosesItsLetter() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        isWithdrawn(code);

        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void notWhileItsLetterIsLeaving() {
        List<String> codes = Stream.generate(Office::request).limit(21).map(office::accepted).toList();
        office.sentLetter(LetterFor.ISSUE, codes);

        isTooLate(codes.get(0), "vừa được gửi");
    }

    @Test
    void whatTheAuthorityAcceptedLeavesTheRegister() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        assertThat(certificates.byDossier(code)).isPresent();

        isWithdrawn(code);

        assertThat(certificates.byDossier(code)).isEmpty();
    }

    @Test
    void notOnceADeviceIsOnItsWay() {
        isTooLate(office.shipped(Office.request()), "Thiết bị của hồ sơ đã được Cục gửi");
    }

    @Test
    void notOnceTheDeviceIsHandedOver() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));

        isTooLate(code, "Thiết bị của hồ sơ đã được Cục gửi");
    }

    @Test
    void notTwice() {
        String code = office.accepted(Office.request());
        isWithdrawn(code);

        isTooLate(code, "đã kết thúc");
    }

    @Test
    void notBySomebodyElse() {
        String code = office.accepted(Office.request());

        Answer answer = withdraw("clerk2", code);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.detail()).contains("Chỉ người đã nộp");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void notWithoutAReasonNorWithOneTooLong() {
        String code = office.accepted(Office.request());

        for (String reason : List.of("", "   ", "x".repeat(501))) {
            Answer answer = as("clerk").post("/api/dossiers/" + code + "/withdrawal", Map.of("reason", reason));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.wrongFields()).containsExactly("reason");
            assertThat(answer.detail()).contains("«reason»");
        }
        Answer longest = as("clerk").post("/api/dossiers/" + code + "/withdrawal", Map.of("reason", "x".repeat(500)));
        assertThat(longest.status()).isEqualTo(200);
    }

    @Test
    void whoMayNotSeeItFindsNothing() {
        String code = office.accepted(Office.request());

        assertThat(withdraw("unlock-desk", code).status()).isEqualTo(404);
        assertThat(withdraw("clerk", "HS-2026-999999").status()).isEqualTo(404);
    }
}
