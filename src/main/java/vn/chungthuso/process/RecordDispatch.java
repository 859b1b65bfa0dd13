package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.Procedure;

/** The letter has left: a certificate to be revoked is pending from now on, a device to be unlocked is known as locked, the agency
 * that a person leaves is told (domain §7.7 step 3, §9). */
@Component
class RecordDispatch implements JavaDelegate {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Certificates certificates;
    private final PendingRevocation pending;

    RecordDispatch(Dossiers dossiers, DossierLog log, Certificates certificates, PendingRevocation pending) {
        this.dossiers = dossiers;
        this.log = log;
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
        } else if (!dossier.text("formerAgency").isEmpty()) {
            dossiers.tell(dossier.code(), dossier.text("formerAgency"));
            log.record(dossier.code(), "system", DossierEvent.Kind.FORMER_AGENCY_TOLD, dossier.text("employingAgencyName"));
        }
    }
}
