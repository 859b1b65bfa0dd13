package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossiers;

/** The request ended without a revocation, for whatever reason: the certificate is what it was before (domain §9.2). */
@Component
class RestoreCertificate implements JavaDelegate {

    private final Dossiers dossiers;
    private final PendingRevocation pending;
    private final Words words;

    RestoreCertificate(Dossiers dossiers, PendingRevocation pending, Words words) {
        this.dossiers = dossiers;
        this.pending = pending;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var dossier = dossiers.get(execution.getProcessBusinessKey());
        pending.giveUp(dossier, words.say("dossier.state." + dossier.state()));
    }
}
