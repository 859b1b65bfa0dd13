package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Issuing;

/** A device with a wrong serial or broken goes back; the dossier waits for another one (domain §7.2, exceptions). */
@Component
class ReturnDevice implements JavaDelegate {

    private final DossierLog log;
    private final Issuing issuing;

    ReturnDevice(DossierLog log, Issuing issuing) {
        this.log = log;
        this.issuing = issuing;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        String reason = log.history(code).stream()
                .filter(event -> event.kind() == DossierEvent.Kind.DEVICE_FAULTY)
                .map(DossierEvent::reason)
                .reduce("", (earlier, later) -> later);
        issuing.returnedFaulty(code, reason);
    }
}
