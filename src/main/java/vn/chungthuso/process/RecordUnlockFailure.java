package vn.chungthuso.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Devices;
import vn.chungthuso.terms.LifeEvent;

/** The device cannot be unlocked: it counts as damaged, and what follows a damaged device is offered (domain §7.9 step 5, DT-10 row 14). */
@Component
class RecordUnlockFailure implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;
    private final EventProposals proposals;

    RecordUnlockFailure(Dossiers dossiers, Devices devices, EventProposals proposals) {
        this.dossiers = dossiers;
        this.devices = devices;
        this.proposals = proposals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        var damaged = devices.unlockFailed(dossiers.get(code).text(CertificateAsked.SERIAL));
        var offered = proposals.advice(LifeEvent.DEVICE_DAMAGED, damaged).procedures();
        dossiers.add(code, Map.of("alternatives", offered.stream().map(Enum::name).toList()));
    }
}
