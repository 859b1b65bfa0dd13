package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Devices;

/** The agency has the device back (domain §9.1, after the notice only). */
@Component
class RecordCollection implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;

    RecordCollection(Dossiers dossiers, Devices devices) {
        this.dossiers = dossiers;
        this.devices = devices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        devices.collected(dossiers.get(execution.getProcessBusinessKey()).text(CertificateAsked.SERIAL));
    }
}
