package vn.chungthuso.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.Papers;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.law.Law;
import vn.chungthuso.terms.Regime;

/** Prints the minutes of the handover, in the words of the regime of that day. */
@Component
class PrintHandoverMinutes implements JavaDelegate {

    private final Dossiers dossiers;
    private final Law law;
    private final Papers papers;
    private final PaperPrint print;
    private final PaperData data;

    PrintHandoverMinutes(Dossiers dossiers, Law law, Papers papers, PaperPrint print, PaperData data) {
        this.dossiers = dossiers;
        this.law = law;
        this.papers = papers;
        this.print = print;
        this.data = data;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        Regime regime = law.regime(LocalDate.parse(dossier.text("handoverDate"))).value();
        print.store(dossier.code(), papers.formKey(regime, "handover-minutes"), data.handover(dossier));
    }
}
