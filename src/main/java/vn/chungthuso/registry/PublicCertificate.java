package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Purpose;

/**
 * A certificate of a public CA («do các doanh nghiệp cung cấp») that a unit still uses, as it declared it (domain §7.13, R-002).
 *
 * @param code {@code CD-<year>-<number>}
 * @param kind whose it is: a person's, the agency's, a thing's
 * @param holderName the person, agency or thing that it names
 * @param officialEmail mailbox of a state body, under which the new certificate will be asked for
 * @param purposes what it is used for; at least one
 * @param validTo its last day
 * @param endReason why it need not be replaced, {@code null} else
 */
public record PublicCertificate(
        String code,
        String agencyCode,
        String provider,
        CertificateKind kind,
        String holderName,
        String officialEmail,
        List<Purpose> purposes,
        LocalDate validTo,
        State state,
        String endReason,
        String declaredBy,
        OffsetDateTime declaredAt) {

    /** How far the change-over has come. */
    public enum State {
        /** declared; the request for the government's certificate is to be opened */
        DECLARED,
        /** requests are on their way */
        REQUESTED,
        /** the government's certificate is active; the public one is to be given up */
        REPLACED,
        /** the end: the public one is no longer used */
        MIGRATED,
        /** the end: nothing has to take its place */
        NOT_NEEDED
    }

    /** A declaration as it comes in. */
    public record Declaration(
            String agencyCode,
            String provider,
            CertificateKind kind,
            String holderName,
            String officialEmail,
            List<Purpose> purposes,
            LocalDate validTo) {

        /** The same certificate declared again has the same. */
        String sameKey() {
            return String.join("|", agencyCode, SearchKey.of(provider).value(), Mailbox.of(officialEmail).key(), validTo.toString());
        }
    }

    /** Says nothing about the holder: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "PublicCertificate[" + code + ", " + state + "]";
    }
}
