package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.AlreadyInFlight;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.Request;

/** The request itself: opens a dossier, and comes back for supplements with everything that was typed. */
@Component("issue-certificate")
class IssueCertificateForm implements StartForm, TaskForm {

    private static final Set<DossierEvent.Kind> ASKS_FOR_MORE =
            Set.of(DossierEvent.Kind.REVIEW_SUPPLEMENT, DossierEvent.Kind.CA_SUPPLEMENT);

    private final Dossiers dossiers;
    private final DossierLog log;
    private final IndividualRequest request;
    private final AgencyChoices agencies;
    private final VisibleAgencies visible;
    private final Words words;

    IssueCertificateForm(
            Dossiers dossiers, DossierLog log, IndividualRequest request, AgencyChoices agencies, VisibleAgencies visible, Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.request = request;
        this.agencies = agencies;
        this.visible = visible;
        this.words = words;
    }

    @Override
    public List<Map.Entry<String, String>> fixed() {
        return List.of(Map.entry(ProcessVariables.PROCEDURE, "ISSUE"), Map.entry(ProcessVariables.CERTIFICATE_KIND, "INDIVIDUAL"));
    }

    @Override
    public Map<String, Object> servedAtStart(Caller caller) {
        return Map.of("agencies", agencies.of(request.managedBy(caller)));
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        return request.errors(caller, values);
    }

    @Override
    public void mayOpen(Caller caller) {
        if (!caller.has(Role.HOLDER) && !caller.has(Role.CLERK)) {
            throw FormRefused.forbidden(words.say("request.role"));
        }
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        Request checked = request.checked(caller, values);
        String code = unlessInFlight(caller, () -> dossiers.open(checked, caller.user()));
        start.setVariable(ProcessVariables.PROCEDURE, checked.procedure().name());
        start.setVariable(ProcessVariables.CERTIFICATE_KIND, checked.certificateKind().name());
        start.setVariable(ProcessVariables.SUBMITTER, caller.user());
        return code;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        Map<String, Object> served = new HashMap<>(dossier.fields());
        served.put("agencies", agencies.of(request.managedBy(visit.caller())));
        served.put("oldCertificateSerials", String.join(", ", serials(dossier)));
        served.put("supplementReason", wantedSupplement(visit.code()));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Request checked = request.checked(visit.caller(), values);
        unlessInFlight(visit.caller(), () -> {
            dossiers.correct(visit.code(), checked, visit.user());
            return visit.code();
        });
    }

    private String unlessInFlight(Caller caller, Supplier<String> change) {
        try {
            return change.get();
        } catch (AlreadyInFlight other) {
            boolean seen = other.code() != null && dossiers.isVisible(other.code(), caller.user(), visible.of(caller));
            throw seen
                    ? FormRefused.conflict(words.say("request.inFlight.code", other.code()), Map.of("code", other.code()))
                    : FormRefused.conflict(words.say("request.inFlight"), Map.of());
        }
    }

    private String wantedSupplement(String code) {
        return log.history(code).stream()
                .filter(event -> ASKS_FOR_MORE.contains(event.kind()))
                .map(DossierEvent::reason)
                .reduce("", (earlier, later) -> later);
    }

    private static List<String> serials(Dossier dossier) {
        return dossier.fields().get("oldCertificateSerials") instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
