package vn.chungthuso.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Procedure;

/**
 * The letter has left: a certificate to be revoked is pending from now on, a device to be unlocked is known as locked (domain §9). Who
 * unlocks it follows from where this letter went (DT-03, asked again on the letter's date).
 */
@Component
class RecordDispatch implements JavaDelegate {

    private static final Set<TokenState> WITH_THE_SUBSCRIBER = Set.of(TokenState.HANDED_OVER, TokenState.IN_USE);

    private final Dossiers dossiers;
    private final Letters letters;
    private final Certificates certificates;
    private final SupportDesks desks;

    RecordDispatch(Dossiers dossiers, Letters letters, Certificates certificates, SupportDesks desks) {
        this.dossiers = dossiers;
        this.letters = letters;
        this.certificates = certificates;
        this.desks = desks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        String desk = "";
        if (dossier.procedure() == Procedure.REVOKE) {
            certificates.revocationRequested(dossier.text(CertificateAsked.SERIAL));
        } else if (dossier.procedure() == Procedure.UNLOCK) {
            certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).ifPresent(this::locked);
            desk = desks.of(letters.get(letters.lineOf(dossier.code(), LetterFor.UNLOCK).orElseThrow().letterCode()));
        }
        execution.setVariable(ProcessVariables.SUPPORT_DESK, desk);
    }

    /** A device may be known as locked already: after a supplement, or an attempt before this one. */
    private void locked(Certificate certificate) {
        if (WITH_THE_SUBSCRIBER.contains(certificate.token().state())) {
            certificates.locked(certificate.serial());
        }
    }
}
