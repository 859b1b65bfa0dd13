package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Certificates;

/** The subscriber has the device: the certificate waits for its effective time. */
@Component
class RecordHandover implements JavaDelegate {

    private final Certificates certificates;

    RecordHandover(Certificates certificates) {
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        certificates.handedOver(execution.getProcessBusinessKey());
    }
}
