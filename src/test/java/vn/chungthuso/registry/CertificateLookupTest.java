package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateKind;

/** Who is registered under a mailbox (DT-09), and finding certificates by serial. */
class CertificateLookupTest extends IssuingCase {

    @OnBothDatabases
    void aMailboxIsRegisteredOnceTheCaHasConfirmed(JdbcClient jdbc) {
        var certificates = register(jdbc);
        issuing(jdbc).requested(request(), NOW);
        assertThat(certificates.registeredMailbox(mailbox)).isEmpty();

        issuing(jdbc).shipped(dossier, serial, device);

        assertThat(certificates.registeredMailbox(mailbox)).contains("xa-my-phuoc");
    }

    @OnBothDatabases
    void mailboxesAreComparedTrimmedAndWithoutCase(JdbcClient jdbc) {
        assertThat(shipped(jdbc).registeredMailbox("  " + mailbox.toUpperCase() + " ")).contains("xa-my-phuoc");
    }

    @OnBothDatabases
    void serialsAreFoundWhateverTheirCaseAndColons(JdbcClient jdbc) {
        var withColons = serial.toUpperCase().replaceAll("(..)(?=.)", "$1:");

        assertThat(shipped(jdbc).bySerial(withColons)).map(Certificate::dossierCode).contains(dossier);
    }

    @OnBothDatabases
    void oldSerialsAreThoseOfTheMailboxNewestFirst(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        issuing(jdbc).requested(request(dossier + "-B"), NOW.plusDays(1));
        issuing(jdbc).shipped(dossier + "-B", serial + "ff", device + "-B");

        assertThat(certificates.oldSerials(mailbox)).containsExactly(serial + "ff", serial);
    }

    @OnBothDatabases
    void activeOfGivesOnlyActiveCertificatesOfTheKind(JdbcClient jdbc) {
        var certificates = handedOver(jdbc);
        assertThat(certificates.activeOf(CertificateKind.INDIVIDUAL, mailbox)).isEmpty();

        issuing(jdbc).effective(dossier, NOW);

        assertThat(certificates.activeOf(CertificateKind.INDIVIDUAL, mailbox))
                .extracting(Certificate::dossierCode).containsExactly(dossier);
        assertThat(certificates.activeOf(CertificateKind.ONE_STOP, mailbox)).isEmpty();
    }

    @Test
    void nothingPersonalIsLogged() {
        assertThat(holder() + " " + request()).doesNotContain("Lâm", "080086001299", mailbox);
    }
}
