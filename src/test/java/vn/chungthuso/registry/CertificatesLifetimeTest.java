package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.Procedure;

/** Domain §9.2 after the issuing: validity, renewal, change, revocation, expiry. */
class CertificatesLifetimeTest extends IssuingCase {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 16);
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 3, 16);
    private static final String KEY = "0f".repeat(32);

    private final String renewal = dossier + "-R";
    private final String newSerial = "b" + serial;

    @OnBothDatabases
    void theCertificateFileStatesValidityAndKey(JdbcClient jdbc) {
        active(jdbc);
        var stated = lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY.toUpperCase());

        assertThat(stated.notBefore()).isEqualTo(FIRST_DAY);
        assertThat(stated.notAfter()).isEqualTo(LAST_DAY);
        assertThat(stated.publicKeySha256()).isEqualTo(KEY);
    }

    @OnBothDatabases
    void validityMayBeStatedTwiceAlikeButNotOtherwise(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY);

        assertThat(lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY).notAfter()).isEqualTo(LAST_DAY);
        refused(() -> lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY.plusDays(1), KEY)).withMessageContaining("một thời hạn");
    }

    @OnBothDatabases
    void aPeriodThatEndsBeforeItBeginsIsRefused(JdbcClient jdbc) {
        active(jdbc);

        refused(() -> lifetime(jdbc).validity(serial, FIRST_DAY, FIRST_DAY.minusDays(1), KEY)).withMessageContaining("ngày hết hạn");
        refused(() -> lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, "0f")).withMessageContaining("SHA-256");
    }

    @OnBothDatabases
    void whatAFaultyDeviceSaidIsForgottenForTheNext(JdbcClient jdbc) {
        shipped(jdbc);
        lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY);
        issuing(jdbc).returnedFaulty(dossier, "Hỏng");
        issuing(jdbc).shipped(dossier, newSerial, device + "-2");

        assertThat(lifetime(jdbc).validity(newSerial, FIRST_DAY, LAST_DAY.plusDays(1), "1".repeat(64)).notAfter())
                .isEqualTo(LAST_DAY.plusDays(1));
    }

    @OnBothDatabases
    void aRenewalPutsANewCertificateOnTheSameDevice(JdbcClient jdbc) {
        active(jdbc);
        var renewed = lifetime(jdbc).superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);
        var old = now(jdbc);

        assertThat(old.status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(old.successorId()).isEqualTo(renewed.id());
        assertThat(renewed.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(renewed.renewalCount()).isEqualTo(1);
        assertThat(renewed.dossierCode()).isEqualTo(renewal);
        assertThat(renewed.notAfter()).isEqualTo(LAST_DAY);
        assertThat(renewed.token()).isEqualTo(old.token());
        assertThat(renewed.token().state()).isEqualTo(TokenState.IN_USE);
    }

    @OnBothDatabases
    void theDossierOfTheRenewalFindsTheNewCertificateAndTheOldDossierTheOld(JdbcClient jdbc) {
        var certificates = active(jdbc);
        lifetime(jdbc).superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);

        assertThat(certificates.byDossier(renewal)).map(Certificate::serial).contains(newSerial);
        assertThat(certificates.byDossier(dossier)).map(Certificate::serial).contains(serial);
        assertThat(certificates.oldSerials(mailbox)).containsExactly(newSerial, serial);
    }

    @OnBothDatabases
    void aSecondRenewalIsRefused(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);
        var third = NewCertificate.unchanged("c" + serial, FIRST_DAY, LAST_DAY);

        refused(() -> lifetime(jdbc).superseded(newSerial, third, Procedure.RENEW, renewal + "2"))
                .withMessageContaining("chỉ được gia hạn một lần");
    }

    @OnBothDatabases
    void aChangeIsNoRenewalAndKeepsBothStatementsOfTheHolder(JdbcClient jdbc) {
        var certificates = active(jdbc);
        var changed = lifetime(jdbc).superseded(
                serial,
                new NewCertificate(newSerial, FIRST_DAY, LAST_DAY, null, "moi." + mailbox, null, null),
                Procedure.CHANGE_INFO,
                renewal);

        assertThat(changed.renewalCount()).isZero();
        assertThat(changed.officialEmail()).isEqualTo("moi." + mailbox);
        assertThat(certificates.holderOf(changed).officialEmail()).isEqualTo("moi." + mailbox);
        assertThat(certificates.holderOf(now(jdbc))).isEqualTo(holder());
    }

    @OnBothDatabases
    void aNewSerialThatIsTakenOrMalformedIsRefusedAndNothingChanges(JdbcClient jdbc) {
        active(jdbc);
        var same = NewCertificate.unchanged(serial, FIRST_DAY, LAST_DAY);
        var malformed = NewCertificate.unchanged("xyz", FIRST_DAY, LAST_DAY);

        refused(() -> lifetime(jdbc).superseded(serial, same, Procedure.RENEW, renewal)).withMessageContaining("đã có trong sổ");
        refused(() -> lifetime(jdbc).superseded(serial, malformed, Procedure.RENEW, renewal)).withMessageContaining("16 đến 40");
        assertThat(now(jdbc).status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @OnBothDatabases
    void anAgencyThatDoesNotExistTakesNoCertificateOver(JdbcClient jdbc) {
        active(jdbc);
        var moved = new NewCertificate(newSerial, FIRST_DAY, LAST_DAY, null, null, null, "nobody");

        refused(() -> lifetime(jdbc).superseded(serial, moved, Procedure.CHANGE_INFO, renewal)).withMessageContaining("nobody");
    }

    @OnBothDatabases
    void nothingIsReplacedByAnIssue(JdbcClient jdbc) {
        active(jdbc);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> lifetime(jdbc).superseded(serial, renewedUntil(LAST_DAY), Procedure.ISSUE, renewal));
    }

    @OnBothDatabases
    void aRefusedRevocationLeadsBackToWhereItBegan(JdbcClient jdbc) {
        handedOver(jdbc);
        assertThat(lifetime(jdbc).revocationRequested(serial).status()).isEqualTo(CertificateStatus.REVOCATION_PENDING);

        assertThat(lifetime(jdbc).revocationRefused(serial, "Thiếu căn cứ").status()).isEqualTo(CertificateStatus.AWAITING_EFFECTIVE);
        assertThat(issuing(jdbc).effective(dossier, NOW).status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @OnBothDatabases
    void aRevocationIsConfirmedWithItsMoment(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).revocationRequested(serial);

        assertThat(lifetime(jdbc).revoked(serial, NOW.minusHours(2)).revokedAt()).isEqualTo(NOW.minusHours(2));
    }

    @OnBothDatabases
    void aRevokedCertificateIsNotRevokedAgain(JdbcClient jdbc) {
        revoked(jdbc);

        refused(() -> lifetime(jdbc).revocationRequested(serial)).withMessageContaining("«Đã thu hồi»");
        refused(() -> lifetime(jdbc).revoked(serial, null)).withMessageContaining("sau khi cơ quan đã đề nghị thu hồi");
    }

    @OnBothDatabases
    void aCertificateExpiresTheDayAfterItsLast(JdbcClient jdbc) {
        active(jdbc);
        lifetime(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY);

        assertThat(lifetime(jdbc).expired(LAST_DAY)).doesNotContain(serial);
        assertThat(lifetime(jdbc).expired(LAST_DAY.plusDays(1))).contains(serial);
        assertThat(now(jdbc).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @OnBothDatabases
    void theHistoryTellsTheWholeLife(JdbcClient jdbc) {
        var certificates = active(jdbc);
        lifetime(jdbc).revocationRequested(serial);
        lifetime(jdbc).revocationRefused(serial, "Thiếu căn cứ");

        assertThat(certificates.history(serial))
                .filteredOn(change -> change.subject().equals("CERTIFICATE"))
                .extracting(change -> change.event() + " " + change.toState())
                .endsWith("REVOCATION_REQUESTED REVOCATION_PENDING", "REVOCATION_REFUSED ACTIVE");
        assertThat(certificates.history(serial)).last().extracting(RegistryChange::reason).isEqualTo("Thiếu căn cứ");
    }

    @OnBothDatabases
    void aSerialTheRegisterDoesNotKnowIsRefused(JdbcClient jdbc) {
        refused(() -> lifetime(jdbc).revocationRequested("f".repeat(20))).withMessageContaining("không có trong sổ đăng ký");
    }

    private NewCertificate renewedUntil(LocalDate lastDay) {
        return NewCertificate.unchanged(newSerial, FIRST_DAY, lastDay);
    }
}
