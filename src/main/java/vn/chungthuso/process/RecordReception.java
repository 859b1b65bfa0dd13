package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificates;

/** The device is at the agency: the letter expects nothing more for this line. */
@Component
class RecordReception implements JavaDelegate {

    private final Certificates certificates;
    private final CloseLine closeLine;

    RecordReception(Certificates certificates, CloseLine closeLine) {
        this.certificates = certificates;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.receivedAtAgency(execution.getProcessBusinessKey());
        closeLine.of(execution.getProcessBusinessKey(), ProcessVariables.requestLetter(execution));
    }
}
