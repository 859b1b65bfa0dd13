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
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.Filing;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.DeviceCondition;
import vn.chungthuso.terms.Filer;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.RevocationReason;

/** A request to revoke a certificate: who may file, for which reason, with which device (DT-05, DT-06, domain §5.9). */
@Component
class RevocationRequest implements RequestRules {

    private static final String REASON = "revocationReason";
    private static final String FILER_ROLE = "filerRole";

    private final CertificateAsked asked;
    private final RegisteredRequest registered;
    private final CertificateChoices choices;
    private final PeopleInFlight people;
    private final Agencies agencies;
    private final Law law;
    private final CertificateRules rules;
    private final Words words;
    private final Clock clock;

    RevocationRequest(
            CertificateAsked asked,
            RegisteredRequest registered,
            CertificateChoices choices,
            PeopleInFlight people,
            Agencies agencies,
            Law law,
            CertificateRules rules,
            Words words,
            Clock clock) {
        this.asked = asked;
        this.registered = registered;
        this.choices = choices;
        this.people = people;
        this.agencies = agencies;
        this.law = law;
        this.rules = rules;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.REVOKE.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return choices.of(caller, any -> true);
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Optional<Certificate> certificate = asked.find(caller, fields);
        var errors = new ArrayList<>(asked.errors(fields, certificate));
        deviceError(fields).ifPresent(errors::add);
        certificate.flatMap(found -> filerError(found, fields)).ifPresent(errors::add);
        return errors;
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Certificate certificate = asked.find(caller, values).orElseThrow();
        Map<String, Object> fields = new HashMap<>(values);
        fields.keySet().removeAll(List.of(CertificateAsked.SERIAL, ProcessVariables.CERTIFICATE_KIND)); // as the register spells them
        fields.put("commitmentAccepted", true); // filing says so, as the form tells
        Request request = registered.of(Procedure.REVOKE, certificate, fields);
        var warnings = new ArrayList<Warning>();
        if (!isItsOwnRequest(certificate, request)) {
            warnings.addAll(asked.mustBeOpen(Procedure.REVOKE, certificate, null));
        }
        filing(certificate, reason(values)).warnings().stream()
                .map(code -> new Warning(code, FILER_ROLE, words.say("guidance.warning." + code)))
                .forEach(warnings::add);
        fields.put("warnings", warnings);
        return registered.of(Procedure.REVOKE, certificate, fields);
    }

    /** Pending because of a dossier that runs: a second one is refused as being in flight, that one's supplement is not refused at all. */
    private boolean isItsOwnRequest(Certificate certificate, Request request) {
        return certificate.status() == CertificateStatus.REVOCATION_PENDING && people.inFlight(request).isPresent();
    }

    /** Only a loss leaves no choice: a damaged device may be called either way, and any may have been lost besides (DT-06, overrides). */
    private Optional<FieldError> deviceError(Map<String, Object> fields) {
        Object condition = fields.get(RevokedDevice.CONDITION);
        boolean contradicts = condition != null
                && fields.get(REASON) != null
                && rules.revocation(reason(fields)).value().deviceCondition() == DeviceCondition.LOST
                && !condition.equals(DeviceCondition.LOST.name());
        return contradicts ? Optional.of(new FieldError(RevokedDevice.CONDITION, words.say("revoke.deviceContradicts"))) : Optional.empty();
    }

    private Optional<FieldError> filerError(Certificate certificate, Map<String, Object> fields) {
        if (fields.get(FILER_ROLE) == null || fields.get(REASON) == null) {
            return Optional.empty();
        }
        List<Filer> filers = filing(certificate, reason(fields)).filers();
        if (filers.contains(Filer.valueOf(fields.get(FILER_ROLE).toString()))) {
            return Optional.empty();
        }
        List<String> named = filers.stream().map(filer -> words.say("revoke.filer." + filer)).toList();
        return Optional.of(new FieldError(FILER_ROLE, words.say("revoke.filerRefused", String.join(", ", named))));
    }

    private Filing filing(Certificate certificate, RevocationReason reason) {
        LocalDate today = LocalDate.now(clock);
        var profile = law.profile(agencies.regionProfileOf(certificate.agencyCode(), today), today).value();
        boolean deceased = reason == RevocationReason.DECEASED;
        return rules.filers(profile, Procedure.REVOKE, certificate.kind(), deceased, reason).value();
    }

    private static RevocationReason reason(Map<String, Object> fields) {
        return RevocationReason.valueOf(fields.get(REASON).toString());
    }
}
