package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.NewCertificate;
import vn.chungthuso.terms.CertificateKind;

/** What the register shall say of the certificate that takes the place of another: what the .cer said, and what was to change. */
@Component
class ReplacingCertificate {

    private final Certificates certificates;

    ReplacingCertificate(Certificates certificates) {
        this.certificates = certificates;
    }

    NewCertificate of(Dossier dossier) {
        Map<String, Object> fields = dossier.fields();
        Certificate old = certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).orElseThrow();
        String name = first(fields, "organisationName", "certificateName", "itemName").orElse(old.subjectName());
        String mailbox = first(fields, "officialEmail", "agencyEmail").orElse(old.officialEmail());
        return new NewCertificate(
                dossier.text(CerFiles.SERIAL),
                LocalDate.parse(dossier.text(CerFiles.NOT_BEFORE)),
                LocalDate.parse(dossier.text(CerFiles.NOT_AFTER)),
                name,
                mailbox,
                old.kind() == CertificateKind.INDIVIDUAL ? restated(dossier, certificates.holderOf(old), name, mailbox) : null,
                dossier.subjectAgency());
    }

    /** The same person in the new agency, with the new mailbox and post. */
    private static Holder restated(Dossier dossier, Holder former, String name, String mailbox) {
        return new Holder(
                name, former.dateOfBirth(), former.idNumber(), former.idIssueDate(), former.idIssuePlace(), mailbox, former.mobilePhone(),
                first(dossier.fields(), "position").orElse(former.position()), dossier.subjectAgency(),
                Boolean.TRUE.equals(dossier.fields().get("isAgencyHead")), former.account());
    }

    private static Optional<String> first(Map<String, Object> fields, String... names) {
        for (String name : names) {
            Optional<String> value = RequestedChanges.newValue(fields, name);
            if (value.isPresent()) {
                return value;
            }
        }
        return Optional.empty();
    }
}
