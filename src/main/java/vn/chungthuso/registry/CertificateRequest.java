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

    /** An agency's certificate: named after the agency, in the hands of its certificate manager. */
    public static CertificateRequest forOrganisation(
            String dossierCode, MediaKind mediaKind, String agencyName, String officialEmail, String agencyCode, Holder manager) {
        return new CertificateRequest(
                dossierCode, CertificateKind.ORGANISATION, mediaKind, agencyName, officialEmail, agencyCode, manager);
    }

    /** A certificate for a device, a service or a software of an agency, with the one who manages it. */
    public static CertificateRequest forItem(
            String dossierCode, MediaKind mediaKind, String itemName, String officialEmail, String agencyCode, Holder manager) {
        return new CertificateRequest(
                dossierCode, CertificateKind.DEVICE_SERVICE_SOFTWARE, mediaKind, itemName, officialEmail, agencyCode, manager);
    }

    /** The certificate of a one-stop section, with the mailbox of the section and its first custodian. */
    public static CertificateRequest forOneStop(
            String dossierCode, MediaKind mediaKind, String certificateName, String officialEmail, String agencyCode, Holder custodian) {
        return new CertificateRequest(
                dossierCode, CertificateKind.ONE_STOP, mediaKind, certificateName, officialEmail, agencyCode, custodian);
    }

    /** Without name and mailbox: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "CertificateRequest[" + dossierCode + ", " + kind + "]";
    }
}
