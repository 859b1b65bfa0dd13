package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Issuing;

/** The subscriber has the device: the certificate waits for its effective time. */
@Component
class RecordHandover implements JavaDelegate {

    private final Issuing issuing;

    RecordHandover(Issuing issuing) {
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        issuing.handedOver(execution.getProcessBusinessKey());
    }
}
