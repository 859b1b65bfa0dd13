package vn.chungthuso.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Devices;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Procedure;

/**
 * The letter has left: a certificate to be revoked is pending from now on, a device to be unlocked is known as locked, the agency that a
 * person leaves is told (domain §7.7 step 3, §9). Who unlocks follows from where this letter went (DT-03, asked again on its date).
 */
@Component
class RecordDispatch implements JavaDelegate {

    private static final Set<TokenState> WITH_THE_SUBSCRIBER = Set.of(TokenState.HANDED_OVER, TokenState.IN_USE);

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Letters letters;
    private final LetterLines letterLines;
    private final Certificates certificates;
    private final Devices devices;
    private final PendingRevocation pending;
    private final SupportDesks desks;

    RecordDispatch(
            Dossiers dossiers,
            DossierLog log,
            Letters letters,
            LetterLines letterLines,
            Certificates certificates,
            Devices devices,
            PendingRevocation pending,
            SupportDesks desks) {
        this.dossiers = dossiers;
        this.log = log;
        this.letters = letters;
        this.letterLines = letterLines;
        this.certificates = certificates;
        this.devices = devices;
        this.pending = pending;
        this.desks = desks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Dossier dossier = dossiers.get(execution.getProcessBusinessKey());
        String desk = "";
        if (dossier.procedure() == Procedure.REVOKE) {
            pending.begin(dossier);
        } else if (dossier.procedure() == Procedure.UNLOCK) {
            certificates.bySerial(dossier.text(CertificateAsked.SERIAL)).ifPresent(this::locked);
            desk = desks.of(letters.get(letterLines.ofDossier(dossier.code(), LetterFor.UNLOCK).orElseThrow().letterCode()));
        } else if (!dossier.text("formerAgency").isEmpty()) {
            dossiers.tell(dossier.code(), dossier.text("formerAgency"));
            log.record(dossier.code(), "system", DossierEvent.Kind.FORMER_AGENCY_TOLD, dossier.text("employingAgencyName"));
        }
        execution.setVariable(ProcessVariables.SUPPORT_DESK, desk);
    }

    /** A device may be known as locked already: after a supplement, or an attempt before this one. */
    private void locked(Certificate certificate) {
        if (WITH_THE_SUBSCRIBER.contains(certificate.token().state())) {
            devices.locked(certificate.serial());
        }
    }
}
