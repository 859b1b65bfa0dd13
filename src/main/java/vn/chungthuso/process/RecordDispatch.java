package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.Procedure;

/** The letter has left: a certificate to be revoked is pending from now on, a device to be unlocked is known as locked (domain §9). */
@Component
class RecordDispatch implements JavaDelegate {

    private final Dossiers dossiers;
    private final Certificates certificates;
    private final PendingRevocation pending;

    RecordDispatch(Dossiers dossiers, Certificates certificates, PendingRevocation pending) {
        this.dossiers = dossiers;
        this.certificates = certificates;
        this.pending = pending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        if (dossier.procedure() == Procedure.REVOKE) {
            pending.begin(dossier);
        } else if (dossier.procedure() == Procedure.UNLOCK) {
            certificates.locked(dossier.text(CertificateAsked.SERIAL));
        }
    }
}
