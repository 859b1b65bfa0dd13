package vn.chungthuso.desk;

import java.util.List;
import vn.chungthuso.process.AskableCertificates.Offer;
import vn.chungthuso.process.ExpiryStanding;
import vn.chungthuso.registry.Certificate;

/**
 * A certificate as people see it.
 *
 * @param agency short name
 * @param daysLeft in words; null where nothing is known or nothing runs any more
 * @param level how pressing the days are; null with them
 * @param standing stage and last safe day; null where it is not in use
 * @param actions what could be done, open or not; empty where the viewer may not ask
 */
record CertificateCard(
        Certificate certificate, String agency, String daysLeft, TimeLeft.Level level, ExpiryStanding standing, List<Action> actions) {

    /**
     * @param inFlight code of the dossier that asks for the same already; null where there is none that the viewer sees
     */
    record Action(Offer offer, String path, String inFlight) {}

    /** Colour of the status. */
    public DossierGroup tone() {
        return switch (certificate.status()) {
            case ACTIVE -> DossierGroup.DONE;
            case REQUESTED, ISSUED, AWAITING_EFFECTIVE -> DossierGroup.REVIEW;
            case REVOCATION_PENDING -> DossierGroup.SUPPLEMENT;
            case SUPERSEDED, EXPIRED, REVOKED -> DossierGroup.ENDED;
        };
    }
}
