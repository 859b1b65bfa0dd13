package vn.chungthuso.process;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Devices;
import vn.chungthuso.registry.TokenState;

/** The authority wants the device back: with that the letter expects nothing more, and the agency has a device to bring (domain §9.1). */
@Component
class RecordNotice implements JavaDelegate {

    private final Dossiers dossiers;
    private final Devices devices;
    private final EndIssue endIssue;
    private final CloseLine closeLine;

    RecordNotice(Dossiers dossiers, Devices devices, EndIssue endIssue, CloseLine closeLine) {
        this.dossiers = dossiers;
        this.devices = devices;
        this.endIssue = endIssue;
        this.closeLine = closeLine;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        Certificate noticed = devices.collectionOrdered(
                dossier.text(CertificateAsked.SERIAL),
                dossier.text(RevokedDevice.NOTICE_NUMBER),
                LocalDate.parse(dossier.text(RevokedDevice.NOTICE_DATE)));
        endIssue.of(noticed, dossier.code());
        boolean atAgency = noticed.token().state() == TokenState.COLLECTED;
        execution.setVariable(ProcessVariables.DEVICE_STEP, (atAgency ? DeviceStep.HAND_OVER : DeviceStep.COLLECT).name());
        closeLine.of(dossier.code(), ProcessVariables.requestLetter(execution));
    }
}
