package vn.chungthuso.document;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was found out about one signature of a PDF; each answer stands for itself.
 *
 * @param serial the certificate's, hexadecimal in small letters
 * @param issuer who gave the certificate
 * @param format {@code ETSI.CAdES.detached} (PAdES), {@code adbe.pkcs7.detached}, or another that is not taken
 * @param algorithm such as {@code RSA 2048 SHA256}
 * @param weakAlgorithm too weak to prove that nothing was changed: a hash before SHA-2, RSA below 2048 bits, a curve below 256
 * @param time when it was signed: by a trusted time stamp, else as the signer's machine says; null where nothing says
 * @param timeProven whether a time stamp proves it
 * @param intact the signed bytes are those that were signed, and nothing hides between them
 * @param coversWholeFile nothing of the file is outside the signature
 * @param chain names from the signer up to the anchor, or as far as certificates are known
 * @param chainTrusted the chain ends at a configured anchor, and all above the signer may certify
 * @param certificateValidAtSigning the signer's certificate and those above it held at {@code time}; the anchor's dates do not count
 * @param certificateExpiredSince whether the signer's certificate has ended by now
 */
public record SignatureFacts(
        Signer signer,
        String serial,
        String issuer,
        String format,
        String algorithm,
        boolean weakAlgorithm,
        OffsetDateTime time,
        boolean timeProven,
        boolean intact,
        boolean coversWholeFile,
        LaterChanges laterChanges,
        List<String> chain,
        boolean chainTrusted,
        boolean certificateValidAtSigning,
        boolean certificateExpiredSince,
        Revocation revocation) {

    /** What is left unproven, and so must be said. */
    public enum NotChecked {
        REVOCATION,
        SIGNING_TIME
    }

    public List<NotChecked> notChecked() {
        return Stream.of(NotChecked.values())
                .filter(what -> what == NotChecked.REVOCATION ? revocation == Revocation.NOT_CHECKED : !timeProven)
                .toList();
    }

    /** May the document count as signed by this one? Unchecked revocation does not unset it (step 3, item 6). */
    public boolean isTaken() {
        return intact
                && !weakAlgorithm
                && laterChanges != LaterChanges.CHANGED
                && chainTrusted
                && certificateValidAtSigning
                && revocation != Revocation.REVOKED;
    }
}
