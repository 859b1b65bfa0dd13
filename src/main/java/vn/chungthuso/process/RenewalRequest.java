package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.Procedure;

/** A request to renew a certificate: which one, and that the days and renewals left suffice. */
@Component
class RenewalRequest implements RequestRules {

    private final CertificateAsked asked;
    private final Replacing replacing;

    RenewalRequest(CertificateAsked asked, Replacing replacing) {
        this.asked = asked;
        this.replacing = replacing;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.RENEW.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return Map.of("certificates", asked.choices(caller));
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        var errors = new ArrayList<>(asked.errors(caller, fields));
        errors.addAll(replacing.errors(fields, certificate(caller, fields)));
        return errors;
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> fields) {
        return replacing.checked(Procedure.RENEW, certificate(caller, fields).orElseThrow(), null, fields, List.of());
    }

    private Optional<Certificate> certificate(Caller caller, Map<String, Object> fields) {
        return Optional.ofNullable(fields.get(CertificateAsked.SERIAL)).flatMap(serial -> asked.find(caller, serial));
    }
}
