package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;

/** The supplement is due: whoever looks at the dossier sees that it was asked for again. */
@Component
class RemindSubmitter implements JavaDelegate {

    private final DossierLog log;

    RemindSubmitter(DossierLog log) {
        this.log = log;
    }

    @Override
    public void execute(DelegateExecution execution) {
        log.record(execution.getProcessBusinessKey(), "system", DossierEvent.Kind.REMINDED, null);
    }
}
