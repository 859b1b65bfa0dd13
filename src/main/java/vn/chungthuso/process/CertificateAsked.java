package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.law.RegionProfile;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.terms.CertificateStatus;
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

    /** Those that a person may ask about: their own, a clerk's those of their agencies and all below. */
    List<Certificate> within(Caller caller) {
        return certificates.within(managedBy(caller), caller.user());
    }

    /**
     * What is wrong with what a request says of its certificate, whatever it asks for.
     *
     * @param named the certificate that the caller named and may ask about
     */
    List<FieldError> errors(Map<String, Object> fields, Optional<Certificate> named) {
        return Stream.of(unknown(fields, named), otherKind(fields, named), dateError("applicationDate", fields))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<FieldError> unknown(Map<String, Object> fields, Optional<Certificate> named) {
        Object serial = fields.get(SERIAL);
        return serial == null || named.isPresent()
                ? Optional.empty()
                : Optional.of(new FieldError(SERIAL, words.say("certificate.unknown", serial)));
    }

    private Optional<FieldError> otherKind(Map<String, Object> fields, Optional<Certificate> named) {
        Object kind = fields.get(ProcessVariables.CERTIFICATE_KIND);
        return named.filter(certificate -> kind != null && !kind.equals(certificate.kind().name()))
                .map(other -> new FieldError(ProcessVariables.CERTIFICATE_KIND, words.say("certificate.otherKind")));
    }

    /** A paper is made under a regime: its date is not before the first. */
    Optional<FieldError> dateError(String field, Map<String, Object> fields) {
        try {
            Optional.ofNullable(fields.get(field)).map(Object::toString).map(LocalDate::parse).ifPresent(law::regime);
            return Optional.empty();
        } catch (NoRule beforeFirstRegime) {
            return Optional.of(new FieldError(field, words.say("request.date.noRegime")));
        }
    }

    /** The certificate that a request names; empty where it names none within the caller's reach. */
    Optional<Certificate> find(Caller caller, Map<String, Object> fields) {
        return Optional.ofNullable(fields.get(SERIAL)).flatMap(serial -> find(caller, serial.toString()));
    }

    /** What cannot be seen is not told apart from what is not there. */
    Optional<Certificate> find(Caller caller, String serial) {
        return certificates.bySerial(serial).filter(found -> mayAsk(caller, found));
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
            throw FormRefused.notEligible(
                    withInstead(sentences(eligibility), eligibility), eligibility.refusals(), eligibility.alternatives());
        }
        return eligibility.warnings().stream()
                .map(code -> new Warning(code, SERIAL, words.say("guidance.warning." + code)))
                .toList();
    }

    /** What the table says of a certificate on a day, and who would have to send (DT-02, DT-04). */
    Eligibility eligibility(Procedure procedure, Certificate certificate, Boolean changeReasonListed, LocalDate on) {
        return answered(procedure, certificate, changeReasonListed, on).value();
    }

    /** The same with the clause it rests on. */
    Answered<Eligibility> answered(Procedure procedure, Certificate certificate, Boolean changeReasonListed, LocalDate on) {
        Managing by = managing(certificate.agencyCode(), on).orElseThrow();
        return answered(procedure, certificate, by, certificates.holderOf(certificate), changeReasonListed, on);
    }

    /** An agency, and what its region's letters say. */
    record Managing(Agency unit, RegionProfile profile) {}

    /** Empty for an agency that is dissolved. */
    Optional<Managing> managing(String agency, LocalDate on) {
        return agencies.find(agency, on).map(unit -> new Managing(unit, law.profile(agencies.regionProfileOf(agency, on), on).value()));
    }

    /** The same for one of many, whose agency and person are known already. */
    Answered<Eligibility> answered(
            Procedure procedure, Certificate certificate, Managing by, Holder holder, Boolean changeReasonListed, LocalDate on) {
        var role = SubjectRoles.of(certificate.kind(), Map.of("isAgencyHead", holder.agencyHead()), by.unit());
        Sender sender = law.route(by.profile(), certificate.kind(), role, by.unit().ownUnitIsLegalEntity()).value();
        Integer remaining = certificate.remainingDays(on).isEmpty() ? null : (int) certificate.remainingDays(on).getAsLong();
        return rules.eligibility(
                by.profile(), procedure, status(certificate, remaining), remaining, certificate.renewalCount(), changeReasonListed, sender);
    }

    /** Past its last day it has expired, though nobody has written it down yet. */
    private static CertificateStatus status(Certificate certificate, Integer remaining) {
        boolean over = certificate.status() == CertificateStatus.ACTIVE && remaining != null && remaining < 0;
        return over ? CertificateStatus.EXPIRED : certificate.status();
    }

    /** The refusals in words, each a sentence. */
    String sentences(Eligibility eligibility) {
        return eligibility.refusals().stream().map(code -> words.say("guidance.refusal." + code)).collect(Collectors.joining(" "));
    }

    /** What was said, and the procedures that are offered instead. */
    String withInstead(String said, Eligibility eligibility) {
        String instead = eligibility.alternatives().stream()
                .map(other -> words.say("guidance.procedure." + other))
                .collect(Collectors.joining(", "));
        return instead.isEmpty() ? said : words.say("certificate.choice.instead", said, instead);
    }
}
