package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.law.CertificateRules;
import vn.chungthuso.law.IntakeRules;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.MailboxCheck;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.ChangeReason;
import vn.chungthuso.terms.Procedure;
import vn.chungthuso.terms.Regime;

/** A request to change what a certificate says: for a listed reason, only what the reason allows, and really something new. */
@Component
class ChangeRequest implements RequestRules {

    private static final String REASON = "changeReason";
    private static final String CHANGES = "changes";

    private final CertificateAsked asked;
    private final Replacing replacing;
    private final RequestedChanges requested;
    private final Certificates certificates;
    private final CertificateRules rules;
    private final Law law;
    private final IntakeRules intake;
    private final CertificateChoices choices;
    private final AgencyChoices agencies;
    private final Words words;

    ChangeRequest(
            CertificateAsked asked,
            Replacing replacing,
            RequestedChanges requested,
            Certificates certificates,
            CertificateRules rules,
            Law law,
            IntakeRules intake,
            CertificateChoices choices,
            AgencyChoices agencies,
            Words words) {
        this.asked = asked;
        this.replacing = replacing;
        this.requested = requested;
        this.certificates = certificates;
        this.rules = rules;
        this.law = law;
        this.intake = intake;
        this.choices = choices;
        this.agencies = agencies;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, Procedure.CHANGE_INFO.name()));
    }

    @Override
    public Map<String, Object> choices(Caller caller) {
        Map<String, Object> offered = new HashMap<>(choices.of(caller, Procedure.CHANGE_INFO));
        offered.put("agencies", agencies.everywhere());
        return offered;
    }

    @Override
    public Map<String, Object> typed(Dossier dossier) {
        Map<String, Object> typed = new HashMap<>(dossier.fields());
        typed.put(CHANGES, RequestedChanges.typed(dossier.fields()));
        return typed;
    }

    @Override
    public List<FieldError> errors(Caller caller, Map<String, Object> fields) {
        Optional<Certificate> certificate = certificate(caller, fields);
        List<FieldError> errors = new ArrayList<>(replacing.errors(fields, certificate));
        if (errors.isEmpty() && certificate.isPresent() && fields.get(REASON) != null && fields.get(CHANGES) != null) {
            errors.addAll(wrongChanges(caller, certificate.get(), fields));
        }
        return errors;
    }

    private List<FieldError> wrongChanges(Caller caller, Certificate certificate, Map<String, Object> fields) {
        var errors = new ArrayList<FieldError>();
        List<RequestedChange> changes = requested.of(certificate, fields);
        if (isListed(certificate, fields)) {
            List<String> allowed = rules.changeableFields(regime(fields), certificate.kind(), reason(fields));
            changes.stream()
                    .filter(change -> !allowed.contains(change.field()))
                    .forEach(change -> errors.add(wrong("change.notForReason", change)));
        }
        changes.stream().filter(RequestedChange::isNone).forEach(change -> errors.add(wrong("change.same", change)));
        if (reason(fields) == ChangeReason.MOVED_WITHIN_STATE_BODIES && requested.newAgency(fields).isEmpty()) {
            errors.add(new FieldError(CHANGES, words.say("change.agency")));
        }
        mailbox(caller, certificate, fields)
                .filter(check -> !check.allowed())
                .ifPresent(check -> errors.add(new FieldError(CHANGES, check.message())));
        return errors;
    }

    private FieldError wrong(String key, RequestedChange change) {
        return new FieldError(CHANGES, words.say(key, words.say("change.field." + change.field())));
    }

    @Override
    public Request checked(Caller caller, Map<String, Object> fields) {
        Certificate certificate = certificate(caller, fields).orElseThrow();
        List<RequestedChange> changes = requested.of(certificate, fields);
        Map<String, Object> whole = new HashMap<>(fields);
        whole.put(CHANGES, changes.stream().map(RequestedChange::asField).toList());
        whole.put("changedInformation", changes.stream().map(requested::inWords).toList());
        List<Warning> warnings = mailbox(caller, certificate, fields)
                .filter(check -> check.warning() != null)
                .map(check -> new Warning(check.code(), CHANGES, check.warning()))
                .stream()
                .toList();
        Optional<String> moved = movedTo(fields);
        moved.ifPresent(agency -> {
            whole.put("newAgency", agency);
            whole.put("formerAgency", certificate.agencyCode());
            whole.putIfAbsent("isAgencyHead", false); // whether they head the new agency is theirs to say
        });
        Request request = replacing.checked(Procedure.CHANGE_INFO, certificate, isListed(certificate, fields), whole, warnings);
        return moved.map(agency -> of(request, agency)).orElse(request);
    }

    /** After a transfer the new agency manages the certificate and sends (domain §7.7 step 3). */
    private static Request of(Request request, String agency) {
        return new Request(
                request.procedure(), request.certificateKind(), agency, request.requestDate(), request.holderAccount(),
                request.subjectName(), request.personKeys(), request.searchText(), request.fields());
    }

    /** The new agency's clerk may ask for who comes from elsewhere, and must know the serial. */
    private Optional<Certificate> certificate(Caller caller, Map<String, Object> fields) {
        boolean comesToCaller = movedTo(fields).filter(asked.managedBy(caller)::contains).isPresent();
        return comesToCaller
                ? Optional.ofNullable(fields.get(CertificateAsked.SERIAL)).map(Object::toString).flatMap(certificates::bySerial)
                : asked.find(caller, fields);
    }

    private Optional<String> movedTo(Map<String, Object> fields) {
        return reason(fields) == ChangeReason.MOVED_WITHIN_STATE_BODIES ? requested.newAgency(fields) : Optional.empty();
    }

    private boolean isListed(Certificate certificate, Map<String, Object> fields) {
        return rules.changeReason(regime(fields), certificate.kind(), reason(fields)).value();
    }

    private Regime regime(Map<String, Object> fields) {
        return law.regime(replacing.requestDate(fields)).value();
    }

    private static ChangeReason reason(Map<String, Object> fields) {
        return fields.get(REASON) == null ? null : ChangeReason.valueOf(fields.get(REASON).toString());
    }

    /** A new address is held to the same rules as that of a new certificate (DT-09). */
    private Optional<MailboxCheck> mailbox(Caller caller, Certificate certificate, Map<String, Object> fields) {
        return requested.newMailbox(fields).map(mail -> {
            Optional<String> registeredUnder = certificates.registeredMailbox(mail);
            boolean managed = registeredUnder
                    .filter(agency -> agency.equals(certificate.agencyCode()) || asked.managedBy(caller).contains(agency))
                    .isPresent();
            return intake.mailbox(mail, registeredUnder.isPresent(), managed, replacing.requestDate(fields)).value();
        });
    }
}
