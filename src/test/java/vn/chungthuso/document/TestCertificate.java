package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate of an invented official from an invented authority, right in everything; tests change one thing. */
public record TestCertificate(
        X500Name issuer, X500Name subject, BigInteger serial, Instant from, Instant until,
        List<String> alternativeEmails, boolean authority, KeyPair keys,
        Map<ASN1ObjectIdentifier, byte[]> extensions) {

    public static final String SERIAL = "5401a0b1c2d3e4f5061728394a5b6c7d";
    public static final String AUTHORITY_NAME = "CN=Cơ quan chứng thực thử,O=Cơ quan thử,C=VN";
    private static final KeyPair SHARED = newKeys();

    public static TestCertificate of(String subject) {
        Instant now = Instant.now();
        return new TestCertificate(
                new X500Name(AUTHORITY_NAME),
                new X500Name(subject),
                new BigInteger(SERIAL, 16),
                now.plus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(730)),
                List.of(),
                false,
                SHARED,
                Map.of());
    }

    /** One attribute in a string type of the caller's choice. */
    static X500Name named(ASN1Encodable commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, commonName).build();
    }

    static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    TestCertificate to(X500Name other) {
        return new TestCertificate(issuer, other, serial, from, until, alternativeEmails, authority, keys, extensions);
    }

    TestCertificate by(X500Name other) {
        return new TestCertificate(other, subject, serial, from, until, alternativeEmails, authority, keys, extensions);
    }

    public TestCertificate numbered(BigInteger other) {
        return new TestCertificate(issuer, subject, other, from, until, alternativeEmails, authority, keys, extensions);
    }

    public TestCertificate valid(Instant begin, Instant end) {
        return new TestCertificate(issuer, subject, serial, begin, end, alternativeEmails, authority, keys, extensions);
    }

    public TestCertificate alsoMailed(String... emails) {
        return new TestCertificate(issuer, subject, serial, from, until, List.of(emails), authority, keys, extensions);
    }

    public TestCertificate ofAuthority() {
        return new TestCertificate(issuer, subject, serial, from, until, alternativeEmails, true, keys, extensions);
    }

    TestCertificate forKey(KeyPair other) {
        return new TestCertificate(issuer, subject, serial, from, until, alternativeEmails, authority, other, extensions);
    }

    /** @param value need be no right encoding */
    TestCertificate extended(ASN1ObjectIdentifier extension, byte[] value) {
        return new TestCertificate(issuer, subject, serial, from, until, alternativeEmails, authority, keys, Map.of(extension, value));
    }

    public byte[] der() {
        try {
            var builder = new JcaX509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, keys.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            if (!alternativeEmails.isEmpty()) {
                var names = alternativeEmails.stream().map(mail -> new GeneralName(GeneralName.rfc822Name, mail)).toArray(GeneralName[]::new);
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
            }
            for (var extension : extensions.entrySet()) {
                builder.addExtension(extension.getKey(), false, extension.getValue());
            }
            return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(SHARED.getPrivate())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public String pem() {
        return pem("CERTIFICATE", der());
    }

    static String pem(String label, byte[] content) {
        String body = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(content);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }
}
