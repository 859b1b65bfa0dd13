package vn.chungthuso.document;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.ZonedDateTime;
import java.util.Date;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A certificate authority that nobody but the demo trusts. Keys are on the curve P-256.
 *
 * @param own its key and the certificate it gave itself
 */
record DemoAuthority(DemoIdentity own) {

    private static final int YEARS_OF_AUTHORITY = 10;
    private static final int YEARS_OF_SIGNER = 1;
    private static final int SERIAL_BITS = 159;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes an authority that is valid 10 years. */
    static DemoAuthority make(String organisation, ZonedDateTime from) {
        X500Name name = inVietnam().addRDN(BCStyle.O, organisation).build();
        KeyPair keys = newKeys();
        Issuer itself = new Issuer(name, keys.getPublic(), keys.getPrivate());
        Date until = date(from.plusYears(YEARS_OF_AUTHORITY));
        return new DemoAuthority(itself.certify(
                name, keys, date(from), until, new BasicConstraints(0), KeyUsage.keyCertSign | KeyUsage.cRLSign));
    }

    /** A new key and certificate for a signer, valid one year but never longer than the authority. */
    DemoIdentity issue(String signerName, ZonedDateTime from) {
        Date aYearOn = date(from.plusYears(YEARS_OF_SIGNER));
        Date ownEnd = own.certificate().getNotAfter();
        return issuer().certify(
                inVietnam().addRDN(BCStyle.CN, signerName).build(),
                newKeys(),
                date(from),
                aYearOn.before(ownEnd) ? aYearOn : ownEnd,
                new BasicConstraints(false),
                KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
    }

    private Issuer issuer() {
        try {
            X509Certificate certificate = own.certificate();
            X500Name name = new JcaX509CertificateHolder(certificate).getSubject();
            return new Issuer(name, certificate.getPublicKey(), own.key());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The demo authority's certificate cannot be read", e);
        }
    }

    private static X500NameBuilder inVietnam() {
        return new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "VN");
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Date date(ZonedDateTime moment) {
        return Date.from(moment.toInstant());
    }

    private record Issuer(X500Name name, PublicKey publicKey, PrivateKey privateKey) {

        DemoIdentity certify(X500Name subject, KeyPair keys, Date from, Date until, BasicConstraints limits, int usage) {
            try {
                JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
                JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(
                        name, new BigInteger(SERIAL_BITS, RANDOM), from, until, subject, keys.getPublic());
                certificate
                        .addExtension(Extension.basicConstraints, true, limits)
                        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
                        .addExtension(
                                Extension.subjectKeyIdentifier,
                                false,
                                identifiers.createSubjectKeyIdentifier(keys.getPublic()))
                        .addExtension(
                                Extension.authorityKeyIdentifier,
                                false,
                                identifiers.createAuthorityKeyIdentifier(publicKey));
                if (!limits.isCA()) {
                    // nobody keeps a revocation list for the demo (RFC 9608)
                    certificate.addExtension(Extension.noRevAvail, false, DERNull.INSTANCE);
                }
                return new DemoIdentity(keys.getPrivate(), new JcaX509CertificateConverter()
                        .getCertificate(certificate.build(
                                new JcaContentSignerBuilder("SHA256withECDSA").build(privateKey))));
            } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
                throw new IllegalStateException("A demo certificate cannot be made", e);
            }
        }
    }
}
