package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.Procedure;

/** The authority refused: a certificate that was to be revoked is what it was before (domain §9.2). */
@Component
class RecordRefusal implements JavaDelegate {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Certificates certificates;

    RecordRefusal(Dossiers dossiers, DossierLog log, Certificates certificates) {
        this.dossiers = dossiers;
        this.log = log;
        this.certificates = certificates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        if (dossier.procedure() == Procedure.REVOKE) {
            certificates.revocationRefused(
                    dossier.text(CertificateAsked.SERIAL), log.lastReason(dossier.code(), Kind.CA_REJECTED));
        }
    }
}
