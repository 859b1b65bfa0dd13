package vn.chungthuso.document;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.PublicKeyFactory;

/** What a decoded certificate says, part by part. */
record CertificateFacts(CertificateRefusals refusals, ZoneId zone) {

    private static final Map<String, Integer> USAGES = usages();

    /** @param der the certificate as it came, of which the fingerprint is taken */
    CertificateFile of(Certificate certificate, byte[] der) {
        try {
            DistinguishedName subject = DistinguishedName.of(certificate.getSubject());
            Extensions extensions = certificate.getExtensions();
            BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
            return new CertificateFile(
                    subject,
                    DistinguishedName.of(certificate.getIssuer()),
                    serial(certificate.getSerialNumber().getValue()),
                    emails(subject, extensions),
                    moment(certificate.getStartDate()),
                    moment(certificate.getEndDate()),
                    key(certificate.getSubjectPublicKeyInfo()),
                    sha256(der),
                    constraints != null && constraints.isCA(),
                    usages(KeyUsage.fromExtensions(extensions)));
        } catch (NoText badName) {
            throw refusals.because("name");
        } catch (IOException | RuntimeException broken) { // the parser throws whatever it stumbles over
            throw refusals.broken(broken);
        }
    }

    private static String serial(BigInteger number) {
        String digits = number.abs().toString(16);
        String bytes = digits.length() % 2 == 0 ? digits : "0" + digits;
        return number.signum() < 0 ? "-" + bytes : bytes;
    }

    private static List<String> emails(DistinguishedName subject, Extensions extensions) {
        GeneralNames others = GeneralNames.fromExtensions(extensions, Extension.subjectAlternativeName);
        Stream<String> alternative = others == null
                ? Stream.empty()
                : Stream.of(others.getNames())
                        .filter(name -> name.getTagNo() == GeneralName.rfc822Name)
                        .map(name -> CertificateText.of(name.getName()));
        return Stream.concat(subject.all(DistinguishedName.EMAIL).stream(), alternative).distinct().toList();
    }

    private OffsetDateTime moment(Time time) {
        return time.getDate().toInstant().atZone(zone).toOffsetDateTime();
    }

    private static CertificateFile.Key key(SubjectPublicKeyInfo key) throws IOException {
        ASN1ObjectIdentifier algorithm = key.getAlgorithm().getAlgorithm();
        if (PKCSObjectIdentifiers.rsaEncryption.equals(algorithm)) {
            var rsa = (RSAKeyParameters) PublicKeyFactory.createKey(key);
            return new CertificateFile.Key("RSA", rsa.getModulus().bitLength(), sha256(key.getEncoded()));
        }
        if (X9ObjectIdentifiers.id_ecPublicKey.equals(algorithm)) {
            var ec = (ECPublicKeyParameters) PublicKeyFactory.createKey(key);
            return new CertificateFile.Key("EC", ec.getParameters().getCurve().getFieldSize(), sha256(key.getEncoded()));
        }
        return new CertificateFile.Key(algorithm.getId(), null, sha256(key.getEncoded()));
    }

    private static String sha256(byte[] encoded) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> usages(KeyUsage stated) {
        return stated == null
                ? List.of()
                : USAGES.entrySet().stream().filter(usage -> stated.hasUsages(usage.getValue())).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Integer> usages() {
        var usages = new LinkedHashMap<String, Integer>();
        usages.put("digitalSignature", KeyUsage.digitalSignature);
        usages.put("nonRepudiation", KeyUsage.nonRepudiation);
        usages.put("keyEncipherment", KeyUsage.keyEncipherment);
        usages.put("dataEncipherment", KeyUsage.dataEncipherment);
        usages.put("keyAgreement", KeyUsage.keyAgreement);
        usages.put("keyCertSign", KeyUsage.keyCertSign);
        usages.put("cRLSign", KeyUsage.cRLSign);
        usages.put("encipherOnly", KeyUsage.encipherOnly);
        usages.put("decipherOnly", KeyUsage.decipherOnly);
        return usages;
    }
}
