package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** Both custodians have signed, the head for one who is not there, and the new one has changed the PIN (domain §7.10). */
@Component("confirm-custody")
class ConfirmCustodyForm implements TaskForm {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final SecretTexts secrets;
    private final Words words;

    ConfirmCustodyForm(Dossiers dossiers, DossierLog log, SecretTexts secrets, Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.secrets = secrets;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Dossier dossier = dossiers.get(visit.code());
        return Map.of("summaryHandover", words.say("custody.summary", dossier.subjectName(), name(dossier, "oldCustodian"),
                name(dossier, "newCustodian"), DateWords.date(dossier.text("handoverDate")), dossier.text("deviceSerial")));
    }

    @Override
    public List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        return secrets.errors(values);
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Map<String, Object> facts = new HashMap<>(values);
        facts.put("confirmedBy", visit.user());
        dossiers.add(visit.code(), facts);
        String reason = "HEAD".equals(values.get("giverSigned"))
                ? words.say("custody.headSigned", values.get("headName"), values.get("absenceReason"))
                : null;
        log.record(visit.code(), visit.user(), Kind.CUSTODIAN_CHANGED, reason);
    }

    private static Object name(Dossier dossier, String custodian) {
        return ((Map<?, ?>) dossier.fields().get(custodian)).get("fullName");
    }
}
