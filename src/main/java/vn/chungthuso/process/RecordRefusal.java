package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** The authority refused: a certificate that was to be revoked is what it was before (domain §9.2). */
@Component
class RecordRefusal implements JavaDelegate {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final PendingRevocation pending;

    RecordRefusal(Dossiers dossiers, DossierLog log, PendingRevocation pending) {
        this.dossiers = dossiers;
        this.log = log;
        this.pending = pending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        pending.giveUp(dossier, log.lastReason(dossier.code(), Kind.CA_REJECTED));
    }
}
