package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Certificates;

/** A device with a wrong serial or broken goes back; the dossier waits for another one (domain §7.2, exceptions). */
@Component
class ReturnDevice implements JavaDelegate {

    private final DossierLog log;
    private final Certificates certificates;

    ReturnDevice(DossierLog log, Certificates certificates) {
        this.log = log;
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        String reason = log.history(code).stream()
                .filter(event -> event.kind() == DossierEvent.Kind.DEVICE_FAULTY)
                .map(DossierEvent::reason)
                .reduce("", (earlier, later) -> later);
        certificates.returnedFaulty(code, reason);
    }
}
