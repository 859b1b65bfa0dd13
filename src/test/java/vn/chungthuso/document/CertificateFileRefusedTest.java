package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.bouncycastle.util.CollectionStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not one whole certificate, each with what its sender is told to do. */
class CertificateFileRefusedTest {

    private static final TestCertificate RIGHT = TestCertificate.of("CN=Tô Minh Khuê,C=VN");
    private static final byte[] DER = RIGHT.der();

    private static final String EMPTY = "Tệp chứng thư số không có nội dung.";
    private static final String OTHER = "Nội dung tệp không phải chứng thư số.";
    private static final String BROKEN = "Tệp chứng thư số bị hỏng hoặc thiếu một phần.";
    private static final String SEVERAL = "Tệp có nhiều chứng thư số.";
    private static final String TRAILING = "Sau chứng thư số, tệp còn dữ liệu khác.";
    private static final String BUNDLE = "Tệp là gói chứng thư số (.p7b).";
    private static final String PRIVATE_KEY = "Tệp có khóa bí mật. Tuyệt đối không gửi khóa bí mật";

    private final CertificateFiles files = new CertificateFiles(TestMessages.vietnamese(), Clock.systemUTC());

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void whatIsNotOneWholeCertificateIsRefused(String what, byte[] content, String said) {
        assertThatThrownBy(() -> files.read(content)).as(what).isInstanceOf(UploadRefused.class).hasMessageStartingWith(said);
    }

    static Stream<Arguments> whatIsNotOneWholeCertificateIsRefused() {
        byte[] privateKey = RIGHT.keys().getPrivate().getEncoded();
        return Stream.of(
                arguments("nothing", new byte[0], EMPTY),
                arguments("one byte", new byte[] {0x30}, OTHER),
                arguments("blanks", bytes(" \r\n\t"), OTHER),
                arguments("only a byte order mark", bytes("\uFEFF"), OTHER),
                arguments("a text", bytes("Kính gửi: Cục Chứng thực số\n"), OTHER),
                arguments("a text of base64 letters", bytes("abcd"), OTHER),
                arguments("a PDF", UploadSamples.named("pdf"), OTHER),
                arguments("a Word file", UploadSamples.named("docx"), OTHER),
                arguments("a picture", UploadSamples.named("png"), OTHER),
                arguments("a ZIP", UploadSamples.named("zip"), OTHER),
                arguments("an empty sequence", new byte[] {0x30, (byte) 0x81, 0}, OTHER),
                arguments("a public key", RIGHT.keys().getPublic().getEncoded(), OTHER),
                arguments("a public key as PEM", pem("PUBLIC KEY", RIGHT.keys().getPublic().getEncoded()), OTHER),
                arguments("a request for a certificate", request(), OTHER),
                arguments("a request for a certificate as PEM", pem("CERTIFICATE REQUEST", request()), OTHER),
                arguments("a .pfx", pfx(), PRIVATE_KEY),
                arguments("a .pfx as base64", Base64.getEncoder().encode(pfx()), PRIVATE_KEY),
                arguments("a private key", longKey(), PRIVATE_KEY),
                arguments("a private key as PEM", pem("PRIVATE KEY", privateKey), PRIVATE_KEY),
                arguments("an encrypted private key as PEM", pem("ENCRYPTED PRIVATE KEY", privateKey), PRIVATE_KEY),
                arguments("a key of OpenSSL with its certificate", joined(bytes(RIGHT.pem()), pem("RSA PRIVATE KEY", privateKey)), PRIVATE_KEY),
                arguments("a private key before the certificate", joined(pem("EC PRIVATE KEY", privateKey), bytes(RIGHT.pem())), PRIVATE_KEY),
                arguments("a private key that a label calls a certificate", pem("CERTIFICATE", longKey()), PRIVATE_KEY),
                arguments("a .p7b", p7b(), BUNDLE),
                arguments("a .p7b as PEM", pem("PKCS7", p7b()), BUNDLE),
                arguments("a .p7b that a label calls a certificate", pem("CERTIFICATE", p7b()), BUNDLE),
                arguments("two certificates as PEM", bytes(RIGHT.pem() + RIGHT.pem()), SEVERAL),
                arguments("two certificates as DER", joined(DER, DER), TRAILING),
                arguments("a byte after the certificate", joined(DER, new byte[1]), TRAILING),
                arguments("a line end after the certificate", joined(DER, bytes("\r\n")), TRAILING),
                arguments("a program after the certificate", joined(DER, UploadSamples.named("exe")), TRAILING),
                arguments("a byte after the certificate inside PEM", pem("CERTIFICATE", joined(DER, new byte[1])), TRAILING),
                arguments("a text after PEM", bytes(RIGHT.pem() + "Trân trọng"), TRAILING),
                arguments("half a certificate", Arrays.copyOf(DER, DER.length / 2), BROKEN),
                arguments("a certificate without its last byte", Arrays.copyOf(DER, DER.length - 1), BROKEN),
                arguments("PEM without its end", bytes(RIGHT.pem().replaceAll("-----END.*", "")), BROKEN),
                arguments("PEM whose end is another's", bytes(RIGHT.pem().replace("END CERTIFICATE", "END CRL")), BROKEN),
                arguments("PEM begun twice", bytes("-----BEGIN CERTIFICATE-----\n" + RIGHT.pem()), BROKEN),
                arguments("PEM with a letter that is not base64", bytes(RIGHT.pem().replaceFirst("\nMI", "\nM*")), BROKEN),
                arguments("PEM without content", bytes("-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n"), BROKEN),
                arguments("a certificate whose inside is broken", withBroken(DER), BROKEN),
                arguments("ten thousand sequences, one in another", nested(new byte[] {0x30, (byte) 0x80}), BROKEN),
                arguments("ten thousand tagged values, one in another", nested(new byte[] {(byte) 0xbf, 0x1f, (byte) 0x80}), BROKEN),
                arguments("an extension with ten thousand sequences, one in another", withNestedExtension(), BROKEN));
    }

    @Test
    void aFileOfExactlyTheLargestSizeIsRead() {
        String certificate = RIGHT.pem();
        String before = "a".repeat(CertificateFiles.MAX_BYTES - certificate.length());

        assertThat(files.read(bytes(before + certificate)).serial()).isEqualTo(TestCertificate.SERIAL);
    }

    @Test
    void oneByteMoreIsRefused() {
        String certificate = RIGHT.pem();
        String before = "a".repeat(CertificateFiles.MAX_BYTES - certificate.length() + 1);

        assertThatThrownBy(() -> files.read(bytes(before + certificate))).hasMessageStartingWith("Tệp lớn hơn 64 KB");
    }

    @Test
    void aNameThatIsNoTextIsRefused() {
        byte[] content = RIGHT.to(TestCertificate.named(new DERUTF8String("Khuê"))).der();
        content[indexOf(content, "Khu".getBytes(US_ASCII)) + 3] = (byte) 0xff;

        assertThatThrownBy(() -> files.read(content)).hasMessageStartingWith("Tên trong chứng thư số không đọc được vì sai mã ký tự.");
    }

    @Test
    void whateverByteIsSpoiltTheFileIsReadOrRefused() {
        var random = new Random(20261121);
        for (int at = 0; at < DER.length; at++) {
            byte[] spoilt = DER.clone();
            for (int tries = 0; tries < 20; tries++) {
                spoilt[at] = (byte) random.nextInt();
                assertReadOrRefused(spoilt);
            }
        }
    }

    @Test
    void whereverTheFileIsCutItIsRefused() {
        for (int length = 1; length < DER.length; length++) {
            byte[] cut = Arrays.copyOf(DER, length);

            assertThatThrownBy(() -> files.read(cut)).as("cut at " + length).isInstanceOf(UploadRefused.class);
        }
    }

    private void assertReadOrRefused(byte[] content) {
        try {
            assertThat(files.read(content).serial()).isNotEmpty();
        } catch (UploadRefused refused) {
            assertThat(refused).hasMessageContaining("chứng thư số");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] pem(String label, byte[] content) {
        return bytes(TestCertificate.pem(label, content));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int indexOf(byte[] content, byte[] sought) {
        for (int at = 0; at <= content.length - sought.length; at++) {
            if (Arrays.equals(content, at, at + sought.length, sought, 0, sought.length)) {
                return at;
            }
        }
        throw new IllegalArgumentException();
    }

    /** The time of validity begins with no digit. */
    private static byte[] withBroken(byte[] der) {
        byte[] broken = der.clone();
        int utcTime = indexOf(der, new byte[] {0x17, 0x0d});
        broken[utcTime + 2] = '*';
        return broken;
    }

    /** Indefinite lengths need no more than one byte for each level. */
    private static byte[] nested(byte[] level) {
        byte[] nested = new byte[10_000 * level.length];
        for (int at = 0; at < nested.length; at++) {
            nested[at] = level[at % level.length];
        }
        nested[0] = 0x30;
        nested[1] = (byte) 0x80;
        return nested;
    }

    private static byte[] withNestedExtension() {
        return RIGHT.extended(Extension.subjectAlternativeName, nested(new byte[] {0x30, (byte) 0x80})).der();
    }

    /** Long enough to begin like a certificate. */
    private static byte[] longKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] request() {
        try {
            return new JcaPKCS10CertificationRequestBuilder(RIGHT.subject(), RIGHT.keys().getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(RIGHT.keys().getPrivate()))
                    .getEncoded();
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] pfx() {
        try {
            var bytes = new ByteArrayOutputStream();
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(DER));
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("thử", RIGHT.keys().getPrivate(), "thu".toCharArray(), new Certificate[] {certificate});
            store.store(bytes, "thu".toCharArray());
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] p7b() {
        try {
            var generator = new CMSSignedDataGenerator();
            generator.addCertificates(new CollectionStore<>(List.of(new X509CertificateHolder(DER))));
            return generator.generate(new CMSAbsentContent()).getEncoded();
        } catch (IOException | CMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
