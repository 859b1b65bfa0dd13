package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierState;

/** What may still be done with a letter that has not left: take it back, part it in two, compose it anew (domain §7.1). */
class UnsentLettersTest extends HouseTest {

    @Autowired
    Typesetting typesetting;

    @Autowired
    UnsentLetters unsent;

    @Autowired
    Documents documents;

    private void recall(String account, String letter) {
        office.as(account, () -> {
            unsent.recall(Caller.current(engine.getIdentityService()).orElseThrow(), letter, "Sai nơi nhận");
            return letter;
        });
    }

    private String split(String letter, String... dossiers) {
        return office.as("clerk", () -> unsent.split(Caller.current(engine.getIdentityService()).orElseThrow(), letter, List.of(dossiers)));
    }

    private ProcessInstance running(String letter) {
        return office.instance(letter, "agencyLetter");
    }

    private List<String> lines(String letter) {
        return office.letterLines().of(letter).stream().map(LetterLine::dossierCode).toList();
    }

    private Map<String, Object> shown(String letter) {
        return office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));
    }

    @Test
    void aLetterIsTakenBackBeforeTheLeaderSigns() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        String number = office.letters().get(letter).documentNumber();

        recall("clerk2", letter);

        assertThat(running(letter)).isWaitingAt("Activity_ComposeLetter").hasPassed("Event_RecalledBeforeSigning");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        assertThat(shown(letter).get("returnReason").toString()).contains("clerk2").contains("Sai nơi nhận");
        String other = office.letterToSign(LetterFor.ISSUE, List.of(code));
        assertThat(office.letters().get(other).documentNumber()).isEqualTo(number);
    }

    @Test
    void aSignedLetterIsTakenBackBeforeItIsSent() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        office.sign("leader", letter);

        recall("clerk", letter);

        assertThat(running(letter)).isWaitingAt("Activity_ComposeLetter").hasPassed("Event_RecalledBeforeSending");
        assertThat(office.letters().get(letter)).returns(false, Letter::signed).returns(null, Letter::documentNumber);
    }

    @Test
    void theSignatureOnWhatWasTakenBackDoesNotCount() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        office.sign("leader", letter);
        recall("clerk", letter);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));

        assertThatThrownBy(() -> office.complete("leader", letter, Map.of("outcome", "sign"))).hasMessageContaining("Chưa có bản đã ký");
    }

    @Test
    void aLetterThatHasLeftIsNotTakenBack() {
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        assertThatThrownBy(() -> recall("clerk", letter)).hasMessageContaining("đã gửi");
    }

    @Test
    void aLetterThatIsNotPrintedNeedsNotBeTakenBack() {
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        assertThatThrownBy(() -> recall("clerk", letter)).hasMessageContaining("chưa in");
    }

    @Test
    void onlyAClerkOfTheSenderTakesALetterBack() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        assertThatThrownBy(() -> recall("leader", letter)).hasMessageContaining("Chỉ văn thư");
        assertThatThrownBy(() -> recall("superior-clerk", letter)).hasMessageContaining("Chỉ văn thư");
    }

    @Test
    void linesAreTakenOutAndPutBackUntilTheLetterIsSigned() {
        String first = office.accepted(Office.request());
        String second = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(first, second));
        recall("clerk", letter);

        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(second)));
        assertThat(office.state(first)).isEqualTo(DossierState.ACCEPTED);
        assertThat(lines(letter)).containsExactly(second);

        recall("clerk", letter);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(first, second)));
        assertThat(lines(letter)).containsExactly(first, second);
    }

    @Test
    void aLetterIsPartedInTwo() {
        String first = office.accepted(Office.request());
        String second = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(first, second));
        recall("clerk", letter);

        String other = split(letter, second);

        assertThat(running(other)).isWaitingAt("Activity_ComposeLetter");
        assertThat(shown(letter).get("lines").toString()).contains(first).doesNotContain(second);
        assertThat(shown(other).get("lines").toString()).contains(second).doesNotContain(first);
        office.complete("clerk2", other, Office.composed(LetterFor.ISSUE, Office.today(), List.of(second)));
        assertThat(office.letters().get(other).state()).isEqualTo(LetterState.TO_SIGN);
    }

    @Test
    void aPrintedLetterIsTakenBackBeforeItIsParted() {
        String first = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(first, office.accepted(Office.request())));

        assertThatThrownBy(() -> split(letter, first)).hasMessageContaining("lấy lại công văn trước");
    }

    @Test
    void neitherPartOfALetterIsEmpty() {
        String first = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(first));
        recall("clerk", letter);

        assertThatThrownBy(() -> split(letter, first)).hasMessageContaining("phải còn lại");
        assertThatThrownBy(() -> split(letter, "HS-2026-999999")).hasMessageContaining("chỉ những hồ sơ có trong công văn");
    }

    @Test
    void aLineThatWentIntoAnotherLetterIsProposedNoMore() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        recall("clerk", letter);

        office.letterToSign(LetterFor.ISSUE, List.of(code));

        assertThat(shown(letter).get("lines").toString()).doesNotContain(code);
    }

    @Test
    void anAnswerReachesTheDossierThroughALetterThatWasBegunEarlierThanAnother() {
        String code = office.accepted(Office.request());
        String early = office.beginLetter("clerk2", LetterFor.ISSUE);
        recall("clerk", office.letterToSign(LetterFor.ISSUE, List.of(code)));
        office.complete("clerk2", early, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));
        office.sign("leader", early);
        office.complete("clerk", early, Map.of("channel", "CA_PORTAL"));

        office.answer(early, ReplyAnswer.ACCEPTED, null);

        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void theLetterOfASupplementRefersToTheFirst() {
        Map<String, Object> request = Office.request();
        String code = office.accepted(request);
        String first = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(first, ReplyAnswer.SUPPLEMENT, "Hộp thư chưa đúng");
        office.complete("clerk2", code, request);
        office.complete("leader", code, Map.of("outcome", "accept"));

        String second = office.letterToSign(LetterFor.ISSUE, List.of(code));

        String reference = "Công văn số " + office.letters().get(first).documentNumber();
        assertThat(printed(second).says(reference)).isTrue();
        assertThat(printed(first).says(reference + " ngày")).isFalse();
    }

    private PrintedPaper printed(String letter) {
        Document paper = documents.newest(letter, DocumentKind.PRINTED).orElseThrow();
        return PrintedPaper.of(documents.content(typesetting.withPages(paper)));
    }

    @Test
    void whatIsDueSoonStandsFirstIsMarkedAndProposed() {
        String later = office.accepted(Office.request());
        assertThat(shown(office.beginLetter("clerk", LetterFor.ISSUE)).get("lines").toString()).doesNotContain(later);

        Office.passDays(6);

        Map<String, Object> shown = shown(office.beginLetter("clerk", LetterFor.ISSUE));
        assertThat(shown.get("lines").toString()).contains(later);
        assertThat(shown.get("gatherable").toString()).containsPattern(later + "[^}]*cần gửi ngay, hạn");
    }
}
