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
        var stated = active(jdbc).validity(serial, FIRST_DAY, LAST_DAY, KEY.toUpperCase());

        assertThat(stated.notBefore()).isEqualTo(FIRST_DAY);
        assertThat(stated.notAfter()).isEqualTo(LAST_DAY);
        assertThat(stated.publicKeySha256()).isEqualTo(KEY);
    }

    @OnBothDatabases
    void validityMayBeStatedTwiceAlikeButNotOtherwise(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.validity(serial, FIRST_DAY, LAST_DAY, KEY);

        assertThat(certificates.validity(serial, FIRST_DAY, LAST_DAY, KEY).notAfter()).isEqualTo(LAST_DAY);
        refused(() -> certificates.validity(serial, FIRST_DAY, LAST_DAY.plusDays(1), KEY)).withMessageContaining("một thời hạn");
    }

    @OnBothDatabases
    void aPeriodThatEndsBeforeItBeginsIsRefused(JdbcClient jdbc) {
        var certificates = active(jdbc);

        refused(() -> certificates.validity(serial, FIRST_DAY, FIRST_DAY.minusDays(1), KEY)).withMessageContaining("ngày hết hạn");
        refused(() -> certificates.validity(serial, FIRST_DAY, LAST_DAY, "0f")).withMessageContaining("SHA-256");
    }

    @OnBothDatabases
    void whatAFaultyDeviceSaidIsForgottenForTheNext(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        certificates.validity(serial, FIRST_DAY, LAST_DAY, KEY);
        certificates.returnedFaulty(dossier, "Hỏng");
        certificates.shipped(dossier, newSerial, device + "-2");

        assertThat(certificates.validity(newSerial, FIRST_DAY, LAST_DAY.plusDays(1), "1".repeat(64)).notAfter())
                .isEqualTo(LAST_DAY.plusDays(1));
    }

    @OnBothDatabases
    void aRenewalPutsANewCertificateOnTheSameDevice(JdbcClient jdbc) {
        var renewed = active(jdbc).superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);
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
        certificates.superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);

        assertThat(certificates.byDossier(renewal)).map(Certificate::serial).contains(newSerial);
        assertThat(certificates.byDossier(dossier)).map(Certificate::serial).contains(serial);
        assertThat(certificates.oldSerials(mailbox)).containsExactly(newSerial, serial);
    }

    @OnBothDatabases
    void aSecondRenewalIsRefused(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.superseded(serial, renewedUntil(LAST_DAY), Procedure.RENEW, renewal);
        var third = NewCertificate.unchanged("c" + serial, FIRST_DAY, LAST_DAY);

        refused(() -> certificates.superseded(newSerial, third, Procedure.RENEW, renewal + "2"))
                .withMessageContaining("chỉ được gia hạn một lần");
    }

    @OnBothDatabases
    void aChangeIsNoRenewalAndKeepsBothStatementsOfTheHolder(JdbcClient jdbc) {
        var certificates = active(jdbc);
        var changed = certificates.superseded(
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
        var certificates = active(jdbc);
        var same = NewCertificate.unchanged(serial, FIRST_DAY, LAST_DAY);
        var malformed = NewCertificate.unchanged("xyz", FIRST_DAY, LAST_DAY);

        refused(() -> certificates.superseded(serial, same, Procedure.RENEW, renewal)).withMessageContaining("đã có trong sổ");
        refused(() -> certificates.superseded(serial, malformed, Procedure.RENEW, renewal)).withMessageContaining("16 đến 40");
        assertThat(now(jdbc).status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @OnBothDatabases
    void anAgencyThatDoesNotExistTakesNoCertificateOver(JdbcClient jdbc) {
        var certificates = active(jdbc);
        var moved = new NewCertificate(newSerial, FIRST_DAY, LAST_DAY, null, null, null, "nobody");

        refused(() -> certificates.superseded(serial, moved, Procedure.CHANGE_INFO, renewal)).withMessageContaining("nobody");
    }

    @OnBothDatabases
    void nothingIsReplacedByAnIssue(JdbcClient jdbc) {
        var certificates = active(jdbc);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> certificates.superseded(serial, renewedUntil(LAST_DAY), Procedure.ISSUE, renewal));
    }

    @OnBothDatabases
    void aRefusedRevocationLeadsBackToWhereItBegan(JdbcClient jdbc) {
        var certificates = handedOver(jdbc);
        assertThat(certificates.revocationRequested(serial).status()).isEqualTo(CertificateStatus.REVOCATION_PENDING);

        assertThat(certificates.revocationRefused(serial, "Thiếu căn cứ").status()).isEqualTo(CertificateStatus.AWAITING_EFFECTIVE);
        assertThat(certificates.effective(dossier, NOW).status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @OnBothDatabases
    void aRevocationIsConfirmedWithItsMoment(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.revocationRequested(serial);

        assertThat(certificates.revoked(serial, NOW.minusHours(2)).revokedAt()).isEqualTo(NOW.minusHours(2));
    }

    @OnBothDatabases
    void aRevokedCertificateIsNotRevokedAgain(JdbcClient jdbc) {
        var certificates = revoked(jdbc);

        refused(() -> certificates.revocationRequested(serial)).withMessageContaining("«Đã thu hồi»");
        refused(() -> certificates.revoked(serial, null)).withMessageContaining("sau khi cơ quan đã đề nghị thu hồi");
    }

    @OnBothDatabases
    void aCertificateExpiresTheDayAfterItsLast(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.validity(serial, FIRST_DAY, LAST_DAY, KEY);

        assertThat(certificates.expired(LAST_DAY)).doesNotContain(serial);
        assertThat(certificates.expired(LAST_DAY.plusDays(1))).contains(serial);
        assertThat(now(jdbc).status()).isEqualTo(CertificateStatus.EXPIRED);
    }

    @OnBothDatabases
    void theHistoryTellsTheWholeLife(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.revocationRequested(serial);
        certificates.revocationRefused(serial, "Thiếu căn cứ");

        assertThat(certificates.history(serial))
                .filteredOn(change -> change.subject().equals("CERTIFICATE"))
                .extracting(change -> change.event() + " " + change.toState())
                .endsWith("REVOCATION_REQUESTED REVOCATION_PENDING", "REVOCATION_REFUSED ACTIVE");
        assertThat(certificates.history(serial)).last().extracting(RegistryChange::reason).isEqualTo("Thiếu căn cứ");
    }

    @OnBothDatabases
    void aSerialTheRegisterDoesNotKnowIsRefused(JdbcClient jdbc) {
        refused(() -> register(jdbc).revocationRequested("f".repeat(20))).withMessageContaining("không có trong sổ đăng ký");
    }

    private NewCertificate renewedUntil(LocalDate lastDay) {
        return NewCertificate.unchanged(newSerial, FIRST_DAY, lastDay);
    }
}
