package vn.chungthuso.process;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateKind;

/** A new officer of a one-stop section is given its certificate and no new one. */
@Component
class OneStopSections {

    private final Certificates certificates;
    private final Words words;

    OneStopSections(Certificates certificates, Words words) {
        this.certificates = certificates;
        this.words = words;
    }

    /**
     * Why a one-stop certificate must be handed over instead of being asked for anew; empty where the section has none.
     *
     * @param certificateName the name asked for («Tên chứng thư số»)
     * @param mailbox the section's mailbox
     */
    Optional<String> handOverInstead(String agencyCode, String certificateName, String mailbox) {
        return certificates.ofAgency(agencyCode).stream()
                .filter(certificate -> certificate.kind() == CertificateKind.ONE_STOP && certificate.serial() != null)
                .filter(certificate -> isOf(certificate, certificateName, mailbox))
                .findFirst()
                .map(certificate -> {
                    Holder custodian = certificates.holderOf(certificate);
                    return words.say("custody.insteadOfIssue", certificate.subjectName(), certificate.serial(), custodian.fullName());
                });
    }

    private boolean isOf(Certificate certificate, String name, String mailbox) {
        return certificates.oneStopNameTaken(certificate.agencyCode(), name) && certificate.subjectName().equalsIgnoreCase(name.strip())
                || certificate.officialEmail().equalsIgnoreCase(mailbox.strip());
    }
}
