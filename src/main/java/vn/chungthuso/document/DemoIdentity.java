package vn.chungthuso.document;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/** Somebody of the demo who can sign: a private key and the certificate that names its owner. */
record DemoIdentity(PrivateKey key, X509Certificate certificate) {

    boolean isValidAt(Instant moment) {
        return !moment.isBefore(certificate.getNotBefore().toInstant())
                && !moment.isAfter(certificate.getNotAfter().toInstant());
    }
}
