package vn.chungthuso.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a .cer file says. Nobody has checked here that the authority signed it or has not revoked it since.
 *
 * @param serial lower-case hex digits, two for each byte, as the register writes it; a negative one begins with a minus sign
 * @param emails of the subject and of its alternative names, each once
 * @param validFrom first moment of validity, in the office's zone
 * @param validTo last moment of validity, in the office's zone
 * @param key the subscriber's public key
 * @param sha256 of the whole certificate, lower-case hex
 * @param authority whether it is the certificate of an authority and of no subscriber
 * @param keyUsages by their names in RFC 5280; empty where it states none
 */
public record CertificateFile(
        DistinguishedName subject,
        DistinguishedName issuer,
        String serial,
        List<String> emails,
        OffsetDateTime validFrom,
        OffsetDateTime validTo,
        Key key,
        String sha256,
        boolean authority,
        List<String> keyUsages) {

    private static final Pattern OFFICIAL_SERIAL = Pattern.compile("[0-9a-f]{16,40}");

    /** Where a moment lies to the time of validity. */
    public enum Validity {
        NOT_YET_VALID,
        VALID,
        EXPIRED
    }

    /**
     * @param algorithm {@code RSA}, {@code EC}, or an object identifier
     * @param bits length of the key; null where the algorithm is neither
     * @param sha256 of the SubjectPublicKeyInfo, lower-case hex: two certificates of one key share it
     */
    public record Key(String algorithm, Integer bits, String sha256) {}

    public Validity validity(Instant at) {
        if (at.isBefore(validFrom.toInstant())) {
            return Validity.NOT_YET_VALID;
        }
        return at.isAfter(validTo.toInstant()) ? Validity.EXPIRED : Validity.VALID;
    }

    /** 16 to 40 hex digits (domain §5.5); what has others does not come from the authority. */
    public boolean hasOfficialSerial() {
        return OFFICIAL_SERIAL.matcher(serial).matches();
    }

    /** Issued by nobody but itself. */
    public boolean isSelfIssued() {
        return subject.text().equals(issuer.text());
    }

    /** Without names: personal data stays out of logs (domain §11.6). */
    @Override
    public String toString() {
        return "CertificateFile[" + sha256 + "]";
    }
}
