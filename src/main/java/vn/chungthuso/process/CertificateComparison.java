package vn.chungthuso.process;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.chungthuso.document.CertificateFile;
import vn.chungthuso.document.CertificateFile.Validity;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** Whether the certificate in a .cer file is the one that a dossier asked for (R-076, domain §7.6 step 6). Changes nothing. */
@Service
public class CertificateComparison {

    private static final int SHOWN_LENGTH = 200;
    private static final String SERIAL = "certificateSerial";

    private final Certificates certificates;
    private final Words words;
    private final Clock clock;

    CertificateComparison(Certificates certificates, Words words, Clock clock) {
        this.certificates = certificates;
        this.words = words;
        this.clock = clock;
    }

    /** What is odd about a certificate, whoever asked for it. */
    public List<Warning> warnings(CertificateFile file) {
        return Stream.of(
                        warning(!file.hasOfficialSerial(), "SERIAL_FORM", SERIAL),
                        warning(file.authority(), "AUTHORITY", "certificateKind"),
                        warning(file.isSelfIssued(), "SELF_ISSUED", "issuer"),
                        warning(file.subject().hiding() || file.issuer().hiding(), "HIDDEN_CHARACTERS", "subject"))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Point by point; empty where the certificate is what the dossier asked for as far as can be seen. The key is not judged. */
    public List<Difference> differences(Dossier dossier, CertificateFile file) {
        var expected = new ExpectedCertificate(dossier, former(dossier));
        var differences = new ArrayList<Difference>();
        name(expected, file).ifPresent(differences::add);
        mailbox(expected, file).ifPresent(differences::add);
        taxCode(expected, file).ifPresent(differences::add);
        kind(dossier, file).ifPresent(differences::add);
        idNumber(expected, file).ifPresent(differences::add);
        serial(expected, file).ifPresent(differences::add);
        begin(dossier, file).ifPresent(differences::add);
        end(expected, file).ifPresent(differences::add);
        return List.copyOf(differences);
    }

    private Optional<Certificate> former(Dossier dossier) {
        return certificates.bySerial(dossier.text(SERIAL));
    }

    private Optional<Difference> name(ExpectedCertificate expected, CertificateFile file) {
        String found = file.subject().commonName().orElse("");
        return expected.names().stream().anyMatch(name -> ExpectedCertificate.isSame(name, found))
                ? Optional.empty()
                : different("subscriberName", String.join(" / ", expected.names()), found);
    }

    private Optional<Difference> mailbox(ExpectedCertificate expected, CertificateFile file) {
        String mailbox = expected.mailbox();
        return mailbox.isEmpty() || file.emails().stream().anyMatch(found -> ExpectedCertificate.isSame(mailbox, found))
                ? Optional.empty()
                : different(expected.mailboxField(), mailbox, String.join(", ", file.emails()));
    }

    private Optional<Difference> taxCode(ExpectedCertificate expected, CertificateFile file) {
        return expected.addedTaxCode().isEmpty() || file.subject().parts().stream().anyMatch(part -> part.value().contains(expected.addedTaxCode()))
                ? Optional.empty()
                : different("taxCode", expected.addedTaxCode(), "");
    }

    private Optional<Difference> kind(Dossier dossier, CertificateFile file) {
        if (file.authority()) {
            return different("certificateKind", kindName(dossier.certificateKind()), words.say("certificateFile.kind.AUTHORITY"));
        }
        boolean forPerson = dossier.certificateKind() == CertificateKind.INDIVIDUAL;
        List<SubjectId> ids = SubjectId.in(file);
        boolean otherKind = !ids.isEmpty() && ids.stream().noneMatch(forPerson ? SubjectId::ofPerson : Predicate.not(SubjectId::ofPerson));
        String found = forPerson ? "certificateFile.kind.ORGANISATION" : "certificateFile.kind.INDIVIDUAL";
        return otherKind ? different("certificateKind", kindName(dossier.certificateKind()), words.say(found)) : Optional.empty();
    }

    private Optional<Difference> idNumber(ExpectedCertificate expected, CertificateFile file) {
        Dossier dossier = expected.dossier();
        if (dossier.certificateKind() != CertificateKind.INDIVIDUAL) {
            return Optional.empty();
        }
        String stated = dossier.text("idNumber");
        String idNumber = stated.isEmpty()
                ? expected.former().map(certificates::holderOf).map(Holder::idNumber).orElse("")
                : stated;
        return idNumber.isEmpty()
                ? Optional.empty()
                : SubjectId.in(file).stream()
                        .filter(id -> id.ofPerson() && !ExpectedCertificate.isSame(id.number(), idNumber))
                        .findFirst()
                        .flatMap(id -> different("idNumber", idNumber, id.number()));
    }

    private Optional<Difference> serial(ExpectedCertificate expected, CertificateFile file) {
        if (isSameSerial(expected.formerSerial(), file.serial())) {
            return different(SERIAL, ".former", expected.formerSerial(), file.serial());
        }
        Optional<String> named = certificates.byDossier(expected.dossier().code()).map(Certificate::serial);
        if (named.isPresent()) {
            return isSameSerial(named.get(), file.serial()) ? Optional.empty() : different(SERIAL, named.get(), file.serial());
        }
        return certificates.bySerial(file.serial()).flatMap(other -> different(SERIAL, ".taken", "", file.serial()));
    }

    private Optional<Difference> begin(Dossier dossier, CertificateFile file) {
        LocalDate begin = file.validFrom().toLocalDate();
        return begin.isBefore(dossier.requestDate())
                ? different("notBefore", dossier.requestDate(), begin, "")
                : Optional.empty();
    }

    private Optional<Difference> end(ExpectedCertificate expected, CertificateFile file) {
        LocalDate end = file.validTo().toLocalDate();
        if (file.validity(clock.instant()) == Validity.EXPIRED) {
            return different("notAfter", LocalDate.now(clock), end, ".expired");
        }
        boolean renewal = expected.dossier().procedure() == Procedure.RENEW;
        return expected.former()
                .map(Certificate::notAfter)
                .filter(formerEnd -> renewal && !end.isAfter(formerEnd))
                .flatMap(formerEnd -> different("notAfter", formerEnd, end, ""));
    }

    /** By value: some write the leading zeros and some do not. */
    private static boolean isSameSerial(String one, String other) {
        return one.matches("[0-9A-Fa-f]+") && other.matches("[0-9A-Fa-f]+") && new BigInteger(one, 16).equals(new BigInteger(other, 16));
    }

    private String kindName(CertificateKind kind) {
        return words.say("certificateFile.kind." + kind);
    }

    private Optional<Warning> warning(boolean odd, String code, String field) {
        return odd ? Optional.of(new Warning(code, field, words.say("certificateFile.warning." + code))) : Optional.empty();
    }

    private Optional<Difference> different(String field, String expected, String found) {
        return different(field, "", expected, found);
    }

    private Optional<Difference> different(String field, LocalDate expected, LocalDate found, String how) {
        String message = words.say("certificateFile.difference." + field + how,
                DateWords.date(expected.toString()), DateWords.date(found.toString()));
        return Optional.of(new Difference(field, expected.toString(), found.toString(), message));
    }

    private Optional<Difference> different(String field, String how, String expected, String found) {
        String shown = found.isEmpty() ? words.say("certificateFile.nothing") : shortened(found);
        String message = words.say("certificateFile.difference." + field + how, shortened(expected), shown);
        return Optional.of(new Difference(field, expected, found, message));
    }

    private static String shortened(String text) {
        return text.length() > SHOWN_LENGTH ? text.substring(0, SHOWN_LENGTH) + "…" : text;
    }
}
