package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.dossier.SearchWords;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Sender;

/** The certificate that a request is about: in the register, within the caller's reach, and open for the procedure (DT-04, domain §5.5). */
@Component
class CertificateAsked {

    static final String SERIAL = "certificateSerial";

    private final Certificates certificates;
    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final Words words;
    private final Clock clock;

    CertificateAsked(Certificates certificates, Agencies agencies, Law law, CertificateRules rules, Words words, Clock clock) {
        this.certificates = certificates;
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    /** Those that a person may choose from: their own, a clerk's those of their agencies and all below. */
    List<Map<String, String>> choices(Caller caller) {
        return certificates.within(managedBy(caller), caller.user()).stream().map(this::choice).toList();
    }

    private Map<String, String> choice(Certificate certificate) {
        String until = certificate.notAfter() == null ? "" : DateWords.date(certificate.notAfter().toString());
        String status = words.say("certificate.status." + certificate.status());
        return Map.of(
                "value", certificate.serial(),
                "label", words.say("certificate.choice", certificate.subjectName(), certificate.serial(), status, until));
    }

    /** Why the certificate that was named cannot be asked about; nothing where it can, or where none was named. */
    List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Object serial = fields.get(SERIAL);
        return serial == null || find(caller, serial).isPresent()
                ? List.of()
                : List.of(new FieldError(SERIAL, words.say("certificate.unknown", serial)));
    }

    /** What cannot be seen is not told apart from what is not there. */
    Optional<Certificate> find(Caller caller, Object serial) {
        return certificates.bySerial(String.valueOf(serial)).filter(found -> mayAsk(caller, found));
    }

    private boolean mayAsk(Caller caller, Certificate certificate) {
        return managedBy(caller).contains(certificate.agencyCode())
                || caller.user().equals(certificates.holderOf(certificate).account());
    }

    /** Agencies of whose certificates a clerk takes care, all below included. */
    Set<String> managedBy(Caller caller) {
        Set<String> managed = new HashSet<>();
        caller.agencies(Role.CLERK).forEach(agency -> managed.addAll(agencies.subtree(agency, LocalDate.now(clock))));
        return managed;
    }

    /**
     * Asks whether the procedure is open for this certificate today.
     *
     * @param changeReasonListed only for {@code CHANGE_INFO}
     * @return what to consider
     * @throws FormRefused 400 with the refusals and what is offered instead
     */
    List<Warning> mustBeOpen(Procedure procedure, Certificate certificate, Boolean changeReasonListed) {
        Eligibility eligibility = eligibility(procedure, certificate, changeReasonListed, LocalDate.now(clock));
        if (Boolean.FALSE.equals(eligibility.eligible())) {
            throw FormRefused.notEligible(sentences(eligibility), eligibility.refusals(), eligibility.alternatives());
        }
        return eligibility.warnings().stream()
                .map(code -> new Warning(code, SERIAL, words.say("guidance.warning." + code)))
                .toList();
    }

    Eligibility eligibility(Procedure procedure, Certificate certificate, Boolean changeReasonListed, LocalDate on) {
        return answered(procedure, certificate, changeReasonListed, on).value();
    }

    /** What the table says of a certificate on a day, and who would have to send (DT-02, DT-04). */
    Answered<Eligibility> answered(Procedure procedure, Certificate certificate, Boolean changeReasonListed, LocalDate on) {
        Agency unit = agencies.find(certificate.agencyCode(), on).orElseThrow();
        RegionProfile profile = law.profile(agencies.regionProfileOf(unit.code(), on), on).value();
        Map<String, Object> person = Map.of("isAgencyHead", certificates.holderOf(certificate).agencyHead());
        Sender sender = law.route(
                        profile, certificate.kind(), SubjectRoles.of(certificate.kind(), person, unit), unit.ownUnitIsLegalEntity())
                .value();
        Integer remaining = certificate.remainingDays(on).isEmpty() ? null : (int) certificate.remainingDays(on).getAsLong();
        return rules.eligibility(
                profile, procedure, certificate.status(), remaining, certificate.renewalCount(), changeReasonListed, sender);
    }

    /** The refusals in words, each a sentence. */
    String sentences(Eligibility eligibility) {
        return eligibility.refusals().stream().map(code -> words.say("guidance.refusal." + code)).collect(Collectors.joining(" "));
    }

    /**
     * The request in its final shape: what was typed, with the block CERTIFICATE and the person behind it from the register.
     *
     * @param typed wins over the register
     */
    Request request(Procedure procedure, Certificate certificate, Map<String, Object> typed) {
        Holder holder = certificates.holderOf(certificate);
        Map<String, Object> fields = block(certificate, holder);
        fields.putAll(typed);
        fields.putIfAbsent("applicationDate", LocalDate.now(clock).toString());
        return new Request(
                procedure,
                certificate.kind(),
                certificate.agencyCode(),
                LocalDate.parse(fields.get("applicationDate").toString()),
                holder.account(),
                certificate.subjectName(),
                Set.of("serial:" + certificate.serial()),
                SearchWords.folded(String.join(" ", certificate.subjectName(), certificate.officialEmail(), certificate.serial())),
                fields);
    }

    private Map<String, Object> block(Certificate certificate, Holder holder) {
        Map<String, Object> block = new HashMap<>();
        block.put("certificateKind", certificate.kind().name());
        block.put("subscriberName", certificate.subjectName());
        block.put("officialEmail", certificate.officialEmail());
        block.put(SERIAL, certificate.serial());
        block.put("deviceSerial", certificate.token().serial());
        block.put("notBefore", certificate.notBefore() == null ? null : certificate.notBefore().toString());
        block.put("notAfter", certificate.notAfter() == null ? null : certificate.notAfter().toString());
        block.put("renewalCount", certificate.renewalCount());
        block.put("isAgencyHead", holder.agencyHead());
        Agency agency = agencies.find(certificate.agencyCode(), LocalDate.now(clock)).orElseThrow();
        block.put("employingAgency", agency.code());
        block.put("employingAgencyName", agency.name());
        block.put("province", agency.province());
        block.put("fullName", holder.fullName());
        block.put("position", holder.position());
        block.values().removeIf(value -> value == null);
        return block;
    }
}
