package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Issuing;

/** The device is at the agency: the letter expects nothing more for this line. */
@Component
class RecordReception implements JavaDelegate {

    private final Issuing issuing;
    private final CloseLine closeLine;

    RecordReception(Issuing issuing, CloseLine closeLine) {
        this.issuing = issuing;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issuing.receivedAtAgency(execution.getProcessBusinessKey());
        closeLine.of(execution.getProcessBusinessKey(), ProcessVariables.requestLetter(execution));
    }
}
