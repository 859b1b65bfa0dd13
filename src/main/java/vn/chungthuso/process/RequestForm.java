package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import vn.chungthuso.dossier.AlreadyInFlight;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.PeopleInFlight;
import vn.chungthuso.dossier.Request;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * The request of a procedure: opens a dossier, and comes back for supplements with everything that was typed. What the procedure asks
 * beyond its single fields is in its {@link RequestRules}.
 */
class RequestForm implements StartForm, TaskForm {

    private static final Set<DossierEvent.Kind> ASKS_FOR_MORE =
            Set.of(DossierEvent.Kind.REVIEW_SUPPLEMENT, DossierEvent.Kind.CA_SUPPLEMENT);

    /** The field by which a person or an agency is known that asks for a certificate. */
    private static final Map<CertificateKind, String> NAMED_BY = Map.of(
            CertificateKind.INDIVIDUAL, "idNumber",
            CertificateKind.ORGANISATION, "agencyEmail",
            CertificateKind.DEVICE_SERVICE_SOFTWARE, Recipient.MANAGER + ".employingAgency",
            CertificateKind.ONE_STOP, "officialEmail");

    private final String form;
    private final RequestRules rules;
    private final Dossiers dossiers;
    private final PeopleInFlight people;
    private final DossierLog log;
    private final VisibleAgencies visible;
    private final Words words;

    /** @param form id of its .form file */
    RequestForm(String form, RequestRules rules, Dossiers dossiers, PeopleInFlight people, DossierLog log, VisibleAgencies visible, Words words) {
        this.form = form;
        this.rules = rules;
        this.dossiers = dossiers;
        this.people = people;
        this.log = log;
        this.visible = visible;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return rules.fixed();
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        return rules.choices(caller);
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        return rules.errors(caller, values);
    }

    @Override
    public void mayOpen(Caller caller) {
        if (!caller.has(Role.HOLDER) && !caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("request.role"));
        }
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Request checked = rules.checked(caller, values);
        String code = unlessInFlight(caller, () -> dossiers.open(checked, caller.user()));
        start.setVariable(ProcessVariables.PROCEDURE, checked.procedure().name());
        start.setVariable(ProcessVariables.CERTIFICATE_KIND, checked.certificateKind().name());
        start.setVariable(ProcessVariables.SUBMITTER, caller.user());
        start.setVariable(ProcessVariables.REQUEST_FORM, form);
        return code;
    }

    /**
     * The request as {@link #open} would store it.
     *
     * @throws FormRefused as {@code open} would; nothing is stored either way
     */
    Request examined(Caller caller, Map<String, Object> values) {
        Request checked = rules.checked(caller, values);
        people.inFlight(checked).ifPresent(other -> {
            throw inFlight(caller, other);
        });
        return checked;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = new HashMap<>(rules.choices(visit.caller()));
        served.putAll(rules.typed(dossiers.get(visit.code())));
        served.put("supplementReason", wantedSupplement(visit.code()));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Request checked = rules.checked(visit.caller(), values);
        mustStayOfItsKind(visit, checked);
        mustNameTheSame(visit, checked);
        unlessInFlight(visit.caller(), () -> {
            dossiers.correct(visit.code(), checked, visit.user());
            return visit.code();
        });
    }

    /** What was typed was taken out of the variables, among it perhaps the kind. */
    private void mustStayOfItsKind(Visit visit, Request checked) {
        CertificateKind kind = dossiers.get(visit.code()).certificateKind();
        if (checked.certificateKind() != kind) {
            throw FormRefused.badInput(ProcessVariables.CERTIFICATE_KIND, words.say("request.kind.fixed"));
        }
        visit.scope().setVariable(ProcessVariables.CERTIFICATE_KIND, kind.name());
    }

    /** A supplement completes a request and makes no other of it; a thing has no number of its own, so its name may be put right. */
    private void mustNameTheSame(Visit visit, Request checked) {
        Dossier dossier = dossiers.get(visit.code());
        boolean same = checked.certificateKind() == CertificateKind.DEVICE_SERVICE_SOFTWARE && checked.procedure() == Procedure.ISSUE
                ? checked.subjectAgency().equals(dossier.subjectAgency())
                : people.inFlight(checked).isPresent();
        if (!same) {
            String field = checked.procedure() == Procedure.ISSUE ? NAMED_BY.get(checked.certificateKind()) : CertificateAsked.SERIAL;
            throw FormRefused.badInput(field, words.say("request.otherSubject", dossier.code(), dossier.subjectName()));
        }
    }

    private String unlessInFlight(Caller caller, Supplier<String> change) {
        try {
            return change.get();
        } catch (AlreadyInFlight other) {
            throw inFlight(caller, other.code());
        }
    }

    /** @param other code of the dossier in flight; null where it is not known */
    private FormRefused inFlight(Caller caller, String other) {
        boolean seen = other != null && dossiers.isVisible(other, caller.user(), visible.of(caller));
        return seen
                ? FormRefused.conflict(words.say("request.inFlight.code", other), Map.of("code", other))
                : FormRefused.conflict(words.say("request.inFlight"), Map.of());
    }

    private String wantedSupplement(String code) {
        return log.history(code).stream()
                .filter(event -> ASKS_FOR_MORE.contains(event.kind()))
                .map(DossierEvent::reason)
                .reduce("", (earlier, later) -> later);
    }
}
