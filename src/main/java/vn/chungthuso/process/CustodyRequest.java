package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Custodians;
import vn.chungthuso.registry.Custody;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/** The officer of a one-stop section changes: its certificate goes to the next one, and nothing is asked of the CA (R-062, R-063, §7.10). */
@Component
class CustodyRequest implements RequestRules {

    private static final String DATE = "handoverDate";

    private final CertificateAsked asked;
    private final RegisteredRequest registered;
    private final CertificateChoices choices;
    private final Certificates certificates;
    private final Custodians custodians;
    private final SecretTexts secrets;
    private final Words words;

    CustodyRequest(
            CertificateAsked asked,
            RegisteredRequest registered,
            CertificateChoices choices,
            Certificates certificates,
            Custodians custodians,
            SecretTexts secrets,
            Words words) {
        this.asked = asked;
        this.registered = registered;
        this.choices = choices;
        this.certificates = certificates;
        this.custodians = custodians;
        this.secrets = secrets;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.ONE_STOP_HANDOVER.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        return choices.of(caller, CustodyRequest::isOneStop);
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Optional<Certificate> named = asked.find(caller, fields);
        var errors = new ArrayList<>(asked.errors(fields, named));
        errors.addAll(secrets.errors(fields));
        named.ifPresent(certificate -> {
            certificateError(certificate).ifPresent(errors::add);
            custodianError(certificate, fields).ifPresent(errors::add);
            dateError(certificate, fields).ifPresent(errors::add);
        });
        return errors;
    }

    private Optional<FieldError> certificateError(Certificate certificate) {
        if (!isOneStop(certificate)) {
            return error(CertificateAsked.SERIAL, "custody.notOneStop");
        }
        if (certificate.status() != CertificateStatus.ACTIVE) {
            return error(CertificateAsked.SERIAL, "custody.notActive", words.say("certificate.status." + certificate.status()));
        }
        return certificate.token().state() == TokenState.IN_USE
                ? Optional.empty()
                : error(CertificateAsked.SERIAL, certificate.token().state() == TokenState.LOCKED ? "custody.locked" : "custody.notInUse");
    }

    private Optional<FieldError> custodianError(Certificate certificate, Map<String, Object> fields) {
        Holder present = certificates.holderOf(certificate);
        boolean same = fields.get("newCustodian") instanceof Map<?, ?> next
                && present.idNumber() != null
                && present.idNumber().equals(next.get("idNumber"));
        return same && isOneStop(certificate) ? error("newCustodian.idNumber", "custody.samePerson") : Optional.empty();
    }

    private Optional<FieldError> dateError(Certificate certificate, Map<String, Object> fields) {
        if (!(fields.get(DATE) instanceof String text)) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.parse(text);
        Optional<LocalDate> since = custodians.of(certificate.serial()).stream()
                .filter(custody -> custody.to() == null)
                .map(Custody::from)
                .findFirst();
        if (since.filter(date::isBefore).isPresent()) {
            return error(DATE, "custody.tooEarly", DateWords.date(since.get().toString()));
        }
        return asked.dateError(DATE, fields);
    }

    private Optional<FieldError> error(String field, String key, Object... args) {
        return Optional.of(new FieldError(field, words.say(key, args)));
    }

    private static boolean isOneStop(Certificate certificate) {
        return certificate.kind() == CertificateKind.ONE_STOP;
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> values) {
        Certificate certificate = asked.find(caller, values).orElseThrow();
        Map<String, Object> typed = new HashMap<>(values);
        typed.put(CertificateAsked.SERIAL, certificate.serial());
        typed.put("certificateName", certificate.subjectName());
        typed.put("oldCustodian", custodian(certificates.holderOf(certificate)));
        return registered.of(Procedure.ONE_STOP_HANDOVER, certificate, typed);
    }

    private static Map<String, Object> custodian(Holder holder) {
        Map<String, Object> custodian = new HashMap<>();
        custodian.put("fullName", holder.fullName());
        custodian.put("position", holder.position());
        custodian.put("idNumber", holder.idNumber());
        custodian.put("phone", holder.mobilePhone());
        custodian.values().removeIf(value -> value == null);
        return custodian;
    }
}
