package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.registry.Certificate;

/** The certificate of a device, service or software that comes with its .cer: kept, compared, its validity in the register (domain §7.4). */
class ItemFileTest extends ReplacementCase {

    private String code;
    private String letter;

    private void accepted() {
        code = office.accepted(Office.itemRequest());
        letter = office.sentLetter(LetterFor.ISSUE_DEVICE, List.of(code));
        answer(letter, 1, ReplyAnswer.ACCEPTED, null);
    }

    private TestCertificate file(String name) {
        return TestCertificate.of("CN=" + name).numbered(newSerial).valid(Office.now().toInstant(), Office.now().plusYears(3).toInstant());
    }

    @Test
    void theFileIsKeptAndItsValidityIsRegistered() {
        accepted();

        ReplyResult result = answerWith(letter, file(office.dossier(code).subjectName()));

        assertThat(result.result()).as(result.reason()).isEqualTo(Outcome.applied);
        Certificate certificate = certificates.byDossier(code).orElseThrow();
        assertThat(certificate.serial()).isEqualTo(newSerial.toString(16));
        assertThat(certificate.notAfter()).isEqualTo(Office.now().plusYears(3).toLocalDate());
        assertThat(documents.of(code)).extracting(Document::kind).contains(DocumentKind.CER);
    }

    @Test
    void theFileOfAnotherThingIsRefused() {
        accepted();

        ReplyResult result = answerWith(letter, file("Máy chủ của ai đó"));

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("Máy chủ của ai đó");
    }

    @Test
    void theSerialAloneIsEnough() {
        accepted();

        office.answer(letter, ReplyAnswer.CER_FILE, null);

        assertThat(certificates.byDossier(code).orElseThrow().notAfter()).isNull();
        assertThat(office.task(code).getCamundaFormRef().getKey()).isEqualTo("hand-over-file");
    }

    @Test
    void theClerkGivesTheManagerAFileAndNoDevice() {
        accepted();
        answerWith(letter, file(office.dossier(code).subjectName()));

        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));

        assertThat(shown.get("summaryDevice").toString()).contains("Không có thiết bị (tệp chứng thư số)");
    }
}
