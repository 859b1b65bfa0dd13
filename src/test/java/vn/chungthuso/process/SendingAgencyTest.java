package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.MediaKind;

/** Who sends a request about a certificate in Long An, as the letter says it for each procedure (sections 6, 7 and 9; DT-02). */
class SendingAgencyTest extends ReplacementCase {

    @Autowired
    Agencies agencies;

    private Certificate issued(boolean organisation, boolean head) {
        int n = subscriber.number();
        String dossier = "HS-GUI-%05d".formatted(n);
        String name = "Ủy ban nhân dân xã gửi %d".formatted(n);
        var holder = new Holder(
                "Lư Thị Gửi", LocalDate.of(1985, 2, 1), "0800800%05d".formatted(n), LocalDate.of(2021, 5, 4), "Cục Cảnh sát QLHC về TTXH",
                mailbox, "0912000111", "Chủ tịch", Office.COMMUNE, head, null);
        certificates.requested(
                organisation
                        ? CertificateRequest.forOrganisation(dossier, MediaKind.USB_TOKEN, name, mailbox, Office.COMMUNE, holder)
                        : CertificateRequest.forPerson(dossier, MediaKind.USB_TOKEN, holder),
                Office.now());
        String serial = "5407%028x".formatted(n);
        certificates.shipped(dossier, serial, "GUI-" + n);
        certificates.receivedAtAgency(dossier);
        certificates.handedOver(dossier);
        certificates.effective(dossier, Office.now().minusDays(1));
        LocalDate today = Office.now().toLocalDate();
        return certificates.validity(serial, today.minusYears(4), today.plusDays(170), "a".repeat(64));
    }

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
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "unlockDevice"})
    void anAgencysCertificateGoesThroughTheSuperiorAgency(String process) {
        assertThat(senderOf(process, issued(true, true))).isEqualTo(superior());
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "unlockDevice"})
    void aHeadsCertificateGoesThroughTheSuperiorAgency(String process) {
        assertThat(senderOf(process, issued(false, true))).isEqualTo(superior());
    }

    @ParameterizedTest
    @ValueSource(strings = {"renewCertificate", "changeCertificate", "unlockDevice"})
    void anybodyElsesGoesThroughTheOwnAgency(String process) {
        assertThat(senderOf(process, issued(false, false))).isEqualTo(Office.COMMUNE);
    }
}
