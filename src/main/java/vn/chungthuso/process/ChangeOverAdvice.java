package vn.chungthuso.process;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.EventAdvice;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.PublicCertificate;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Purpose;

/** Which certificate of the government takes the place of a public one, for each of its purposes (domain §7.13 step 2, DT-08). */
@Component
class ChangeOverAdvice {

    /** Kinds whose request can be made from the declaration (§7.13 step 3); others have more to say. */
    static final Set<CertificateKind> OPENED_HERE = Set.of(CertificateKind.INDIVIDUAL, CertificateKind.ORGANISATION);

    private final CertificateRules rules;
    private final Certificates certificates;
    private final Words words;

    ChangeOverAdvice(CertificateRules rules, Certificates certificates, Words words) {
        this.rules = rules;
        this.certificates = certificates;
        this.words = words;
    }

    /** An agency that has its certificate adds the tax code to it instead of asking for a second one (DT-08 row 4). */
    EventAdvice of(PublicCertificate declared, Purpose purpose) {
        boolean taxCodeMissing = purpose == Purpose.ETAX && hasItsOwn(declared.agencyCode());
        return rules.purpose(purpose, taxCodeMissing).value();
    }

    private boolean hasItsOwn(String agency) {
        return certificates.ofAgency(agency).stream().anyMatch(certificate ->
                certificate.kind() == CertificateKind.ORGANISATION && certificate.status() == CertificateStatus.ACTIVE);
    }

    /** The kinds of certificates to ask for, of those that can be asked for here. */
    List<String> kindsToIssue(PublicCertificate declared) {
        Set<CertificateKind> kinds = new TreeSet<>();
        declared.purposes().stream()
                .map(purpose -> of(declared, purpose))
                .filter(advice -> advice.procedures().contains(Procedure.ISSUE))
                .forEach(advice -> kinds.addAll(advice.certificateKinds()));
        kinds.retainAll(OPENED_HERE);
        return kinds.stream().map(CertificateKind::name).toList();
    }

    /** One line per purpose. */
    String inWords(PublicCertificate declared) {
        return declared.purposes().stream().map(purpose -> line(purpose, of(declared, purpose))).collect(Collectors.joining("\n"));
    }

    private String line(Purpose purpose, EventAdvice advice) {
        return words.say("changeover.line",
                words.say("guidance.purpose." + purpose),
                said(advice.procedures().stream().distinct().map(procedure -> words.say("guidance.procedure." + procedure)).toList()),
                said(advice.certificateKinds().stream().map(kind -> words.say("guidance.certificateKind." + kind)).toList()),
                said(advice.notes()));
    }

    private static String said(List<String> words) {
        return String.join("; ", words);
    }
}
