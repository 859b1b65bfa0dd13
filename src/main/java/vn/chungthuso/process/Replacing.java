package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.PeopleInFlight;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** What renewal and change have in common: both ask with one form for a certificate in the place of another (domain §5.8, §7.6, §7.7). */
@Component
class Replacing {

    private final CertificateAsked asked;
    private final RegisteredRequest registered;
    private final EligibilityOnTheDay days;
    private final PeopleInFlight people;
    private final Words words;
    private final Clock clock;

    Replacing(
            CertificateAsked asked, RegisteredRequest registered, EligibilityOnTheDay days, PeopleInFlight people, Words words, Clock clock) {
        this.asked = asked;
        this.registered = registered;
        this.days = days;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /** What is wrong whatever is asked of the certificate; its days are counted, so the register must know them. */
    List<FieldError> errors(Map<String, Object> fields, Optional<Certificate> certificate) {
        var errors = new ArrayList<>(asked.errors(fields, certificate));
        certificate.filter(found -> found.notAfter() == null)
                .ifPresent(undated -> errors.add(new FieldError(CertificateAsked.SERIAL, words.say("certificate.noValidity"))));
        return errors;
    }

    /** Today where no date was typed. */
    LocalDate requestDate(Map<String, Object> fields) {
        Object date = fields.get("applicationDate");
        return date == null ? LocalDate.now(clock) : LocalDate.parse(date.toString());
    }

    /**
     * The request in its final shape.
     *
     * @param typed what was typed, and what follows from it
     * @throws FormRefused 400 where the procedure is not open for the certificate
     */
    Request checked(Procedure procedure, Certificate certificate, Boolean reasonListed, Map<String, Object> typed, List<Warning> more) {
        List<Warning> warnings = new ArrayList<>(asked.mustBeOpen(procedure, certificate, reasonListed));
        days.closing(procedure, certificate).ifPresent(warnings::add);
        rival(procedure, certificate).ifPresent(warnings::add);
        warnings.addAll(more);
        Map<String, Object> fields = new HashMap<>(typed);
        fields.put("requestKind", procedure.name());
        fields.put("applicant", registered.applicant(certificate));
        fields.put("warnings", warnings);
        return registered.of(procedure, certificate, fields);
    }

    /** Both may run at once (contract §6), but only the first that is installed finds something to replace (domain §9.2). */
    private Optional<Warning> rival(Procedure procedure, Certificate certificate) {
        Procedure other = procedure == Procedure.RENEW ? Procedure.CHANGE_INFO : Procedure.RENEW;
        return people.inFlight(registered.of(other, certificate, Map.of()))
                .map(code -> words.say("request.rival", words.say("guidance.procedure." + other)))
                .map(message -> new Warning("OTHER_REPLACEMENT_IN_FLIGHT", CertificateAsked.SERIAL, message));
    }
}
