package vn.chungthuso.registry;

import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.MediaKind;

/**
 * What the CA is asked to issue.
 *
 * @param subjectName   what the certificate will name
 * @param officialEmail the mailbox that will stand in it
 * @param agencyCode    the subject's agency, under which the mailbox is registered (DT-09)
 */
public record CertificateRequest(
        String dossierCode,
        CertificateKind kind,
        MediaKind mediaKind,
        String subjectName,
        String officialEmail,
        String agencyCode,
        Holder holder) {

    /** A person's own certificate: named after the holder, with the holder's mailbox and agency. */
    public static CertificateRequest forPerson(String dossierCode, MediaKind mediaKind, Holder holder) {
        return new CertificateRequest(
                dossierCode, CertificateKind.INDIVIDUAL, mediaKind, holder.fullName(), holder.officialEmail(), holder.agencyCode(), holder);
    }

    /** Without name and mailbox: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "CertificateRequest[" + dossierCode + ", " + kind + "]";
    }
}
