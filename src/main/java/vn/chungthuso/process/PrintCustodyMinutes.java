package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Papers;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** Prints the minutes by which a one-stop certificate changes hands, in the words of that day's regime; the agency keeps them (§5.13). */
@Component
class PrintCustodyMinutes implements JavaDelegate {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Agencies agencies;
    private final Law law;
    private final Papers papers;
    private final PaperPrint print;
    private final Clock clock;

    PrintCustodyMinutes(Dossiers dossiers, DossierLog log, Agencies agencies, Law law, Papers papers, PaperPrint print, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.agencies = agencies;
        this.law = law;
        this.papers = papers;
        this.print = print;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        Agency keeper = keeper(dossier);
        var regime = law.regime(LocalDate.parse(dossier.text("handoverDate")));
        var forms = law.forms(regime.value(), dossier.procedure(), dossier.certificateKind());
        log.freeze(dossier.code(), DecideRoute.PURPOSE, dossier.requestDate(), List.of(regime.answer(), forms.answer()));
        dossiers.route(dossier.code(), keeper.code());
        execution.setVariable(ProcessVariables.SUBJECT_AGENCY, dossier.subjectAgency());
        execution.setVariable(ProcessVariables.SENDER_AGENCY, keeper.code());
        print.store(dossier.code(), papers.formKey(regime.value(), forms.value().agencyForm()), minutes(dossier, keeper));
    }

    /** The agency with a seal that the section belongs to. */
    private Agency keeper(Dossier dossier) {
        LocalDate today = LocalDate.now(clock);
        return agencies.nearestLegal(dossier.subjectAgency(), today)
                .or(() -> agencies.find(dossier.subjectAgency(), today))
                .orElseThrow();
    }

    private static Map<String, Object> minutes(Dossier dossier, Agency keeper) {
        Map<String, Object> data = new HashMap<>(dossier.fields());
        data.put("code", dossier.code());
        data.put("agencyName", keeper.name());
        data.put("parentAgencyName", keeper.letterheadParent());
        data.put("documentNumber", number(dossier, keeper));
        data.put("minutesPlace", keeper.documentPlace());
        data.put("minutesDate", LocalDate.parse(dossier.text("handoverDate")));
        data.put("handoverDate", LocalDate.parse(dossier.text("handoverDate")));
        data.put("pinChanged", true); // what the new custodian signs for; asked for again when the handover is confirmed
        return data;
    }

    private static String number(Dossier dossier, Agency keeper) {
        return keeper.symbol() == null ? dossier.code() + "/BB" : "%s/BB-%s".formatted(dossier.code(), keeper.symbol().replaceFirst("-.*", ""));
    }
}
