package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateKind;

/** Who sends a request about a certificate in Long An, as the letter says it for each procedure (sections 6 to 9; DT-02). */
class SendingAgencyTest extends ReplacementCase {

    @Autowired
    Agencies agencies;

    private String senderOf(String process, Certificate certificate) {
        return office.dossier(submit("clerk", process, body(process, certificate))).senderAgency();
    }

    private Map<String, Object> body(String process, Certificate certificate) {
        boolean organisation = certificate.kind() == CertificateKind.ORGANISATION;
        return switch (process) {
            case "renewCertificate" -> renewal(certificate);
            case "changeCertificate" -> organisation
                    ? change(certificate, "AGENCY_RENAMED", "organisationName", certificate.subjectName() + " mới")
                    : change(certificate, "PERSON_EMAIL_CHANGED", "officialEmail", "moi." + mailbox);
            case "revokeCertificate" -> {
                Map<String, Object> request = RevocationCase.request(certificate.serial(), "PIN_EXPOSED", "PRESENT");
                request.put("filerRole", organisation ? "HEAD" : "AGENCY_REPRESENTATIVE");
                yield request;
            }
            default -> new HashMap<>(Map.of(
                    "certificateSerial", certificate.serial(),
                    "unlockReason", "PIN_FORGOTTEN",
                    "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0938112244")));
        };
    }

    private String superior() {
        return agencies.superiorOf(Office.COMMUNE, Office.now().toLocalDate()).map(Agency::code).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "revokeCertificate", "unlockDevice"})
    void anAgencysCertificateGoesThroughTheSuperiorAgency(String process) {
        assertThat(senderOf(process, issued(true, true))).isEqualTo(superior());
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "revokeCertificate", "unlockDevice"})
    void aHeadsCertificateGoesThroughTheSuperiorAgency(String process) {
        assertThat(senderOf(process, issued(false, true))).isEqualTo(superior());
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "revokeCertificate", "unlockDevice"})
    void anybodyElsesGoesThroughTheOwnAgency(String process) {
        assertThat(senderOf(process, issued(false, false))).isEqualTo(Office.COMMUNE);
    }
}
