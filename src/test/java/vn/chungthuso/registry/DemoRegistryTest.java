package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;

/** The demo data of contract §1, on both databases. */
class DemoRegistryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final LocalDate FIRST_START = LocalDate.of(2026, 2, 20);

    static Stream<Named<JdbcClient>> databases() {
        return TestDatabases.both().map(database -> Named.of(database.getName(), JdbcClient.create(database.getPayload())));
    }

    @OnBothDatabases
    void eachStateHasACertificate(JdbcClient jdbc) {
        start(jdbc, FIRST_START);

        assertThat(jdbc.sql("select distinct status from certificate").query(CertificateStatus.class).list())
                .containsExactlyInAnyOrder(CertificateStatus.values());
    }

    @OnBothDatabases
    void activeCertificatesHaveExactlyTheDaysOfTheContractOnTheStartDay(JdbcClient jdbc) {
        start(jdbc, FIRST_START);

        assertThat(daysLeft(jdbc, FIRST_START)).containsExactly(59L, 60L, 61L, 75L, 200L, 640L, 700L, 830L, 910L, 1020L);
    }

    @OnBothDatabases
    void theDaysAreCountedAnewAtASecondStart(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var tenDaysLater = FIRST_START.plusDays(10);

        start(jdbc, tenDaysLater);

        assertThat(daysLeft(jdbc, tenDaysLater)).containsExactly(59L, 60L, 61L, 75L, 200L, 640L, 700L, 830L, 910L, 1020L);
    }

    @OnBothDatabases
    void aSecondStartLoadsNothingTwice(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var before = rowCounts(jdbc);

        start(jdbc, FIRST_START.plusDays(10));

        assertThat(rowCounts(jdbc)).isEqualTo(before);
    }

    @OnBothDatabases
    void aCertificateThatSomebodyWorkedWithKeepsItsDays(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        jdbc.sql("""
                insert into registry_history (changed_at, subject, subject_id, event)
                select c.requested_at, 'CERTIFICATE', c.id, 'CHANGED' from certificate c where c.not_after = :day
                """).param("day", FIRST_START.plusDays(200)).update();

        start(jdbc, FIRST_START.plusDays(10));

        assertThat(daysLeft(jdbc, FIRST_START.plusDays(10))).containsExactly(59L, 60L, 61L, 75L, 190L, 640L, 700L, 830L, 910L, 1020L);
    }

    @OnBothDatabases
    void theRenewedCertificateTookPlaceAndTokenOfTheOldOne(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var certificates = new Certificates(jdbc, clock(FIRST_START));
        var mailbox = "dangthimyduyen@longan.gov.vn";

        var renewed = certificates.registeredUnder(mailbox).orElseThrow();
        var old = certificates.bySerial(certificates.oldSerials(mailbox).get(1)).orElseThrow();

        assertThat(renewed.renewalCount()).isEqualTo(1);
        assertThat(renewed.remainingDays(FIRST_START)).hasValue(700);
        assertThat(old.status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(old.successorId()).isEqualTo(renewed.id());
        assertThat(old.token()).isEqualTo(renewed.token());
    }

    @OnBothDatabases
    void theHeadIsKnownAsHead(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var certificates = new Certificates(jdbc, clock(FIRST_START));

        var leader = certificates.holderOf(certificates.registeredUnder("lethithuhang@longan.gov.vn").orElseThrow());

        assertThat(leader.agencyHead()).isTrue();
        assertThat(leader.account()).isEqualTo("leader");
        assertThat(leader.dateOfBirth()).isEqualTo(LocalDate.of(1978, 11, 2));
    }

    @OnBothDatabases
    void eachKindHasAnActiveCertificate(JdbcClient jdbc) {
        start(jdbc, FIRST_START);

        assertThat(jdbc.sql("select distinct kind from certificate where status = 'ACTIVE'").query(CertificateKind.class).list())
                .containsExactlyInAnyOrder(CertificateKind.values());
    }

    @OnBothDatabases
    void theOneStopCertificateHasItsCustodian(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var certificates = new Certificates(jdbc, clock(FIRST_START));
        var oneStop = certificates.registeredUnder("motcua.xamyphuoc@longan.gov.vn").orElseThrow();

        assertThat(new Custodians(jdbc, clock(FIRST_START)).of(oneStop.serial())).singleElement().satisfies(custody -> {
            assertThat(custody.custodian()).isEqualTo(certificates.holderOf(oneStop));
            assertThat(custody.to()).isNull();
        });
    }

    @OnBothDatabases
    void aLockedDeviceAndAPendingRevocationKnowTheirWayBack(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var certificates = new Certificates(jdbc, clock(FIRST_START));
        var locked = certificates.registeredUnder("caothibichngoc@longan.gov.vn").orElseThrow().serial();
        var pending = certificates.registeredUnder("maithilethu@longan.gov.vn").orElseThrow().serial();

        assertThat(new Devices(jdbc, clock(FIRST_START)).unlocked(locked).token().state()).isEqualTo(TokenState.IN_USE);
        assertThat(new Lifetime(jdbc, clock(FIRST_START)).revocationRefused(pending, "Thiếu căn cứ").status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @OnBothDatabases
    void aRevokedCertificateAwaitsItsDevice(JdbcClient jdbc) {
        start(jdbc, FIRST_START);
        var certificates = new Certificates(jdbc, clock(FIRST_START));
        var revoked = certificates.registeredUnder("trinhcongdanh@longan.gov.vn").orElseThrow().serial();

        assertThat(new Devices(jdbc, clock(FIRST_START)).collectionOrdered(revoked, "12/TB-CTS", FIRST_START).token().state())
                .isEqualTo(TokenState.COLLECTION_ORDERED);
    }

    @Test
    void eachStateAndEventHasAVietnameseName() {
        var words = Stream.<Enum<?>[]>of(CertificateStatus.values(), TokenState.values(), RegistryEvent.values()).flatMap(Arrays::stream);

        assertThat(words).allSatisfy(word -> assertThat(IllegalRegistryChange.label(word)).isNotBlank());
    }

    private static void start(JdbcClient jdbc, LocalDate day) {
        new DemoRegistry(jdbc, clock(day)).afterSingletonsInstantiated();
    }

    private static Clock clock(LocalDate day) {
        // shortly after midnight in Việt Nam it is still the day before in UTC
        return Clock.fixed(day.atTime(0, 30).atZone(ZONE).toInstant(), ZONE);
    }

    private static List<Long> daysLeft(JdbcClient jdbc, LocalDate on) {
        return jdbc.sql("select not_after from certificate where status = 'ACTIVE' order by not_after")
                .query(LocalDate.class)
                .stream()
                .map(last -> last.toEpochDay() - on.toEpochDay())
                .toList();
    }

    private static Map<String, Long> rowCounts(JdbcClient jdbc) {
        return Stream.of("agency_version", "holder", "token", "certificate", "registry_history")
                .collect(Collectors.toMap(Function.identity(), table -> rowCount(jdbc, table)));
    }

    private static long rowCount(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
