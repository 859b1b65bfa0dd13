package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.terms.PaperObligation;

/** «Công văn gửi Cục»: gathered, numbered, signed, sent, answered line by line (domain §7.1). */
class AgencyLetterProcessTest extends HouseTest {

    @Autowired
    Documents documents;

    @Autowired
    DossierLog log;

    private ProcessInstance running(String letter) {
        return office.instance(letter, "agencyLetter");
    }

    @Test
    void aLetterIsClosedWhenEveryLineHasItsAnswer() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        ProcessInstance instance = running(letter);
        assertThat(instance).isWaitingAt("Activity_FollowAnswers");

        office.answer(letter, ReplyAnswer.REJECTED, "Không đủ thông tin");

        assertThat(instance).isEnded().hasPassed("Event_LinesClosed", "Event_LetterClosed");
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void linesOfOneLetterEndDifferently() {
        String first = office.accepted(Office.request());
        String second = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(first, second));

        office.answer(letter, ReplyAnswer.REJECTED, "Sai hộp thư");

        assertThat(office.state(first)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(office.state(second)).isEqualTo(DossierState.SENT);
        assertThat(running(letter)).isWaitingAt("Activity_FollowAnswers");
    }

    @Test
    void theTaskOfAnswersIsNotDoneWhileLinesAreOpen() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of())).hasMessageContaining("Còn 1 dòng");
    }

    @Test
    void theLeaderSendsALetterBackAndItsNumberIsFreeAgain() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        String number = office.letters().get(letter).documentNumber();

        office.complete("leader", letter, Map.of("outcome", "return", "reason", "Sửa nơi nhận"));

        assertThat(running(letter)).isWaitingAt("Activity_ComposeLetter");
        assertThat(office.letters().get(letter).documentNumber()).isNull();
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);

        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));
        assertThat(office.letters().get(letter).documentNumber()).isEqualTo(number);
    }

    @Test
    void aCancelledLetterLetsItsLinesWaitAgain() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        office.complete("leader", letter, Map.of("outcome", "return", "reason", "Chưa gửi đợt này"));
        ProcessInstance instance = running(letter);

        office.complete("clerk", letter, Map.of("outcome", "cancel"));

        assertThat(instance).isEnded().hasPassed("Event_LetterCancelled");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        assertThat(office.dossier(code).inLetter()).isNull();
    }

    @Test
    void aSignatureOnAnEarlierPrintDoesNotCount() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        documents.store(letter, DocumentKind.SIGNED, null, "ky.pdf", "application/pdf", new byte[] {1}, "leader");
        office.complete("leader", letter, Map.of("outcome", "return", "reason", "In lại"));
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));

        assertThatThrownBy(() -> office.complete("leader", letter, Map.of("outcome", "sign"))).hasMessageContaining("Chưa có bản đã ký");
    }

    @Test
    void aCopyOfWhichNobodyKnowsWhatItIsWorthIsNotSigned() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        documents.store(letter, DocumentKind.SIGNED, null, "ky.pdf", "application/pdf", new byte[] {2}, "leader");

        office.complete("leader", letter, Map.of("outcome", "sign"));

        assertThat(office.letters().get(letter).signed()).isFalse();
    }

    @Test
    void aScanWithoutASignatureMayNotGoThroughThePortalToday() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        documents.store(letter, DocumentKind.SIGNED, null, "scan.pdf", "application/pdf", new byte[] {3}, "leader");
        office.complete("leader", letter, Map.of("outcome", "sign"));

        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"))).hasMessageContaining("không được gửi qua");
    }

    @Test
    void onlyALeaderOfTheSenderSigns() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));

        assertThatThrownBy(() -> office.sign("superior-leader", letter)).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> office.sign("clerk", letter)).isInstanceOf(FormRefused.class);
    }

    @Test
    void aLeaderWhoSignsHisOwnLineIsMarkedInTheHistory() {
        Map<String, Object> request = Office.requestWith("officialEmail", "lethithuhang@longan.gov.vn");
        String code = office.accepted(request);

        office.sentLetter(LetterFor.ISSUE, List.of(code));

        assertThat(log.history(code)).extracting(DossierEvent::kind).contains(DossierEvent.Kind.SIGNED_OWN_LINE);
        office.answer(office.letterLines().ofDossier(code, LetterFor.ISSUE).orElseThrow().letterCode(), ReplyAnswer.REJECTED, "Trùng");
    }

    @ParameterizedTest(name = "a letter of {0} takes the form {1}")
    @CsvSource({"2024-08-14, tt185-m02", "2024-08-15, nd68-01"})
    void everyLetterTakesTheFormOfTheRegimeOfItsOwnDate(String date, String form) {
        String code = office.accepted(Office.requestWith("applicationDate", "2024-08-10"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, date, List.of(code)));

        assertThat(documents.of(letter)).extracting(Document::formKey).containsExactly(form);
    }

    @Test
    void aLetterIsNotDatedBeforeARequestInItNorAfterToday() {
        String code = office.accepted(Office.requestWith("applicationDate", "2024-08-10"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        assertThatThrownBy(() -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, "2024-08-09", List.of(code))))
                .hasMessageContaining("10/08/2024");
        String tomorrow = Office.now().plusDays(1).toLocalDate().toString();
        assertThatThrownBy(() -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, tomorrow, List.of(code))))
                .hasMessageContaining("không được sau ngày hôm nay");
    }

    @Test
    void inLongAnUnderTheOldRegimeMailOwesThePaperOriginalAtReception() {
        String code = office.accepted(Office.requestWith("applicationDate", "2023-10-02"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, "2023-10-03", List.of(code)));
        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "OFFICIAL_EMAIL"));
        assertThat(office.letters().get(letter).paperObligation()).isEqualTo(PaperObligation.ORIGINAL_TO_COURIER_AT_USB_RECEIPT);
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "received"))).hasMessageContaining("bản chính");
        office.complete("clerk", code, Map.of("outcome", "received", "paperGiven", true));

        assertThat(office.letters().get(letter).owesPaper()).isFalse();
        assertThat(office.state(code)).isEqualTo(DossierState.DEVICE_AT_AGENCY);
    }

    @Test
    void mailIsRefusedUnderTheNewRegime() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        office.sign("leader", letter);

        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of("channel", "OFFICIAL_EMAIL"))).hasMessageContaining("không được gửi qua");
    }

    @Test
    void aPrivateMailboxOfTheReceiverIsRefusedWithTheFootnote() {
        String code = office.accepted(Office.request());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        Map<String, Object> values = Office.composed(LetterFor.ISSUE, Office.today(), List.of(code));
        Map<String, Object> receiver = Office.receiver();
        receiver.put("officialEmail", "nguoinhan@gmail.com");
        values.put("receiver", receiver);

        assertThatThrownBy(() -> office.complete("clerk", letter, values)).hasMessageContaining("cơ quan nhà nước");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void aDossierIsGatheredByOneLetterOnly() {
        String code = office.accepted(Office.request());
        office.letterToSign(LetterFor.ISSUE, List.of(code));
        String second = office.beginLetter("clerk2", LetterFor.ISSUE);

        assertThatThrownBy(() -> office.complete("clerk2", second, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code))))
                .hasMessageContaining(code);
    }

    @Test
    void aForeignDossierIsNotGathered() {
        String code = office.submit("clerk", Office.requestWith("isAgencyHead", true));
        office.complete("superior-clerk", code, Map.of("outcome", "accept"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        assertThatThrownBy(() -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code))))
                .hasMessageContaining("không thuộc cơ quan gửi");
    }

    @Test
    void onlyClerksBeginLetters() {
        assertThatThrownBy(() -> office.beginLetter("holder", LetterFor.ISSUE)).hasMessageContaining("Chỉ văn thư");
    }

    @Test
    void aCharacterThatTheFontLacksStopsThePrintLoudly() {
        String code = office.accepted(Office.requestWith("position", "Chuyên viên 中"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        assertThatThrownBy(() -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code))))
                .hasMessageContaining("中");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        assertThat(documents.of(letter)).isEmpty();
    }

    @Test
    void manyLinesAreToldByOneJobEach() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 21; i++) {
            codes.add(office.accepted(Office.request()));
        }
        office.sentLetter(LetterFor.ISSUE, codes);
        assertThat(office.state(codes.get(20))).isEqualTo(DossierState.IN_LETTER);

        engine.getManagementService().createJobQuery().messages().list().forEach(job -> engine.getManagementService().executeJob(job.getId()));

        assertThat(codes).allSatisfy(code -> assertThat(office.state(code)).isEqualTo(DossierState.SENT));
    }

    @Test
    void anAnswerOutOfOrderIsRefusedWithItsReason() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        var result = office.answer(letter, ReplyAnswer.USB_SHIPPED, null);

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("Hồ sơ chờ tiếp nhận");
    }
}
