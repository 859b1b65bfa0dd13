package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.terms.CertificateStatus;

/** A dossier was withdrawn: a letter that is being composed loses its line, one that has left expects no answer for it, a request leaves the register. */
@Component
class SettleWithdrawal implements JavaDelegate {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final LetterLines letterLines;
    private final Certificates certificates;
    private final Issuing issuing;
    private final CloseLine closeLine;
    private final PendingRevocation pending;

    SettleWithdrawal(
            Dossiers dossiers,
            DossierLog log,
            LetterLines letterLines,
            Certificates certificates,
            Issuing issuing,
            CloseLine closeLine,
            PendingRevocation pending) {
        this.dossiers = dossiers;
        this.log = log;
        this.letterLines = letterLines;
        this.certificates = certificates;
        this.issuing = issuing;
        this.closeLine = closeLine;
        this.pending = pending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        letterLines.takeOutOfUnprinted(code);
        closeLine.of(code, ProcessVariables.requestLetter(execution));
        pending.giveUp(dossiers.get(code), log.lastReason(code, Kind.WITHDRAWN));
        certificates.byDossier(code)
                .filter(certificate -> certificate.status() == CertificateStatus.REQUESTED)
                .ifPresent(certificate -> issuing.dropped(code, log.lastReason(code, Kind.WITHDRAWN)));
    }
}
