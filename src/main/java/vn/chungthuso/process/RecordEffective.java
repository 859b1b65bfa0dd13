package vn.chungthuso.process;

import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Certificates;

/** The proposed time is reached after the letter left: the certificate is active, its device in use (domain §7.2 step 8). */
@Component
class RecordEffective implements JavaDelegate {

    private final Certificates certificates;
    private final DossierLog log;
    private final CloseLine closeLine;

    RecordEffective(Certificates certificates, DossierLog log, CloseLine closeLine) {
        this.certificates = certificates;
        this.log = log;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        certificates.effective(code, OffsetDateTime.parse(execution.getVariable(ProcessVariables.EFFECTIVE_FROM).toString()));
        closeLine.of(code, LetterFor.EFFECTIVE_TIME);
        log.record(code, "system", DossierEvent.Kind.EFFECTIVE, null);
    }
}
