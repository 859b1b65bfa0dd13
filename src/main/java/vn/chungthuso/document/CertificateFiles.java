package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Reads the .cer file that the authority sends for a renewal or a change. Keeps nothing. */
@Service
public class CertificateFiles {

    /** A certificate has 1 to 4 KB; this leaves room for PEM with text before it. */
    public static final int MAX_BYTES = 64 * 1024;

    /** Fields that the shortest certificate has (RFC 5280 4.1); a request for one has fewer. */
    private static final int LEAST_FIELDS = 6;

    private static final byte[] INTEGER = {0x02};
    private static final byte[] SIGNED_DATA = HexFormat.of().parseHex("06092a864886f70d010702");

    private final CertificateRefusals refusals;
    private final CertificateWrapping wrapping;
    private final CertificateFacts facts;

    CertificateFiles(MessageSource messages, Clock clock) {
        this.refusals = new CertificateRefusals(messages);
        this.wrapping = new CertificateWrapping(refusals);
        this.facts = new CertificateFacts(refusals, clock.getZone());
    }

    /**
     * @param content the whole file: DER, PEM with or without a byte order mark or text before it, or base64 alone
     * @throws UploadRefused where it is empty, larger than {@link #MAX_BYTES}, broken, no certificate, more than one certificate, a
     *     bundle (.p7b) or a private key (.pfx, .p12); the message says what to send instead
     */
    public CertificateFile read(byte[] content) {
        refusals.when(content.length == 0, "empty");
        refusals.when(content.length > MAX_BYTES, "tooLarge", MAX_BYTES / 1024);
        byte[] der = wrapping.unwrapped(content);
        return facts.of(certificate(der), der);
    }

    private Certificate certificate(byte[] der) {
        refusals.when(isVersioned(der), "privateKey");
        refusals.when(beginsWith(der, SIGNED_DATA), "bundle");
        refusals.when(DerNesting.isTooDeep(der), "broken");
        var rest = new ByteArrayInputStream(der);
        ASN1Sequence read = sequence(rest);
        refusals.when(isEncryptedKey(read), "privateKey");
        refusals.when(read.size() == 0 || !(read.getObjectAt(0) instanceof ASN1Sequence signed) || signed.size() < LEAST_FIELDS, "notCertificate");
        refusals.when(rest.available() > 0, "trailing");
        try {
            return Certificate.getInstance(read);
        } catch (RuntimeException broken) { // the parser throws whatever it stumbles over
            throw refusals.broken(broken);
        }
    }

    private ASN1Sequence sequence(ByteArrayInputStream der) {
        try {
            return ASN1Sequence.getInstance(new ASN1InputStream(der, der.available()).readObject());
        } catch (IOException | RuntimeException broken) {
            throw refusals.broken(broken);
        }
    }

    /** PKCS #12, PKCS #8, PKCS #1 and SEC 1 begin with a version; a certificate never does. */
    private static boolean isVersioned(byte[] der) {
        return beginsWith(der, INTEGER);
    }

    private static boolean isEncryptedKey(ASN1Sequence read) {
        return read.size() == 2 && read.getObjectAt(1) instanceof ASN1OctetString;
    }

    /** What stands first in the outer sequence. Looked at by bytes, because .pfx and .p7b come with indefinite lengths, too. */
    private static boolean beginsWith(byte[] der, byte[] first) {
        int inside = 2 + (der[1] & 0x7f);
        return der.length >= inside + first.length && Arrays.equals(der, inside, inside + first.length, first, 0, first.length);
    }
}
