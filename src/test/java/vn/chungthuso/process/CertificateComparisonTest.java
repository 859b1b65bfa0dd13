package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** Whether the authority's certificate is the one that was asked for (domain §7.6 step 6). */
class CertificateComparisonTest extends HouseTest {

    private static final String MAIL = "tominhkhue.demo@longan.gov.vn";
    private static final String SUBJECT = "CN=Tô Minh Khuê,UID=CCCD:080091004417,E=" + MAIL + ",C=VN";

    @Autowired
    CertificateComparison comparison;

    @Autowired
    CertificateFiles files;

    @Autowired
    Certificates certificates;

    @Autowired
    JdbcClient jdbc;

    private Procedure procedure;
    private CertificateKind kind;
    private Map<String, Object> fields;

    @BeforeEach
    void aRenewal() {
        procedure = Procedure.RENEW;
        kind = CertificateKind.INDIVIDUAL;
        fields = new HashMap<>(Map.of("officialEmail", MAIL, "idNumber", "080091004417", "certificateSerial", "5401000000000000000000000000ffff"));
    }

    private Dossier dossier() {
        var now = OffsetDateTime.now(ZoneOffset.ofHours(7));
        return new Dossier("HS-2026-900001", procedure, kind, DossierState.ACCEPTED_BY_CA, Office.COMMUNE, Office.COMMUNE,
                LocalDate.parse(Office.today()), "clerk", "holder", "Tô Minh Khuê", fields, null, null, now, now);
    }

    private List<Difference> differences(TestCertificate certificate) {
        return comparison.differences(dossier(), files.read(certificate.der()));
    }

    private List<String> fieldsThatDiffer(TestCertificate certificate) {
        return differences(certificate).stream().map(Difference::field).toList();
    }

    private List<String> fieldsThatDiffer(String subject) {
        return fieldsThatDiffer(TestCertificate.of(subject));
    }

    private static Instant inDays(int days) {
        return Office.now().plusDays(days).toInstant();
    }

    @Test
    void theCertificateThatWasAskedForDiffersInNothing() {
        assertThat(differences(TestCertificate.of(SUBJECT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tô minh khuê", "TÔ  MINH\u00a0KHUÊ", " Tô Minh Khuê ", "To\u0302 Minh Khue\u0302"})
    void caseBlanksAndCompositionMakeNoOtherName(String name) {
        assertThat(fieldsThatDiffer("CN=" + name + ",E=" + MAIL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"To Minh Khue", "Tô Minh Khuy", "Tô Minh Khuê\u202E", "Minh Khuê"})
    void anotherNameIsShownWithBoth(String name) {
        Difference difference = differences(TestCertificate.of("CN=" + name + ",E=" + MAIL)).get(0);

        assertThat(difference.field()).isEqualTo("subscriberName");
        assertThat(difference.expected()).isEqualTo("Tô Minh Khuê");
        assertThat(difference.message()).startsWith("Tên thuê bao: hồ sơ ghi «Tô Minh Khuê», chứng thư số ghi «").contains("Hãy ");
    }

    @Test
    void aVeryLongNameIsShortenedInTheMessageOnly() {
        Difference difference = differences(TestCertificate.of("CN=" + "ế".repeat(10_000) + ",E=" + MAIL)).get(0);

        assertThat(difference.found()).hasSize(10_000);
        assertThat(difference.message()).hasSizeLessThan(500).contains("ế…»");
    }

    @Test
    void theMailboxIsComparedWithoutRegardToCase() {
        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê,E=TOMINHKHUE.demo@LongAn.gov.vn")).isEmpty();
        assertThat(fieldsThatDiffer(TestCertificate.of("CN=Tô Minh Khuê").alsoMailed(MAIL))).isEmpty();
    }

    @Test
    void anotherMailboxOrNoneDiffers() {
        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê,E=khac.demo@longan.gov.vn")).containsExactly("officialEmail");
        assertThat(differences(TestCertificate.of("CN=Tô Minh Khuê"))).singleElement()
                .satisfies(difference -> assertThat(difference.message()).contains("chứng thư số ghi «không có»"));
    }

    @Test
    void aChangedMailboxMustBeTheNewOne() {
        procedure = Procedure.CHANGE_INFO;
        fields.put("changes", List.of(Map.of("field", "officialEmail", "newValue", "khue.moi.demo@longan.gov.vn")));

        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê,E=khue.moi.demo@longan.gov.vn")).isEmpty();
        assertThat(fieldsThatDiffer(SUBJECT)).containsExactly("officialEmail");
    }

    @Test
    void aRenamedAgencyMustHaveItsNewName() {
        procedure = Procedure.CHANGE_INFO;
        kind = CertificateKind.ORGANISATION;
        fields = Map.of("changes", List.of(Map.of("field", "organisationName", "newValue", "UBND xã Bình Đức")));

        assertThat(fieldsThatDiffer("CN=UBND xã Bình Đức")).isEmpty();
        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê")).containsExactly("subscriberName");
    }

    @Test
    void anAddedTaxCodeMustStandInTheCertificate() {
        procedure = Procedure.CHANGE_INFO;
        kind = CertificateKind.ORGANISATION;
        fields = Map.of("changes", List.of(Map.of("field", "taxCode", "newValue", "1100112233")));

        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê,UID=MST:1100112233")).isEmpty();
        assertThat(fieldsThatDiffer("CN=Tô Minh Khuê")).containsExactly("taxCode");
    }

    @Test
    void theFormerCertificateIsNotTheNewOneHoweverItsSerialIsWritten() {
        fields.put("certificateSerial", "00" + TestCertificate.SERIAL.toUpperCase());

        assertThat(differences(TestCertificate.of(SUBJECT))).singleElement().satisfies(difference -> {
            assertThat(difference.field()).isEqualTo("certificateSerial");
            assertThat(difference.message()).startsWith("Tệp là chứng thư số cũ");
        });
    }

    @Test
    void aSerialThatTheRegisterHasForAnotherIsNoNewOne() {
        String taken = certificates.byDossier(office.shipped(Office.request())).orElseThrow().serial();

        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).numbered(new BigInteger(taken, 16)))).containsExactly("certificateSerial");
    }

    @Test
    void theSerialThatTheAuthorityNamedIsTheOneInTheFile() {
        String code = office.shipped(Office.request());
        Dossier shipped = office.dossier(code);
        var right = TestCertificate.of("CN=" + shipped.subjectName() + ",E=" + shipped.text("officialEmail"));
        String named = certificates.byDossier(code).orElseThrow().serial();

        assertThat(comparison.differences(shipped, files.read(right.numbered(new BigInteger(named, 16)).der()))).isEmpty();
        assertThat(comparison.differences(shipped, files.read(right.der()))).extracting(Difference::field).containsExactly("certificateSerial");
    }

    @Test
    void aRenewedCertificateEndsLaterThanTheFormer() {
        Certificate former = certificates.activeOf(CertificateKind.INDIVIDUAL, activeMailbox()).get(0);
        fields.put("certificateSerial", former.serial());
        Instant end = former.notAfter().atTime(12, 0).toInstant(ZoneOffset.ofHours(7));

        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).valid(inDays(0), end))).containsExactly("notAfter");
        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).valid(inDays(0), end.plusSeconds(86_400)))).isEmpty();
    }

    private String activeMailbox() {
        return jdbc.sql("""
                select official_email from certificate
                where status = 'ACTIVE' and kind = 'INDIVIDUAL' and serial is not null and not_after > current_date order by id""")
                .query(String.class).list().get(0);
    }

    @Test
    void aCertificateOfBeforeTheRequestIsAnOldOne() {
        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).valid(inDays(-1), inDays(700)))).containsExactly("notBefore");
        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).valid(inDays(0), inDays(700)))).isEmpty();
    }

    @Test
    void anExpiredCertificateIsOfNoUse() {
        assertThat(differences(TestCertificate.of(SUBJECT).valid(inDays(-9), inDays(-1))))
                .extracting(Difference::message)
                .anyMatch(message -> message.startsWith("Chứng thư số đã hết hạn ngày "));
    }

    @Test
    void anAuthoritysCertificateIsNoSubscribers() {
        assertThat(fieldsThatDiffer(TestCertificate.of(SUBJECT).ofAuthority())).containsExactly("certificateKind");
    }

    @ParameterizedTest
    @CsvSource({
        "INDIVIDUAL,              CCCD:080091004417, ''",
        "INDIVIDUAL,              cccd: 080091004417, ''",
        "INDIVIDUAL,              MST:1100112233,    certificateKind",
        "INDIVIDUAL,              CCCD:080091004418, idNumber",
        "INDIVIDUAL,              demo01,            ''",
        "ORGANISATION,            MST:1100112233,    ''",
        "ORGANISATION,            CCCD:080091004417, certificateKind",
        "DEVICE_SERVICE_SOFTWARE, CCCD:080091004417, certificateKind"})
    void theIdentifierInTheCertificateTellsItsKindAndPerson(CertificateKind asked, String uid, String differing) {
        kind = asked;

        assertThat(String.join(",", fieldsThatDiffer("CN=Tô Minh Khuê,UID=" + uid + ",E=" + MAIL))).isEqualTo(differing);
    }

    @Test
    void aServerMayStandUnderItsAddress() {
        kind = CertificateKind.DEVICE_SERVICE_SOFTWARE;
        fields = Map.of("domainOrIp", "dichvu.demo.longan.gov.vn");

        assertThat(fieldsThatDiffer("CN=dichvu.demo.longan.gov.vn")).isEmpty();
        assertThat(fieldsThatDiffer("CN=khac.demo.longan.gov.vn")).containsExactly("subscriberName");
    }

    @Test
    void whatIsOddIsSaidWhoeverAskedForIt() {
        var odd = TestCertificate.of("CN=Thử\u202E").numbered(BigInteger.TEN).ofAuthority();

        assertThat(comparison.warnings(files.read(odd.der()))).extracting(Warning::code)
                .containsExactly("SERIAL_FORM", "AUTHORITY", "HIDDEN_CHARACTERS");
        assertThat(comparison.warnings(files.read(TestCertificate.of(TestCertificate.AUTHORITY_NAME).der()))).extracting(Warning::code)
                .containsExactly("SELF_ISSUED");
        assertThat(comparison.warnings(files.read(TestCertificate.of(SUBJECT).der()))).isEmpty();
    }
}
