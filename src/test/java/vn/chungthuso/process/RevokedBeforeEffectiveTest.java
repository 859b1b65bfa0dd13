package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Devices;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;

/** The effective time comes while somebody has asked to revoke the certificate, or has locked its device (domain §9). */
class RevokedBeforeEffectiveTest extends RevocationCase {

    @Autowired
    Devices devices;

    /** A dossier whose device was handed over. */
    private String handedOver() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        return code;
    }

    private String awaitingEffect() {
        String code = handedOver();
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        return code;
    }

    private String serial(String issue) {
        return certificates.byDossier(issue).orElseThrow().serial();
    }

    private Map<String, Object> resigned(String issue) {
        return request(serial(issue), "RESIGNED", "PRESENT");
    }

    @Test
    void aPendingRevocationStaysPendingAndTheIssueEnds() {
        String issue = awaitingEffect();
        sent(resigned(issue));
        ProcessInstance issuing = office.instance(issue, "issueCertificate");

        office.fire(issue, "Event_EffectiveTimeReached");

        assertThat(issuing).isEnded().hasPassed("Event_Completed");
        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.REVOCATION_PENDING);
        assertThat(token(serial(issue))).isEqualTo(TokenState.IN_USE);
        assertThat(log.lastReason(issue, Kind.EFFECTIVE)).contains("chờ thu hồi");
    }

    @Test
    void whatTheAuthorityDoesNotRevokeIsActiveThen() {
        String issue = awaitingEffect();
        String revocation = sent(resigned(issue));
        office.fire(issue, "Event_EffectiveTimeReached");

        office.answer(letterOf(revocation), ReplyAnswer.REJECTED, "Thiếu căn cứ");

        assertThat(office.state(revocation)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void whatIsRefusedBeforeTheTimeComesWaitsForItAgain() {
        String issue = awaitingEffect();
        String revocation = sent(resigned(issue));
        office.answer(letterOf(revocation), ReplyAnswer.REJECTED, "Thiếu căn cứ");
        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.AWAITING_EFFECTIVE);

        office.fire(issue, "Event_EffectiveTimeReached");

        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void whatIsRevokedWhileItsLetterIsSignedNeverTakesEffect() {
        String issue = handedOver();
        String letter = office.letterToSign(LetterFor.EFFECTIVE_TIME, List.of(issue));
        office.sign("leader", letter);
        String revocation = sent(resigned(issue));
        office.answer(letterOf(revocation), ReplyAnswer.REVOKED, null);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));

        office.fire(issue, "Event_EffectiveTimeReached");

        assertThat(office.state(issue).isEnd()).isTrue();
        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.REVOKED);
        assertThat(log.lastReason(issue, Kind.REVOKED)).contains("không có hiệu lực");
    }

    @Test
    void aLockedDeviceStaysLockedAndIsInUseOnceItIsUnlocked() {
        String issue = awaitingEffect();
        devices.locked(serial(issue));

        office.fire(issue, "Event_EffectiveTimeReached");

        assertThat(status(serial(issue))).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(token(serial(issue))).isEqualTo(TokenState.LOCKED);
        devices.unlocked(serial(issue));
        assertThat(token(serial(issue))).isEqualTo(TokenState.IN_USE);
    }
}
