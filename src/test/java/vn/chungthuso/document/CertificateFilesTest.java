package vn.chungthuso.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.DERUniversalString;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.document.CertificateFile.Validity;

/** What is read from a certificate that is whole; see {@link CertificateFileRefusedTest} for the others. */
class CertificateFilesTest {

    private static final String NAME = "Nguyễn Thị Đượm";
    private static final String SUBJECT = "C=VN,ST=Long An,L=Mỹ Phước,O=UBND xã Mỹ Phước,OU=Văn phòng,UID=CCCD:080188001234,CN=" + NAME;
    private static final TestCertificate RIGHT = TestCertificate.of(SUBJECT);

    private final CertificateFiles files =
            new CertificateFiles(TestMessages.vietnamese(), Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")));

    private DistinguishedName readName(X500Name name) {
        return files.read(RIGHT.to(name).der()).subject();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void theSubjectIsWrittenWithThePersonFirst() {
        assertThat(files.read(RIGHT.der()).subject().text()).isEqualTo("CN=Nguyễn Thị Đượm, UID=CCCD:080188001234, OU=Văn phòng, "
                + "O=UBND xã Mỹ Phước, L=Mỹ Phước, ST=Long An, C=VN");
    }

    @Test
    void thePartsOfTheSubjectAreFoundByTheirType() {
        DistinguishedName subject = files.read(RIGHT.der()).subject();

        assertThat(subject.commonName()).contains(NAME);
        assertThat(subject.all("UID")).containsExactly("CCCD:080188001234");
        assertThat(subject.all("L")).containsExactly("Mỹ Phước");
        assertThat(subject.all("T")).isEmpty();
    }

    @Test
    void theIssuerIsRead() {
        assertThat(files.read(RIGHT.der()).issuer().commonName()).contains("Cơ quan chứng thực thử");
    }

    @ParameterizedTest
    @CsvSource({
        "5401a0b1c2d3e4f5061728394a5b6c7d, 5401a0b1c2d3e4f5061728394a5b6c7d, true",
        "9401A0B1C2D3E4F5,                 9401a0b1c2d3e4f5,                 true",
        "0a01a0b1c2d3e4f5,                 0a01a0b1c2d3e4f5,                 true",
        "7fffffffffffffffffffffffffffffffffffffff, 7fffffffffffffffffffffffffffffffffffffff, true",
        "01a0b1c2d3e4f5,                   01a0b1c2d3e4f5,                   false",
        "7fffffffffffffffffffffffffffffffffffffffff, 7fffffffffffffffffffffffffffffffffffffffff, false",
        "7,                                07,                               false",
        "0,                                00,                               false",
        "-5401a0b1c2d3e4f5,                -5401a0b1c2d3e4f5,                false"})
    void theSerialIsWrittenAsTheRegisterWritesIt(String number, String written, boolean official) {
        CertificateFile file = files.read(RIGHT.numbered(new BigInteger(number, 16)).der());

        assertThat(file.serial()).isEqualTo(written);
        assertThat(file.hasOfficialSerial()).isEqualTo(official);
    }

    @Test
    void mailboxesOfTheSubjectAndItsAlternativeNamesAreReadOnce() {
        byte[] content = TestCertificate.of("CN=Thử,E=duom.demo@longan.gov.vn")
                .alsoMailed("duom.demo@longan.gov.vn", "vanphong.demo@longan.gov.vn")
                .der();

        assertThat(files.read(content).emails()).containsExactly("duom.demo@longan.gov.vn", "vanphong.demo@longan.gov.vn");
    }

    @Test
    void aCertificateWithoutAMailboxHasNone() {
        assertThat(files.read(RIGHT.der()).emails()).isEmpty();
    }

    @Test
    void theTimeOfValidityIsToldInTheOfficesZone() {
        Instant from = Instant.parse("2026-03-01T17:00:00Z");
        CertificateFile file = files.read(RIGHT.valid(from, Instant.parse("2028-03-01T16:59:59Z")).der());

        assertThat(file.validFrom()).hasToString("2026-03-02T00:00+07:00");
        assertThat(file.validTo()).hasToString("2028-03-01T23:59:59+07:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T16:59:59Z, NOT_YET_VALID",
        "2026-03-01T17:00:00Z, VALID",
        "2028-03-01T16:59:59Z, VALID",
        "2028-03-01T17:00:00Z, EXPIRED"})
    void validityHasTwoEnds(Instant at, Validity expected) {
        byte[] content = RIGHT.valid(Instant.parse("2026-03-01T17:00:00Z"), Instant.parse("2028-03-01T16:59:59Z")).der();

        assertThat(files.read(content).validity(at)).isEqualTo(expected);
    }

    @Test
    void aTimeAfter2050IsRead() {
        byte[] content = RIGHT.valid(Instant.parse("2049-12-31T00:00:00Z"), Instant.parse("2051-01-01T00:00:00Z")).der();

        assertThat(files.read(content).validTo().getYear()).isEqualTo(2051);
    }

    @Test
    void twoCertificatesOfOneKeyShareTheKeysFingerprint() {
        CertificateFile one = files.read(RIGHT.der());
        CertificateFile renewed = files.read(RIGHT.numbered(new BigInteger("5401000000000000", 16)).der());
        CertificateFile otherKey = files.read(RIGHT.forKey(TestCertificate.newKeys()).der());

        assertThat(renewed.key()).isEqualTo(one.key());
        assertThat(renewed.sha256()).isNotEqualTo(one.sha256());
        assertThat(otherKey.key().sha256()).isNotEqualTo(one.key().sha256());
    }

    @Test
    void theFingerprintIsThatOfTheWholeCertificate() throws GeneralSecurityException {
        byte[] content = RIGHT.der();

        assertThat(files.read(content).sha256())
                .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    }

    @ParameterizedTest
    @CsvSource({"RSA, 2048, RSA, 2048", "EC, 384, EC, 384", "Ed25519, 255, 1.3.101.112, "})
    void theKindAndLengthOfTheKeyAreRead(String algorithm, int size, String told, Integer bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        KeyPair keys = generator.generateKeyPair();

        CertificateFile.Key key = files.read(RIGHT.forKey(keys).der()).key();

        assertThat(key.algorithm()).isEqualTo(told);
        assertThat(key.bits()).isEqualTo(bits);
    }

    @Test
    void whatTheKeyIsForIsRead() {
        assertThat(files.read(RIGHT.der()).keyUsages()).containsExactly("digitalSignature", "nonRepudiation");
    }

    @Test
    void anAuthoritysCertificateIsKnown() {
        assertThat(files.read(RIGHT.ofAuthority().der()).authority()).isTrue();
        assertThat(files.read(RIGHT.der()).authority()).isFalse();
    }

    @Test
    void aCertificateThatIssuedItselfIsKnown() {
        assertThat(files.read(RIGHT.by(RIGHT.subject()).der()).isSelfIssued()).isTrue();
        assertThat(files.read(RIGHT.der()).isSelfIssued()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "Kính gửi UBND xã: chứng thư số mới\r\n\r\n", "\r\n", "Bag Attributes\n    localKeyID: 54 01\n"})
    void pemIsReadWhateverStandsBeforeIt(String before) {
        assertThat(files.read(bytes(before + RIGHT.pem())).serial()).isEqualTo(TestCertificate.SERIAL);
    }

    @Test
    void pemWithTheLineEndsOfWindowsIsRead() {
        assertThat(files.read(bytes(RIGHT.pem().replace("\n", "\r\n"))).serial()).isEqualTo(TestCertificate.SERIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void pemThatNotepadSavedAsUnicodeIsRead(String charset) {
        assertThat(files.read(("\uFEFF" + RIGHT.pem()).getBytes(Charset.forName(charset))).serial()).isEqualTo(TestCertificate.SERIAL);
    }

    @Test
    void base64AloneIsReadInOneLineOrInMany() {
        assertThat(files.read(Base64.getEncoder().encode(RIGHT.der())).serial()).isEqualTo(TestCertificate.SERIAL);
        assertThat(files.read(Base64.getMimeEncoder().encode(RIGHT.der())).serial()).isEqualTo(TestCertificate.SERIAL);
    }

    @Test
    void diacriticsAreRightInEachTypeOfString() {
        assertThat(readName(TestCertificate.named(new DERUTF8String(NAME))).commonName()).contains(NAME);
        assertThat(readName(TestCertificate.named(new DERBMPString(NAME))).commonName()).contains(NAME);
        assertThat(readName(TestCertificate.named(new DERT61String(bytes(NAME)))).commonName()).contains(NAME);
        assertThat(readName(TestCertificate.named(new DERT61String("Hòa".getBytes(StandardCharsets.ISO_8859_1)))).commonName()).contains("Hòa");
        assertThat(readName(TestCertificate.named(new DERUniversalString(NAME.getBytes(Charset.forName("UTF-32BE"))))).commonName()).contains(NAME);
        assertThat(readName(TestCertificate.named(new DERPrintableString("Nguyen Thi Duom"))).commonName()).contains("Nguyen Thi Duom");
    }

    @Test
    void aDecomposedNameIsToldComposed() {
        String decomposed = Normalizer.normalize(NAME, Normalizer.Form.NFD);

        assertThat(readName(TestCertificate.named(new DERUTF8String(decomposed))).commonName()).contains(NAME);
    }

    @Test
    void partsThatStandTogetherAreToldTogether() {
        DistinguishedName subject = readName(new X500Name("C=VN,CN=Thử+UID=MST:1100112233"));

        assertThat(subject.text()).matches("(CN=Thử\\+UID=MST:1100112233|UID=MST:1100112233\\+CN=Thử), C=VN");
        assertThat(subject.commonName()).contains("Thử");
        assertThat(subject.all("UID")).containsExactly("MST:1100112233");
    }

    @Test
    void aTypeIsToldAsOftenAsItStandsThere() {
        assertThat(readName(new X500Name("OU=Tỉnh,OU=Xã,CN=Thử")).all("OU")).containsExactly("Xã", "Tỉnh");
    }

    @Test
    void aTypeWithoutAShortNameIsToldByItsNumber() {
        assertThat(readName(new X500Name("1.2.3.4.5=Thử")).parts()).containsExactly(new DistinguishedName.Part("1.2.3.4.5", "Thử"));
    }

    @Test
    void aCommaInAPartIsNoEndOfThePart() {
        DistinguishedName subject = readName(TestCertificate.named(new DERUTF8String("Sở A, CN=Sở B")));

        assertThat(subject.text()).isEqualTo("CN=Sở A\\, CN=Sở B");
        assertThat(subject.parts()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "202E | Hoa[U+202E]gpj",
        "0000 | Hoa[U+0000]gpj",
        "000A | Hoa[U+000A]gpj",
        "200B | Hoa[U+200B]gpj",
        "FEFF | Hoa[U+FEFF]gpj"})
    void whatNobodySeesIsMadeVisible(String code, String shown) {
        String name = "Hoa" + (char) Integer.parseInt(code, 16) + "gpj";

        DistinguishedName subject = readName(TestCertificate.named(new DERUTF8String(name)));

        assertThat(subject.commonName()).contains(shown);
        assertThat(subject.hiding()).isTrue();
    }

    @Test
    void anOrdinaryNameHidesNothing() {
        assertThat(files.read(RIGHT.der()).subject().hiding()).isFalse();
    }

    @Test
    void markupInANameIsOnlyText() {
        assertThat(readName(TestCertificate.named(new DERUTF8String("<script>alert(1)</script>"))).commonName()).contains("<script>alert(1)</script>");
    }

    @Test
    void aNameOfTenThousandCharactersIsReadWhole() {
        assertThat(readName(TestCertificate.named(new DERUTF8String("ế".repeat(10_000)))).commonName()).contains("ế".repeat(10_000));
    }

    @Test
    void aCertificateWithoutASubjectIsRead() {
        DistinguishedName subject = readName(new X500NameBuilder(BCStyle.INSTANCE).build());

        assertThat(subject.text()).isEmpty();
        assertThat(subject.commonName()).isEmpty();
    }

    @Test
    void aPartThatIsNoTextIsToldAsHexDigits() {
        assertThat(readName(TestCertificate.named(new DERBitString(new byte[] {1}))).commonName()).contains("#03020001");
    }

    @Test
    void namesStayOutOfLogs() {
        assertThat(files.read(RIGHT.der()).toString()).doesNotContain("Nguyễn", "080188001234");
    }
}
