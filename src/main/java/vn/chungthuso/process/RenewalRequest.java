package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.terms.Procedure;

/** A request to renew a certificate: which one, and that the days and renewals left suffice. */
@Component
class RenewalRequest implements RequestRules {

    private final CertificateAsked asked;
    private final CertificateChoices choices;
    private final Replacing replacing;

    RenewalRequest(CertificateAsked asked, CertificateChoices choices, Replacing replacing) {
        this.asked = asked;
        this.choices = choices;
        this.replacing = replacing;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.RENEW.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return choices.of(caller, Procedure.RENEW);
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        return replacing.errors(fields, asked.find(caller, fields));
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> fields) {
        return replacing.checked(Procedure.RENEW, asked.find(caller, fields).orElseThrow(), null, fields, List.of());
    }
}
