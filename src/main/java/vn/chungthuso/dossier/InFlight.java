package vn.chungthuso.dossier;

import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * A dossier that has not ended, and one of those it is for (contract §6).
 *
 * @param person ID number, mailbox or certificate serial, as in {@link Request#personKeys}
 */
public record InFlight(Procedure procedure, CertificateKind kind, String person, String dossierCode) {

    /** Says nothing about the person: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "InFlight[" + procedure + ", " + kind + ", " + dossierCode + "]";
    }
}
