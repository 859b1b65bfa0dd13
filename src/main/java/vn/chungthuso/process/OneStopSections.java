package vn.chungthuso.process;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificates;
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
     * Why a one-stop certificate must be handed over instead of being asked for anew; empty where the agency has none of this name. A
     * further counter of the agency has a name of its own, whatever its mailbox.
     *
     * @param certificateName the name asked for («Tên chứng thư số»)
     */
    Optional<String> handOverInstead(String agencyCode, String certificateName) {
        String wanted = folded(certificateName);
        return certificates.ofAgency(agencyCode).stream()
                .filter(certificate -> certificate.kind() == CertificateKind.ONE_STOP && certificate.serial() != null)
                .filter(certificate -> folded(certificate.subjectName()).equals(wanted))
                .findFirst()
                .map(certificate -> words.say("custody.insteadOfIssue", certificate.subjectName(), certificate.serial(),
                        certificates.holderOf(certificate).fullName()));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
