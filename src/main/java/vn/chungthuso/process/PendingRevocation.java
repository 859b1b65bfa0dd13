package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/** A certificate that waits for the authority because a dossier asked for its revocation (domain §9.2). */
@Component
class PendingRevocation {

    private final Certificates certificates;
    private final Lifetime lifetime;

    PendingRevocation(Certificates certificates, Lifetime lifetime) {
        this.certificates = certificates;
        this.lifetime = lifetime;
    }

    /** The letter has left; a second letter after a supplement finds it pending already. */
    void begin(Dossier dossier) {
        if (!isPending(dossier)) {
            lifetime.revocationRequested(dossier.text(CertificateAsked.SERIAL));
        }
    }

    /** Back to the former status; nothing where no letter had left, or for other procedures. */
    void giveUp(Dossier dossier, String reason) {
        if (dossier.procedure() == Procedure.REVOKE && isPending(dossier)) {
            lifetime.revocationRefused(dossier.text(CertificateAsked.SERIAL), reason);
        }
    }

    private boolean isPending(Dossier dossier) {
        return certificates.bySerial(dossier.text(CertificateAsked.SERIAL))
                .map(Certificate::status)
                .filter(CertificateStatus.REVOCATION_PENDING::equals)
                .isPresent();
    }
}
