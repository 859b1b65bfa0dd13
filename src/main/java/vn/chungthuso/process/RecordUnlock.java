package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Devices;

/** The device works again: back to the state it had before it was locked (domain §9.1). */
@Component
class RecordUnlock implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;

    RecordUnlock(Dossiers dossiers, Devices devices) {
        this.dossiers = dossiers;
        this.devices = devices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        devices.unlocked(dossiers.get(execution.getProcessBusinessKey()).text(CertificateAsked.SERIAL));
    }
}
