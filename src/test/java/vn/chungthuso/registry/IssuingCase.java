package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.MediaKind;

/** One certificate on its way through the issuing, a different one for each test, on both databases. */
abstract class IssuingCase {

    static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-16T09:00:00+07:00");
    static final Clock CLOCK = Clock.fixed(NOW.toInstant(), ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static List<Named<JdbcClient>> databases;

    @BeforeAll
    static void migrate() {
        databases = TestDatabases.both().map(database -> Named.of(database.getName(), JdbcClient.create(database.getPayload()))).toList();
        databases.forEach(database -> new AgencyRows(database.getPayload()).add(commune()));
    }

    static Stream<Named<JdbcClient>> databases() {
        return databases.stream();
    }

    private final int number = COUNT.incrementAndGet();
    final String dossier = "HS-2026-%06d".formatted(number);
    final String mailbox = "nguoi%d@longan.gov.vn".formatted(number);
    final String serial = "%032x".formatted(0xabc000 + number);
    final String device = "VGCA-%06d".formatted(number);

    Certificates register(JdbcClient jdbc) {
        return new Certificates(jdbc, CLOCK);
    }

    Issuing issuing(JdbcClient jdbc) {
        return new Issuing(jdbc, CLOCK);
    }

    Lifetime lifetime(JdbcClient jdbc) {
        return new Lifetime(jdbc, CLOCK);
    }

    Devices devices(JdbcClient jdbc) {
        return new Devices(jdbc, CLOCK);
    }

    Custodians custodians(JdbcClient jdbc) {
        return new Custodians(jdbc, CLOCK);
    }

    Certificates shipped(JdbcClient jdbc) {
        issuing(jdbc).requested(request(), NOW);
        issuing(jdbc).shipped(dossier, serial, device);
        return register(jdbc);
    }

    Certificates handedOver(JdbcClient jdbc) {
        shipped(jdbc);
        issuing(jdbc).receivedAtAgency(dossier);
        issuing(jdbc).handedOver(dossier);
        return register(jdbc);
    }

    Certificates active(JdbcClient jdbc) {
        handedOver(jdbc);
        issuing(jdbc).effective(dossier, NOW);
        return register(jdbc);
    }

    Certificates revoked(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).revocationRequested(serial);
        lifetime(jdbc).revoked(serial, null);
        return register(jdbc);
    }

    Certificate now(JdbcClient jdbc) {
        return register(jdbc).bySerial(serial).orElseThrow();
    }

    static ThrowableAssertAlternative<IllegalRegistryChange> refused(ThrowingCallable change) {
        return assertThatExceptionOfType(IllegalRegistryChange.class).isThrownBy(change);
    }

    CertificateRequest request() {
        return request(dossier);
    }

    CertificateRequest request(String dossierCode) {
        return CertificateRequest.forPerson(dossierCode, MediaKind.USB_TOKEN, holder());
    }

    Holder holder() {
        return new Holder("Trần Văn Lâm", LocalDate.of(1986, 3, 14), "080086001299", LocalDate.of(2021, 8, 10), "Cục Cảnh sát QLHC về TTXH",
                mailbox, "0912345299", "Công chức", "xa-my-phuoc", false, "holder");
    }

    static Agency commune() {
        return new Agency("xa-my-phuoc", LocalDate.of(2020, 1, 1), null, "UBND xã Mỹ Phước", "UBND xã Mỹ Phước", null,
                "UBND XÃ MỸ PHƯỚC", null, AgencyKind.COMMUNE_COMMITTEE, null, true, true, true, "tỉnh Long An", "UBND-VX", "Mỹ Phước",
                "Ủy ban nhân dân", "Chủ tịch");
    }
}
