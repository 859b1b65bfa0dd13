package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.MediaKind;

/** Domain §9.1 after the handover: locked, damaged, collected, returned, lost; and what must never be. */
class CertificatesDevicesTest extends IssuingCase {

    private static final LocalDate NOTICE_DAY = LocalDate.of(2026, 3, 16);

    @OnBothDatabases
    void anUnlockedDeviceIsBackWhereItWas(JdbcClient jdbc) {
        var certificates = handedOver(jdbc);
        assertThat(certificates.locked(serial).token().state()).isEqualTo(TokenState.LOCKED);

        assertThat(certificates.unlocked(serial).token().state()).isEqualTo(TokenState.HANDED_OVER);
    }

    @OnBothDatabases
    void aFailedUnlockLeavesADamagedDevice(JdbcClient jdbc) {
        var certificates = active(jdbc);
        certificates.locked(serial);

        assertThat(certificates.unlockFailed(serial).token().state()).isEqualTo(TokenState.DAMAGED);
    }

    @OnBothDatabases
    void aRevokedCertificatesDeviceGoesBackWithNoticeAndMinutes(JdbcClient jdbc) {
        var certificates = revoked(jdbc);
        certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        certificates.collected(serial);

        var token = certificates.returnedToCa(serial, "M14-1").token();

        assertThat(token.state()).isEqualTo(TokenState.RETURNED_TO_CA);
        assertThat(token.recovery()).isEqualTo(new DeviceRecovery("12/TB-CTS", NOTICE_DAY, "M14-1", null));
    }

    @OnBothDatabases
    void nothingIsOrderedBackWhileTheCertificateIsActive(JdbcClient jdbc) {
        var certificates = active(jdbc);

        refused(() -> certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY))
                .withMessageContaining("đã thu hồi hoặc hết hạn");
    }

    @OnBothDatabases
    void anOrderNeedsNumberAndDateOfItsNotice(JdbcClient jdbc) {
        var certificates = revoked(jdbc);

        refused(() -> certificates.collectionOrdered(serial, " ", NOTICE_DAY)).withMessageContaining("số và ngày");
        refused(() -> certificates.collectionOrdered(serial, "12/TB-CTS", null)).withMessageContaining("số và ngày");
    }

    @OnBothDatabases
    void neverCollectedWithoutANotice(JdbcClient jdbc) {
        var certificates = revoked(jdbc);

        refused(() -> certificates.collected(serial)).withMessageContaining("sau khi có thông báo thu hồi thiết bị");
    }

    @OnBothDatabases
    void neverReturnedToTheCaWithoutM14OnceHandedOver(JdbcClient jdbc) {
        var certificates = revoked(jdbc);
        certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        certificates.collected(serial);

        refused(() -> certificates.returnedToCa(serial, null)).withMessageContaining("Mẫu 14");
        assertThat(now(jdbc).token().state()).isEqualTo(TokenState.COLLECTED);
    }

    @OnBothDatabases
    void neverLostWithoutM15(JdbcClient jdbc) {
        var certificates = active(jdbc);

        refused(() -> certificates.lost(serial, "")).withMessageContaining("Mẫu 15");
        assertThat(now(jdbc).token().state()).isEqualTo(TokenState.IN_USE);
    }

    @OnBothDatabases
    void neverM15AfterM14(JdbcClient jdbc) {
        var certificates = revoked(jdbc);
        certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        certificates.collected(serial);
        certificates.returnedToCa(serial, "M14-1");

        refused(() -> certificates.lost(serial, "M15-1")).withMessageContaining("chỉ lập Mẫu 14 hoặc Mẫu 15");
    }

    @OnBothDatabases
    void neverM14AfterM15(JdbcClient jdbc) {
        var certificates = revoked(jdbc);
        certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        certificates.collected(serial);
        certificates.lost(serial, "M15-1");

        refused(() -> certificates.returnedToCa(serial, "M14-1")).withMessageContaining("chỉ lập Mẫu 14 hoặc Mẫu 15");
    }

    @OnBothDatabases
    void whatTheAgencyStillHasIsCollectedByTheNotice(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        certificates.receivedAtAgency(dossier);
        certificates.revocationRequested(serial);
        certificates.revoked(serial, null);

        assertThat(certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY).token().state()).isEqualTo(TokenState.COLLECTED);
    }

    @OnBothDatabases
    void aDeviceOnItsWayArrivesThoughItsCertificateIsRevoked(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        certificates.revocationRequested(serial);
        certificates.revoked(serial, null);

        assertThat(certificates.receivedAtAgency(dossier).token().state()).isEqualTo(TokenState.AT_AGENCY);
    }

    @OnBothDatabases
    void aKeyWithoutAUsbTokenHasNoDeviceStep(JdbcClient jdbc) {
        var certificates = register(jdbc);
        certificates.requested(CertificateRequest.forPerson(dossier, MediaKind.SIM_PKI, holder()), NOW);
        certificates.shipped(dossier, serial, null);

        refused(() -> certificates.lost(serial, "M15-1")).withMessageContaining("không lập Mẫu 14 và Mẫu 15");
        refused(() -> certificates.collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY)).withMessageContaining("USB Token");
    }
}
