package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Law;

/** Prints the subscriber's own form where the regime of the request knows one (Mẫu 01; Nghị định 68/2024 has none). */
@Component
class PrintRequest implements JavaDelegate {

    private final Dossiers dossiers;
    private final Law law;
    private final PaperPrint print;
    private final PaperData data;

    PrintRequest(Dossiers dossiers, Law law, PaperPrint print, PaperData data) {
        this.dossiers = dossiers;
        this.law = law;
        this.print = print;
        this.data = data;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        var regime = law.regime(dossier.requestDate()).value();
        String form = law.forms(regime, dossier.procedure(), dossier.certificateKind()).value().subscriberForm();
        if (form != null) {
            print.store(dossier.code(), form, data.request(dossier));
        }
    }
}
