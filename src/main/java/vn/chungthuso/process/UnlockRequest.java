package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Token;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Procedure;

/** A request to unlock a device or to get its PIN back: why, and whom to call (domain §5.10; ). */
@Component
class UnlockRequest implements RequestRules {

    private static final Set<TokenState> UNLOCKABLE = EnumSet.of(TokenState.HANDED_OVER, TokenState.IN_USE, TokenState.LOCKED);

    private final CertificateAsked asked;
    private final RegisteredRequest registered;
    private final CertificateChoices choices;
    private final SecretTexts secrets;
    private final Words words;

    UnlockRequest(
            CertificateAsked asked, RegisteredRequest registered, CertificateChoices choices, SecretTexts secrets, Words words) {
        this.asked = asked;
        this.registered = registered;
        this.choices = choices;
        this.secrets = secrets;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.UNLOCK.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return choices.of(caller, any -> true);
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        var errors = new ArrayList<>(asked.errors(fields, asked.find(caller, fields)));
        errors.addAll(secrets.errors(fields));
        if (Boolean.FALSE.equals(fields.get("commitmentAccepted"))) {
            errors.add(new FieldError("commitmentAccepted", words.say("unlock.commitment")));
        }
        return errors;
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Certificate certificate = asked.find(caller, values).orElseThrow();
        List<Warning> warnings = asked.mustBeOpen(Procedure.UNLOCK, certificate, null);
        mustBeUnlockable(certificate.token());
        Map<String, Object> typed = new HashMap<>(values);
        typed.put(CertificateAsked.SERIAL, certificate.serial());
        typed.put("commitmentAccepted", true); // who asks declares it by asking; Mẫu 11 is signed for it
        typed.put("applicant", registered.applicant(certificate));
        typed.put("warnings", warnings);
        return registered.of(Procedure.UNLOCK, certificate, typed);
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
}
