package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Devices;

/** The authority has the device: M14 is printed, and the register names it (R-102, R-104, domain §9.1). */
@Component
class RecordReturn implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;
    private final DeviceMinutes minutes;

    RecordReturn(Dossiers dossiers, Devices devices, DeviceMinutes minutes) {
        this.dossiers = dossiers;
        this.devices = devices;
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        devices.returnedToCa(dossier.text(CertificateAsked.SERIAL), minutes.printReturn(dossier));
    }
}
