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
        handedOver(jdbc);
        assertThat(devices(jdbc).locked(serial).token().state()).isEqualTo(TokenState.LOCKED);

        assertThat(devices(jdbc).unlocked(serial).token().state()).isEqualTo(TokenState.HANDED_OVER);
    }

    @OnBothDatabases
    void aFailedUnlockLeavesADamagedDevice(JdbcClient jdbc) {
        active(jdbc);
        devices(jdbc).locked(serial);

        assertThat(devices(jdbc).unlockFailed(serial).token().state()).isEqualTo(TokenState.DAMAGED);
    }

    @OnBothDatabases
    void aRevokedCertificatesDeviceGoesBackWithNoticeAndMinutes(JdbcClient jdbc) {
        revoked(jdbc);
        devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        devices(jdbc).collected(serial);

        var token = devices(jdbc).returnedToCa(serial, "M14-1").token();

        assertThat(token.state()).isEqualTo(TokenState.RETURNED_TO_CA);
        assertThat(token.recovery()).isEqualTo(new DeviceRecovery("12/TB-CTS", NOTICE_DAY, "M14-1", null));
    }

    @OnBothDatabases
    void nothingIsOrderedBackWhileTheCertificateIsActive(JdbcClient jdbc) {
        active(jdbc);

        refused(() -> devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY))
                .withMessageContaining("đã thu hồi hoặc hết hạn");
    }

    @OnBothDatabases
    void anOrderNeedsNumberAndDateOfItsNotice(JdbcClient jdbc) {
        revoked(jdbc);

        refused(() -> devices(jdbc).collectionOrdered(serial, " ", NOTICE_DAY)).withMessageContaining("số và ngày");
        refused(() -> devices(jdbc).collectionOrdered(serial, "12/TB-CTS", null)).withMessageContaining("số và ngày");
    }

    @OnBothDatabases
    void neverCollectedWithoutANotice(JdbcClient jdbc) {
        revoked(jdbc);

        refused(() -> devices(jdbc).collected(serial)).withMessageContaining("sau khi có thông báo thu hồi thiết bị");
    }

    @OnBothDatabases
    void neverReturnedToTheCaWithoutM14OnceHandedOver(JdbcClient jdbc) {
        revoked(jdbc);
        devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        devices(jdbc).collected(serial);

        refused(() -> devices(jdbc).returnedToCa(serial, null)).withMessageContaining("Mẫu 14");
        assertThat(now(jdbc).token().state()).isEqualTo(TokenState.COLLECTED);
    }

    @OnBothDatabases
    void neverLostWithoutM15(JdbcClient jdbc) {
        active(jdbc);

        refused(() -> devices(jdbc).lost(serial, "")).withMessageContaining("Mẫu 15");
        assertThat(now(jdbc).token().state()).isEqualTo(TokenState.IN_USE);
    }

    @OnBothDatabases
    void neverM15AfterM14(JdbcClient jdbc) {
        revoked(jdbc);
        devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        devices(jdbc).collected(serial);
        devices(jdbc).returnedToCa(serial, "M14-1");

        refused(() -> devices(jdbc).lost(serial, "M15-1")).withMessageContaining("chỉ lập Mẫu 14 hoặc Mẫu 15");
    }

    @OnBothDatabases
    void neverM14AfterM15(JdbcClient jdbc) {
        revoked(jdbc);
        devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY);
        devices(jdbc).collected(serial);
        devices(jdbc).lost(serial, "M15-1");

        refused(() -> devices(jdbc).returnedToCa(serial, "M14-1")).withMessageContaining("chỉ lập Mẫu 14 hoặc Mẫu 15");
    }

    @OnBothDatabases
    void whatTheAgencyStillHasIsCollectedByTheNotice(JdbcClient jdbc) {
        shipped(jdbc);
        issuing(jdbc).receivedAtAgency(dossier);
        lifetime(jdbc).revocationRequested(serial);
        lifetime(jdbc).revoked(serial, null);

        assertThat(devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY).token().state()).isEqualTo(TokenState.COLLECTED);
    }

    @OnBothDatabases
    void aDeviceOnItsWayArrivesThoughItsCertificateIsRevoked(JdbcClient jdbc) {
        shipped(jdbc);
        lifetime(jdbc).revocationRequested(serial);
        lifetime(jdbc).revoked(serial, null);

        assertThat(issuing(jdbc).receivedAtAgency(dossier).token().state()).isEqualTo(TokenState.AT_AGENCY);
    }

    @OnBothDatabases
    void aKeyWithoutAUsbTokenHasNoDeviceStep(JdbcClient jdbc) {
        issuing(jdbc).requested(CertificateRequest.forPerson(dossier, MediaKind.SIM_PKI, holder()), NOW);
        issuing(jdbc).shipped(dossier, serial, null);

        refused(() -> devices(jdbc).lost(serial, "M15-1")).withMessageContaining("không lập Mẫu 14 và Mẫu 15");
        refused(() -> devices(jdbc).collectionOrdered(serial, "12/TB-CTS", NOTICE_DAY)).withMessageContaining("USB Token");
    }
}
