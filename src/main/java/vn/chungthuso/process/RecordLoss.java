package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Devices;

/** The loss is confirmed: M15 is printed instead of M14, the register names it, and the letter expects no notice (R-105, R-106, domain §9.1). */
@Component
class RecordLoss implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;
    private final DeviceMinutes minutes;
    private final CloseLine closeLine;

    RecordLoss(Dossiers dossiers, Devices devices, DeviceMinutes minutes, CloseLine closeLine) {
        this.dossiers = dossiers;
        this.devices = devices;
        this.minutes = minutes;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        devices.lost(dossier.text(CertificateAsked.SERIAL), minutes.printLoss(dossier));
        closeLine.of(dossier.code(), ProcessVariables.requestLetter(execution));
    }
}
