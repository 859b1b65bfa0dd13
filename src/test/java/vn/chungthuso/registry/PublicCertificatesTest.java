package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.registry.PublicCertificate.Declaration;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.LifeEvent;
import vn.chungthuso.terms.Purpose;

/** What units declare and report, on both databases (domain §7.13, DT-10). */
class PublicCertificatesTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2027, 3, 31);
    private static List<Named<JdbcClient>> databases;

    @BeforeAll
    static void makeTables() {
        databases = TestDatabases.both().map(database -> Named.of(database.getName(), JdbcClient.create(database.getPayload()))).toList();
    }

    static Stream<Named<JdbcClient>> databases() {
        return databases.stream();
    }

    private static PublicCertificates declared(JdbcClient jdbc) {
        return new PublicCertificates(jdbc, new ReportNumbers(jdbc), Clock.systemUTC());
    }

    private static Declaration of(String agency) {
        return new Declaration(agency, "Công ty Chữ ký số Thử", CertificateKind.ORGANISATION, "Trường Tiểu học Thử",
                agency + "@longan.gov.vn", List.of(Purpose.ETAX, Purpose.ESOCIAL_INSURANCE), LAST_DAY);
    }

    @OnBothDatabases
    void whatWasDeclaredIsReadAsItWasSaid(JdbcClient jdbc) {
        String code = declared(jdbc).declare(of("truong-mot"), "clerk");

        PublicCertificate read = declared(jdbc).find(code).orElseThrow();

        assertThat(read.purposes()).containsExactly(Purpose.ETAX, Purpose.ESOCIAL_INSURANCE);
        assertThat(read.validTo()).isEqualTo(LAST_DAY);
        assertThat(read.state()).isEqualTo(State.DECLARED);
        assertThat(read).hasToString("PublicCertificate[" + code + ", DECLARED]");
    }

    @OnBothDatabases
    void theSameIsRefusedByTheDatabaseToo(JdbcClient jdbc) {
        declared(jdbc).declare(of("truong-hai"), "clerk");

        assertThatThrownBy(() -> declared(jdbc).declare(of("truong-hai"), "clerk2")).isInstanceOf(DuplicateKeyException.class);
    }

    @OnBothDatabases
    void whatProvedNotToBeNeededMayBeDeclaredAnew(JdbcClient jdbc) {
        String code = declared(jdbc).declare(of("truong-ba"), "clerk");
        declared(jdbc).notNeeded(code, "Khai nhầm");

        assertThat(declared(jdbc).declare(of("truong-ba"), "clerk")).isNotEqualTo(code);
    }

    @OnBothDatabases
    void theListHoldsTheseAgenciesAndThisStateNewestFirst(JdbcClient jdbc) {
        String first = declared(jdbc).declare(of("truong-bon"), "clerk");
        String second = declared(jdbc).declare(of("truong-nam"), "clerk");
        declared(jdbc).requested(first, List.of("HS-2026-000001"));
        Set<String> both = Set.of("truong-bon", "truong-nam");

        assertThat(declared(jdbc).list(both, null, 0, 10).items()).extracting(PublicCertificate::code).containsExactly(second, first);
        assertThat(declared(jdbc).list(both, State.REQUESTED, 0, 10).items()).extracting(PublicCertificate::code).containsExactly(first);
        assertThat(declared(jdbc).list(both, null, 1, 1).items()).extracting(PublicCertificate::code).containsExactly(first);
        assertThat(declared(jdbc).list(Set.of(), null, 0, 10).total()).isZero();
        assertThat(declared(jdbc).list(null, null, 0, 10).total()).isGreaterThanOrEqualTo(2);
    }

    @OnBothDatabases
    void onlyWhoStillWaitsHearsOfADossier(JdbcClient jdbc) {
        String code = declared(jdbc).declare(of("truong-sau"), "clerk");
        declared(jdbc).requested(code, List.of("HS-2026-000002", "HS-2026-000003"));
        assertThat(declared(jdbc).waitingFor("HS-2026-000003")).containsExactly(code);

        declared(jdbc).requestedInVain(code);

        assertThat(declared(jdbc).waitingFor("HS-2026-000003")).isEmpty();
        assertThat(declared(jdbc).requests(code)).hasSize(2);
    }

    @OnBothDatabases
    void anEventIsOfAPersonOrOfAnAgency(JdbcClient jdbc) {
        var reports = new PersonnelReports(jdbc, new ReportNumbers(jdbc), Clock.systemUTC());

        String code = reports.report(LifeEvent.RETIRED, "nguyenvanthu@longan.gov.vn", null, LAST_DAY, "clerk");
        reports.opened(code, List.of("HS-2026-000004"));

        assertThat(reports.get(code).event()).isEqualTo(LifeEvent.RETIRED);
        assertThat(reports.opened(code)).containsExactly("HS-2026-000004");
        assertThatThrownBy(() -> reports.report(LifeEvent.RETIRED, null, null, LAST_DAY, "clerk")).isInstanceOf(RuntimeException.class);
    }
}
