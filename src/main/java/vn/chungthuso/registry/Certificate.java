package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;

/**
 * A certificate as the register knows it, with the token it lives on.
 *
 * @param serial        16 to 40 lower-case hex digits, {@code null} until the CA has named it
 * @param subjectName   the person, agency or thing that the certificate names
 * @param officialEmail the mailbox that stands in the certificate, as it was written
 * @param notBefore     first day of validity, {@code null} until known from the certificate
 * @param notAfter      last day of validity, {@code null} until known from the certificate
 * @param effectiveFrom the moment proposed with M13 and reached; {@code null} before
 * @param dossierCode   the dossier that asked for it, {@code null} for what was taken over from elsewhere
 * @param successorId   the certificate that replaced it
 * @param formerStatus  the status before this one, {@code null} for a new certificate; where a refused revocation leads back to
 * @param revokedAt     the moment of revocation as the CA confirmed it, {@code null} before
 * @param publicKeySha256 64 lower-case hex digits, {@code null} until the .cer was read
 */
public record Certificate(
        long id,
        String serial,
        CertificateKind kind,
        String subjectName,
        long holderId,
        String agencyCode,
        String officialEmail,
        CertificateStatus status,
        LocalDate notBefore,
        LocalDate notAfter,
        int renewalCount,
        OffsetDateTime requestedAt,
        OffsetDateTime effectiveFrom,
        String dossierCode,
        Token token,
        Long successorId,
        CertificateStatus formerStatus,
        OffsetDateTime revokedAt,
        String publicKeySha256) {

    /** Days from a day to the last day of validity, negative after it; empty while that is unknown (DT-04). */
    public OptionalLong remainingDays(LocalDate on) {
        return notAfter == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(on, notAfter));
    }

    Certificate heldBy(long holder) {
        return new Certificate(id, serial, kind, subjectName, holder, agencyCode, officialEmail, status, notBefore, notAfter, renewalCount,
                requestedAt, effectiveFrom, dossierCode, token, successorId, formerStatus, revokedAt, publicKeySha256);
    }

    /** Without name and mailbox: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "Certificate[" + id + ", " + kind + ", " + status + "]";
    }
}
