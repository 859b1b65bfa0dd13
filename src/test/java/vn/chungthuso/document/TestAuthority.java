package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * An authority in the shape of the government's: a root certifies a subordinate authority, that one the signers, and a signer's certificate
 * names a revocation list that nobody serves here.
 */
public record TestAuthority(X509Certificate certificate, PrivateKey key) {

    public static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    public static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

    private enum Use {
        AUTHORITY,
        SIGNER,
        TIME_STAMP
    }

    private static int serial = 0x54010000;

    /** Somebody who signs. */
    public record Signer(X509Certificate certificate, PrivateKey key) {}

    public static TestAuthority root(String name) {
        KeyPair keys = keys(2048);
        var x500 = new X500Name("C=VN,O=Ban thử nghiệm,CN=" + name);
        return new TestAuthority(certify(x500, keys, x500, keys, FROM, UNTIL, Use.AUTHORITY), keys.getPrivate());
    }

    public TestAuthority subordinate(String name) {
        KeyPair keys = keys(2048);
        var x500 = new X500Name("C=VN,O=Ban thử nghiệm,CN=" + name);
        return new TestAuthority(certify(name(), own(), x500, keys, FROM, UNTIL, Use.AUTHORITY), keys.getPrivate());
    }

    public Signer signer(String subject) {
        return signer(subject, FROM, UNTIL);
    }

    public Signer signer(String subject, Instant from, Instant until) {
        KeyPair keys = keys(2048);
        return new Signer(certify(name(), own(), new X500Name(subject), keys, from, until, Use.SIGNER), keys.getPrivate());
    }

    /** What a signer would do who makes himself an authority. */
    public static TestAuthority pretending(Signer signer) {
        return new TestAuthority(signer.certificate(), signer.key());
    }

    /** A list of what this authority has revoked, made at a moment. */
    public X509CRLHolder revocationList(Instant made, X509Certificate... revoked) {
        try {
            var list = new X509v2CRLBuilder(name(), Date.from(made));
            list.setNextUpdate(Date.from(made.plus(Duration.ofDays(7))));
            for (X509Certificate one : revoked) {
                list.addCRLEntry(one.getSerialNumber(), Date.from(made), CRLReason.keyCompromise);
            }
            return list.build(new JcaContentSignerBuilder("SHA256withRSA").build(key));
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody who certifies times. */
    public Signer timeStamper() {
        KeyPair keys = keys(2048);
        var subject = new X500Name("C=VN,CN=Dấu thời gian thử nghiệm");
        return new Signer(certify(name(), own(), subject, keys, FROM, UNTIL, Use.TIME_STAMP), keys.getPrivate());
    }

    /** Writes the certificate where anchors are looked for, as DER. */
    public void publish(Path folder, String fileName) {
        try {
            Files.write(folder.resolve(fileName), certificate.getEncoded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private X500Name name() {
        return X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    }

    private KeyPair own() {
        return new KeyPair(certificate.getPublicKey(), key);
    }

    private static KeyPair keys(int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509Certificate certify(
            X500Name issuer, KeyPair issuing, X500Name subject, KeyPair keys, Instant from, Instant until, Use use) {
        try {
            var extensions = new JcaX509ExtensionUtils();
            var builder = new JcaX509v3CertificateBuilder(
                    issuer, BigInteger.valueOf(serial++), Date.from(from), Date.from(until), subject, keys.getPublic());
            boolean authority = use == Use.AUTHORITY;
            int usage = authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority))
                    .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                    .addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(keys.getPublic()))
                    .addExtension(Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuing.getPublic()));
            if (use == Use.TIME_STAMP) {
                builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            if (!authority) {
                var list = new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.example.invalid/ca.crl");
                builder.addExtension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(new DistributionPointName(new GeneralNames(list)), null, null)
                }));
            }
            var holder = builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(issuing.getPrivate()));
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
