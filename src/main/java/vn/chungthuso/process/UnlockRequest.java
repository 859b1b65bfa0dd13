package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.NoRule;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Token;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Procedure;

/** A request to unlock a device or to get its PIN back: why, and whom to call (domain §5.10; ). */
@Component
class UnlockRequest implements RequestRules {

    private static final Set<TokenState> UNLOCKABLE = EnumSet.of(TokenState.HANDED_OVER, TokenState.IN_USE, TokenState.LOCKED);

    private final CertificateAsked asked;
    private final Certificates certificates;
    private final SecretTexts secrets;
    private final Law law;
    private final Words words;

    UnlockRequest(CertificateAsked asked, Certificates certificates, SecretTexts secrets, Law law, Words words) {
        this.asked = asked;
        this.certificates = certificates;
        this.secrets = secrets;
        this.law = law;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.UNLOCK.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return Map.of("certificates", asked.choices(caller));
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        var errors = new ArrayList<>(asked.errors(caller, fields));
        errors.addAll(secrets.errors(fields));
        if (Boolean.FALSE.equals(fields.get("commitmentAccepted"))) {
            errors.add(new FieldError("commitmentAccepted", words.say("unlock.commitment")));
        }
        if (fields.get("applicationDate") instanceof String date && isBeforeAnyRegime(LocalDate.parse(date))) {
            errors.add(new FieldError("applicationDate", words.say("request.date.noRegime")));
        }
        asked.find(caller, fields.get(CertificateAsked.SERIAL))
                .filter(certificate -> fields.get("certificateKind") != null)
                .filter(certificate -> !certificate.kind().name().equals(fields.get("certificateKind")))
                .ifPresent(other -> errors.add(new FieldError("certificateKind", words.say("certificate.otherKind"))));
        return errors;
    }

    private boolean isBeforeAnyRegime(LocalDate date) {
        try {
            law.regime(date);
            return false;
        } catch (NoRule beforeFirstRegime) {
            return true;
        }
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Certificate certificate = asked.find(caller, values.get(CertificateAsked.SERIAL)).orElseThrow();
        List<Warning> warnings = asked.mustBeOpen(Procedure.UNLOCK, certificate, null);
        mustBeUnlockable(certificate.token());
        Map<String, Object> typed = new HashMap<>(values);
        typed.put(CertificateAsked.SERIAL, certificate.serial());
        typed.put("commitmentAccepted", true); // who asks declares it by asking; Mẫu 11 is signed for it
        typed.put("applicant", applicant(certificate));
        typed.put("warnings", warnings);
        return asked.request(Procedure.UNLOCK, certificate, typed);
    }

    /** Mẫu 12 names the device, and only one that works and is with the subscriber can be unlocked (domain §5.10, §9.1). */
    private void mustBeUnlockable(Token token) {
        if (token.serial() == null) {
            throw FormRefused.badInput(CertificateAsked.SERIAL, words.say("unlock.noDevice"));
        }
        if (!UNLOCKABLE.contains(token.state())) {
            String key = token.state() == TokenState.DAMAGED ? "unlock.damaged" : "unlock.notWithSubscriber";
            throw FormRefused.badInput(CertificateAsked.SERIAL, words.say(key));
        }
    }

    /** Who asks on Mẫu 11: the subscriber, or the manager of what is no person, as the register knows them. */
    private Map<String, Object> applicant(Certificate certificate) {
        Map<String, Object> applicant = PersonFields.of(certificates.holderOf(certificate));
        Map<String, Object> named = asked.request(Procedure.UNLOCK, certificate, Map.of()).fields();
        applicant.put("employingAgencyName", named.get("employingAgencyName"));
        applicant.put("province", named.get("province"));
        return applicant;
    }
}
