package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;

/** The .cer of a certificate that came on a device is handed in afterwards: the register then counts its days. */
class IssuedCertificateFileTest extends DeskTest {

    private static final LocalDate LAST_DAY = Office.now().plusYears(3).toLocalDate();

    @Autowired
    private Certificates certificates;

    private String code;

    private Certificate issued() {
        code = office.shipped(Office.request());
        return certificates.byDossier(code).orElseThrow();
    }

    private TestCertificate file(Certificate issued, String name) {
        return TestCertificate.of("CN=" + name + ",E=" + office.dossier(code).text("officialEmail"))
                .numbered(new BigInteger(issued.serial(), 16))
                .valid(Office.now().toInstant(), Office.now().plusYears(3).toInstant());
    }

    private Answer handIn(String account, byte[] content) {
        return as(account).upload("/api/dossiers/" + code + "/documents", "moi.cer", content, Map.of("kind", "CER"));
    }

    @Test
    void itsValidityIsRegisteredAndTheFileKept() {
        Certificate issued = issued();

        Answer answer = handIn("clerk", file(issued, issued.subjectName()).der());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        assertThat(certificates.byDossier(code).orElseThrow().notAfter()).isEqualTo(LAST_DAY);
        assertThat(as("clerk").get(answer.json().path("href").asText()).headers().getContentType()).hasToString("application/pkix-cert");
    }

    @Test
    void afterTheIssueHasEndedItIsStillTakenAndARenewalCanBeAsked() {
        Certificate issued = issued();
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        office.fire(code, "Event_EffectiveTimeReached");
        Map<String, Object> renewal =
                new HashMap<>(Map.of("procedure", "RENEW", "certificateSerial", issued.serial(), "commitmentAccepted", true));
        assertThat(as("clerk").post("/api/dossiers", renewal).status()).isEqualTo(400);

        assertThat(handIn("clerk", file(issued, issued.subjectName()).der()).status()).isEqualTo(201);

        assertThat(as("clerk").post("/api/dossiers", renewal).status()).isEqualTo(201);
    }

    @Test
    void somebodyElsesFileIsRefusedWithWhatDiffers() {
        Certificate issued = issued();

        Answer answer = handIn("clerk", file(issued, "Người Nào Khác").der());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("message").asText()).contains("Người Nào Khác");
        assertThat(certificates.byDossier(code).orElseThrow().notAfter()).isNull();
    }

    @Test
    void onlyTheSendersClerkHandsItInAndOnlyOnceThereIsACertificate() {
        Certificate issued = issued();
        byte[] right = file(issued, issued.subjectName()).der();
        assertThat(handIn("leader", right).status()).isEqualTo(403);

        code = office.accepted(Office.request());

        assertThat(handIn("clerk", right).status()).isEqualTo(409);
    }
}
