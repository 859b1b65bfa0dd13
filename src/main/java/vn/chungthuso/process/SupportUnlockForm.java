package vn.chungthuso.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/**
 * One call to the recovery liaison, by the department's technician or as the CA made it: when, whom, how identified, with what result
 * (domain §7.9 step 4; ). There may be several before the last word; no PIN is ever kept.
 */
@Component("support-unlock")
class SupportUnlockForm implements TaskForm {

    private static final String CALLS = "unlockCalls";
    private static final Map<String, Kind> OUTCOMES = Map.of(
            "unlocked", Kind.UNLOCKED, "again", Kind.UNLOCK_TRIED, "failed", Kind.UNLOCK_FAILED, "reject", Kind.CA_REJECTED);

    private final Dossiers dossiers;
    private final DossierLog log;
    private final SecretTexts secrets;
    private final CloseLine closeLine;
    private final UnlockInWords unlock;
    private final Words words;
    private final Clock clock;

    SupportUnlockForm(
            Dossiers dossiers, DossierLog log, SecretTexts secrets, CloseLine closeLine, UnlockInWords unlock, Words words, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.secrets = secrets;
        this.closeLine = closeLine;
        this.unlock = unlock;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        Map<String, Object> served = new HashMap<>();
        served.put("summaryDevice", unlock.device(dossier));
        served.put("summaryLiaison", unlock.liaison(dossier));
        served.put("summaryCalls", calls(dossier).stream().map(this::inWords).collect(Collectors.joining("\n")));
        served.put("calledPerson", ((Map<?, ?>) dossier.fields().get("recoveryLiaison")).get("fullName"));
        served.put("calledAt", OffsetDateTime.now(clock).withNano(0).toString());
        return served;
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        var errors = new ArrayList<>(secrets.errors(values));
        if (values.get("calledAt") instanceof String at && OffsetDateTime.parse(at).isAfter(OffsetDateTime.now(clock))) {
            errors.add(new FieldError("calledAt", words.say("unlock.callInFuture")));
        }
        if ("NOT_IDENTIFIED".equals(values.get("identifiedBy")) && "unlocked".equals(values.get(ProcessVariables.OUTCOME))) {
            errors.add(new FieldError("identifiedBy", words.say("unlock.notIdentified")));
        }
        return errors;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Map<String, Object> call = new HashMap<>(values);
        call.put("by", visit.user());
        List<Object> calls = new ArrayList<>(calls(dossiers.get(visit.code())));
        calls.add(call);
        dossiers.add(visit.code(), Map.of(CALLS, calls));
        String outcome = values.get(ProcessVariables.OUTCOME).toString();
        log.record(visit.code(), visit.user(), OUTCOMES.get(outcome), inWords(call));
        if (!outcome.equals("again")) {
            closeLine.of(visit.code(), LetterFor.UNLOCK);
        }
    }

    private String inWords(Map<?, ?> call) {
        String said = words.say("unlock.call", DateWords.moment(call.get("calledAt").toString()), call.get("calledPerson"),
                words.say("unlock.identifiedBy." + call.get("identifiedBy")), words.say("unlock.outcome." + call.get("outcome")));
        return call.get("reason") == null ? said : said + " " + call.get("reason");
    }

    private static List<Map<?, ?>> calls(Dossier dossier) {
        List<Map<?, ?>> calls = new ArrayList<>();
        if (dossier.fields().get(CALLS) instanceof List<?> list) {
            list.forEach(call -> calls.add((Map<?, ?>) call));
        }
        return calls;
    }
}
