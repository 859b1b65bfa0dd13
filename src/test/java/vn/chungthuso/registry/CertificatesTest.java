package vn.chungthuso.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** Domain §9.1 and §9.2 for issuing: what may happen, what not, and what is remembered. */
class CertificatesTest extends IssuingCase {

    @OnBothDatabases
    void aRequestEntersWithoutSerials(JdbcClient jdbc) {
        var requested = issuing(jdbc).requested(request(), NOW);

        assertThat(requested.status()).isEqualTo(CertificateStatus.REQUESTED);
        assertThat(requested.serial()).isNull();
        assertThat(requested.token().state()).isEqualTo(TokenState.REQUESTED);
        assertThat(requested.token().serial()).isNull();
        assertThat(requested.requestedAt()).isEqualTo(NOW);
    }

    @OnBothDatabases
    void theHolderIsKeptAsStated(JdbcClient jdbc) {
        var certificates = register(jdbc);

        assertThat(certificates.holderOf(issuing(jdbc).requested(request(), NOW))).isEqualTo(holder());
    }

    @OnBothDatabases
    void shipmentNamesCertificateAndDevice(JdbcClient jdbc) {
        var shipped = shipped(jdbc).byDossier(dossier).orElseThrow();

        assertThat(shipped.status()).isEqualTo(CertificateStatus.ISSUED);
        assertThat(shipped.serial()).isEqualTo(serial);
        assertThat(shipped.token().state()).isEqualTo(TokenState.SHIPPED);
        assertThat(shipped.token().serial()).isEqualTo(device);
    }

    @OnBothDatabases
    void receptionMovesOnlyTheToken(JdbcClient jdbc) {
        shipped(jdbc);
        var received = issuing(jdbc).receivedAtAgency(dossier);

        assertThat(received.status()).isEqualTo(CertificateStatus.ISSUED);
        assertThat(received.token().state()).isEqualTo(TokenState.AT_AGENCY);
    }

    @OnBothDatabases
    void handoverMakesTheCertificateWaitForItsEffectiveTime(JdbcClient jdbc) {
        var handedOver = handedOver(jdbc).byDossier(dossier).orElseThrow();

        assertThat(handedOver.status()).isEqualTo(CertificateStatus.AWAITING_EFFECTIVE);
        assertThat(handedOver.token().state()).isEqualTo(TokenState.HANDED_OVER);
    }

    @OnBothDatabases
    void theCertificateIsActiveWhenItsEffectiveTimeIsReached(JdbcClient jdbc) {
        handedOver(jdbc);
        var active = issuing(jdbc).effective(dossier, NOW);

        assertThat(active.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(active.effectiveFrom()).isEqualTo(NOW);
        assertThat(active.token().state()).isEqualTo(TokenState.IN_USE);
    }

    @OnBothDatabases
    void theCertificateIsNotActiveOneSecondBeforeItsEffectiveTime(JdbcClient jdbc) {
        var certificates = handedOver(jdbc);

        refused(() -> issuing(jdbc).effective(dossier, NOW.plusSeconds(1))).withMessageContaining("chưa đến thời điểm có hiệu lực");
        assertThat(certificates.byDossier(dossier)).map(Certificate::status).contains(CertificateStatus.AWAITING_EFFECTIVE);
    }

    @OnBothDatabases
    void theCertificateIsNotActiveBeforeTheHandover(JdbcClient jdbc) {
        shipped(jdbc);
        issuing(jdbc).receivedAtAgency(dossier);

        refused(() -> issuing(jdbc).effective(dossier, NOW))
                .withMessageContaining("«Đã cấp» sang «Đang có hiệu lực»")
                .withMessageContaining("đã bàn giao cho thuê bao");
    }

    @OnBothDatabases
    void nothingIsHandedOverThatHasNotReachedTheAgency(JdbcClient jdbc) {
        shipped(jdbc);

        refused(() -> issuing(jdbc).handedOver(dossier)).withMessageContaining("thiết bị từ «Đã gửi» sang «Đã bàn giao cho thuê bao»");
    }

    @OnBothDatabases
    void nothingIsReceivedThatWasNotShipped(JdbcClient jdbc) {
        issuing(jdbc).requested(request(), NOW);

        refused(() -> issuing(jdbc).receivedAtAgency(dossier)).withMessageContaining("Đã đề nghị cấp");
    }

    @OnBothDatabases
    void aSecondShipmentIsRefused(JdbcClient jdbc) {
        shipped(jdbc);

        refused(() -> issuing(jdbc).shipped(dossier, serial + "ff", device + "-2")).withMessageContaining("mỗi lần cấp một lần gửi");
    }

    @OnBothDatabases
    void aCertificateSerialAlreadyInTheRegisterIsRefusedWhateverItsCase(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        var other = dossier + "-B";
        issuing(jdbc).requested(request(other), NOW);

        refused(() -> issuing(jdbc).shipped(other, serial.toUpperCase(), device + "-B"))
                .withMessageContaining("số hiệu chứng thư số này đã có");
        assertThat(certificates.byDossier(other)).map(Certificate::status).contains(CertificateStatus.REQUESTED);
    }

    @OnBothDatabases
    void aDeviceSerialAlreadyInTheRegisterIsRefused(JdbcClient jdbc) {
        shipped(jdbc);
        var other = dossier + "-B";
        issuing(jdbc).requested(request(other), NOW);

        refused(() -> issuing(jdbc).shipped(other, serial + "ff", " " + device.toLowerCase()))
                .withMessageContaining("thiết bị lưu khóa bí mật này đã có");
    }

    @OnBothDatabases
    void aSerialThatIsNotHexadecimalIsRefused(JdbcClient jdbc) {
        issuing(jdbc).requested(request(), NOW);

        refused(() -> issuing(jdbc).shipped(dossier, "g".repeat(32), device)).withMessageContaining("hệ mười sáu");
        refused(() -> issuing(jdbc).shipped(dossier, "a".repeat(15), device)).withMessageContaining("16 đến 40");
        refused(() -> issuing(jdbc).shipped(dossier, "a".repeat(41), device)).withMessageContaining("16 đến 40");
    }

    @OnBothDatabases
    void aUsbTokenIsNotShippedWithoutItsSerial(JdbcClient jdbc) {
        issuing(jdbc).requested(request(), NOW);

        refused(() -> issuing(jdbc).shipped(dossier, serial, " ")).withMessageContaining("thiếu số hiệu thiết bị");
    }

    @OnBothDatabases
    void aFaultyDeviceGoesBackAndANewOneIsAwaited(JdbcClient jdbc) {
        var certificates = shipped(jdbc);
        issuing(jdbc).receivedAtAgency(dossier);
        var faulty = certificates.byDossier(dossier).orElseThrow().token();

        var waiting = issuing(jdbc).returnedFaulty(dossier, "Thiết bị không nhận được trên máy tính");

        assertThat(waiting.status()).isEqualTo(CertificateStatus.REQUESTED);
        assertThat(waiting.serial()).isNull();
        assertThat(waiting.token().state()).isEqualTo(TokenState.REQUESTED);
        assertThat(waiting.token().id()).isNotEqualTo(faulty.id());
        assertThat(stateOf(jdbc, faulty)).isEqualTo("RETURNED_TO_CA");
    }

    @OnBothDatabases
    void aDeviceMayBeSentBackUnopened(JdbcClient jdbc) {
        shipped(jdbc);
        assertThat(issuing(jdbc).returnedFaulty(dossier, "Sai số hiệu").status()).isEqualTo(CertificateStatus.REQUESTED);
    }

    @OnBothDatabases
    void afterAFaultyDeviceTheNextShipmentGoesOn(JdbcClient jdbc) {
        shipped(jdbc);
        issuing(jdbc).returnedFaulty(dossier, "Sai số hiệu");

        assertThat(issuing(jdbc).shipped(dossier, serial + "ff", device + "-2").token().serial()).isEqualTo(device + "-2");
    }

    @OnBothDatabases
    void aDeviceIsNotSentBackAsFaultyAfterTheHandover(JdbcClient jdbc) {
        handedOver(jdbc);

        refused(() -> issuing(jdbc).returnedFaulty(dossier, "Hỏng")).withMessageContaining("chưa bàn giao cho thuê bao");
    }

    @OnBothDatabases
    void aDeviceIsNotSentBackWithoutAReason(JdbcClient jdbc) {
        shipped(jdbc);

        refused(() -> issuing(jdbc).returnedFaulty(dossier, " ")).withMessageContaining("phải ghi lý do");
    }

    @OnBothDatabases
    void aRequestThatEndedBeforeTheShipmentLeavesOnlyItsHistory(JdbcClient jdbc) {
        var certificates = register(jdbc);
        issuing(jdbc).requested(request(), NOW);

        issuing(jdbc).dropped(dossier, "Cục từ chối");

        assertThat(certificates.byDossier(dossier)).isEmpty();
        assertThat(holdersOf(jdbc, mailbox)).isZero();
        assertThat(events(jdbc, "CERTIFICATE"))
                .containsExactly("REQUESTED null-REQUESTED", "REQUEST_DROPPED REQUESTED-REQUESTED Cục từ chối");
    }

    @OnBothDatabases
    void aShippedCertificateIsNotDropped(JdbcClient jdbc) {
        shipped(jdbc);

        refused(() -> issuing(jdbc).dropped(dossier, "Rút hồ sơ")).withMessageContaining("chưa gửi thiết bị");
    }

    @OnBothDatabases
    void aDossierAsksForOneCertificateOnly(JdbcClient jdbc) {
        issuing(jdbc).requested(request(), NOW);

        refused(() -> issuing(jdbc).requested(request(), NOW)).withMessageContaining("đã có trong sổ đăng ký");
    }

    @OnBothDatabases
    void aDossierThatAskedForNothingIsRefused(JdbcClient jdbc) {
        refused(() -> issuing(jdbc).handedOver(dossier)).withMessageContaining(dossier);
    }

    @OnBothDatabases
    void anAgencyThatDoesNotExistIsRefused(JdbcClient jdbc) {
        var stranger = new CertificateRequest(
                dossier, CertificateKind.INDIVIDUAL, MediaKind.USB_TOKEN, "Trần Văn Lâm", mailbox, "nobody", holder());

        refused(() -> issuing(jdbc).requested(stranger, NOW)).withMessageContaining("nobody");
    }

    @OnBothDatabases
    void theHistoryTellsEachStepOfCertificateAndToken(JdbcClient jdbc) {
        handedOver(jdbc);
        issuing(jdbc).effective(dossier, NOW);

        assertThat(events(jdbc, "CERTIFICATE")).containsExactly(
                "REQUESTED null-REQUESTED",
                "USB_SHIPPED REQUESTED-ISSUED",
                "RECEIVED_AT_AGENCY ISSUED-ISSUED",
                "HANDED_TO_SUBSCRIBER ISSUED-AWAITING_EFFECTIVE",
                "EFFECTIVE_REACHED AWAITING_EFFECTIVE-ACTIVE");
        assertThat(events(jdbc, "TOKEN")).containsExactly(
                "REQUESTED null-REQUESTED",
                "USB_SHIPPED REQUESTED-SHIPPED",
                "RECEIVED_AT_AGENCY SHIPPED-AT_AGENCY",
                "HANDED_TO_SUBSCRIBER AT_AGENCY-HANDED_OVER",
                "EFFECTIVE_REACHED HANDED_OVER-IN_USE");
    }

    private static String stateOf(JdbcClient jdbc, Token token) {
        return jdbc.sql("select state from token where id = :id").param("id", token.id()).query(String.class).single();
    }

    private static long holdersOf(JdbcClient jdbc, String mailbox) {
        return jdbc.sql("select count(*) from holder where official_email_key = :key").param("key", mailbox).query(Long.class).single();
    }

    private List<String> events(JdbcClient jdbc, String subject) {
        return jdbc.sql("select * from registry_history where dossier_code = :code and subject = :subject order by id")
                .param("code", dossier)
                .param("subject", subject)
                .query((row, n) -> "%s %s-%s %s".formatted(
                                row.getString("event"),
                                row.getString("from_state"),
                                row.getString("to_state"),
                                row.getString("reason") == null ? "" : row.getString("reason"))
                        .strip())
                .list();
    }
}
