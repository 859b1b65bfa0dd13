package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.Procedure;

/** The room as Spring wires it, with real transactions, on both databases. */
class RegistryTransactionsTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String FIRST = "HS-2026-000001";
    private static final String SECOND = "HS-2026-000002";
    private static final String ACTIVE_IN_DEMO = "5401a7c09e3b4d2f8861c3d5e7f90a12";
    private static final String SERIAL = "a".repeat(32);

    static Stream<Named<DataSource>> databases() {
        return TestDatabases.both();
    }

    @OnBothDatabases
    void theDemoRegisterIsThereWhenTheApplicationIs(DataSource database) {
        try (var room = room(database)) {
            assertThat(room.getBean(Agencies.class).find("xa-my-phuoc", LocalDate.of(2026, 3, 16))).isPresent();
        }
    }

    @OnBothDatabases
    void aRefusedLineDoesNotUndoItsNeighbours(DataSource database) {
        try (var room = room(database)) {
            var issuing = withTwoRequests(room);
            var certificates = room.getBean(Certificates.class);

            transaction(room).executeWithoutResult(letter -> {
                issuing.shipped(FIRST, SERIAL, "VGCA-1");
                assertThatExceptionOfType(IllegalRegistryChange.class).isThrownBy(() -> issuing.shipped(SECOND, SERIAL, "VGCA-2"));
            });

            assertThat(certificates.byDossier(FIRST)).map(Certificate::status).contains(CertificateStatus.ISSUED);
            assertThat(certificates.byDossier(SECOND)).map(Certificate::status).contains(CertificateStatus.REQUESTED);
        }
    }

    @OnBothDatabases
    void ofTwoWhoChangeTheSameCertificateAtOnceTheSecondIsRefused(DataSource database) {
        try (var room = room(database)) {
            var issuing = withTwoRequests(room);
            var certificates = room.getBean(Certificates.class);

            var late = transaction(room).execute(first -> {
                issuing.shipped(FIRST, SERIAL, "VGCA-1");
                return CompletableFuture.supplyAsync(() -> catchThrowable(() -> issuing.shipped(FIRST, "b".repeat(32), "VGCA-2")));
            });

            assertThat(late.join()).isInstanceOf(IllegalRegistryChange.class);
            assertThat(certificates.byDossier(FIRST)).map(Certificate::serial).contains(SERIAL);
        }
    }

    @OnBothDatabases
    void ofARevocationAndARenewalAtOnceTheSecondIsRefused(DataSource database) {
        try (var room = room(database)) {
            var lifetime = room.getBean(Lifetime.class);
            var certificates = room.getBean(Certificates.class);

            var late = transaction(room).execute(first -> {
                lifetime.revocationRequested(ACTIVE_IN_DEMO);
                return CompletableFuture.supplyAsync(() -> catchThrowable(() -> renew(lifetime, "1")));
            });

            assertThat(late.join()).isInstanceOf(IllegalRegistryChange.class);
            assertThat(certificates.bySerial(ACTIVE_IN_DEMO)).map(Certificate::status).contains(CertificateStatus.REVOCATION_PENDING);
        }
    }

    @OnBothDatabases
    void ofTwoRenewalsAtOnceOneWins(DataSource database) {
        try (var room = room(database)) {
            var lifetime = room.getBean(Lifetime.class);

            var renewals = Stream.of("1", "2")
                    .map(name -> CompletableFuture.supplyAsync(
                            () -> Optional.ofNullable(catchThrowable(() -> renew(lifetime, name)))))
                    .toList();

            assertThat(renewals.stream().map(CompletableFuture::join).flatMap(Optional::stream))
                    .singleElement().isInstanceOf(IllegalRegistryChange.class);
        }
    }

    private static void renew(Lifetime lifetime, String name) {
        var renewed = NewCertificate.unchanged(name.repeat(32), LocalDate.of(2026, 3, 16), LocalDate.of(2029, 3, 16));
        lifetime.superseded(ACTIVE_IN_DEMO, renewed, Procedure.RENEW, "HS-2026-90000" + name);
    }

    private static Issuing withTwoRequests(AnnotationConfigApplicationContext room) {
        var issuing = room.getBean(Issuing.class);
        Stream.of(FIRST, SECOND).forEach(dossier -> issuing.requested(
                CertificateRequest.forPerson(dossier, MediaKind.USB_TOKEN, holder()), OffsetDateTime.parse("2026-03-16T09:00:00+07:00")));
        return issuing;
    }

    private static Holder holder() {
        return new Holder("Trần Văn Lâm", LocalDate.of(1986, 3, 14), "080086001299", LocalDate.of(2021, 8, 10), "Cục Cảnh sát QLHC về TTXH",
                "lam@longan.gov.vn", "0912345299", "Công chức", "xa-my-phuoc", false, null);
    }

    private static TransactionTemplate transaction(AnnotationConfigApplicationContext room) {
        return new TransactionTemplate(room.getBean(PlatformTransactionManager.class));
    }

    private static AnnotationConfigApplicationContext room(DataSource database) {
        var room = new AnnotationConfigApplicationContext();
        room.getEnvironment().setActiveProfiles("demo");
        room.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        room.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        room.registerBean(Clock.class, () -> Clock.system(ZONE));
        room.register(Room.class);
        room.refresh();
        return room;
    }

    @Configuration
    @EnableTransactionManagement(proxyTargetClass = true)
    @Import({Agencies.class, Certificates.class, Issuing.class, Lifetime.class, DemoRegistry.class})
    static class Room {}
}
