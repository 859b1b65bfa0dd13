package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateStatus;

/**
 * A renewal and a change of one certificate at once: both may be asked for, one takes effect, the other ends with its reason (contract §6,
 * domain §9.2).
 */
class RivalReplacementsTest extends ReplacementCase {

    @Autowired
    UnsentLetters unsent;

    private Caller clerk() {
        return Caller.current(engine.getIdentityService()).orElseThrow();
    }

    private String renewed(Certificate certificate) {
        return accepted("renewCertificate", renewal(certificate));
    }

    private String changed(Certificate certificate) {
        return accepted("changeCertificate", change(certificate, "PERSON_EMAIL_CHANGED", "officialEmail", "moi." + mailbox));
    }

    private TestCertificate changedFile() {
        return cer("moi." + mailbox).numbered(newSerial.add(BigInteger.valueOf(0x100000)));
    }

    @Test
    void whoAsksForTheSecondIsWarned() {
        Certificate certificate = active(200);
        String first = renewed(certificate);

        String second = changed(certificate);

        assertThat(office.dossier(first).fields().get("warnings").toString()).doesNotContain("OTHER_REPLACEMENT_IN_FLIGHT");
        assertThat(office.dossier(second).fields().get("warnings").toString()).contains("OTHER_REPLACEMENT_IN_FLIGHT", "Gia hạn chứng thư số");
    }

    @Test
    void theSecondDoesNotLeaveOnceTheFirstIsInstalled() {
        Certificate certificate = active(200);
        String first = renewed(certificate);
        String second = changed(certificate);
        ProcessInstance change = running(second, "changeCertificate");
        String late = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(second));
        office.sign("leader", late);
        answerWith(taken(List.of(first)), cer(mailbox));
        office.complete("clerk", first, Map.of("outcome", "installed"));

        assertThatThrownBy(() -> office.complete("clerk", late, Map.of("channel", "CA_PORTAL")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Dòng 1, hồ sơ " + second)
                .hasMessageContaining("đã được thay thế");

        office.as("clerk", () -> {
            unsent.recall(clerk(), late, "Hồ sơ hết điều kiện");
            return requests.checkAgain(office.dossier(second), clerk());
        });
        assertThat(change).isEnded().hasPassed("Event_EndClosed");
        assertThat(office.state(second)).isEqualTo(DossierState.NOT_ELIGIBLE);
    }

    @Test
    void ofTwoThatWereAcceptedOnlyTheFirstIsInstalled() {
        Certificate certificate = active(200);
        String first = renewed(certificate);
        String second = changed(certificate);
        ProcessInstance change = running(second, "changeCertificate");
        String one = taken(List.of(first));
        String other = taken(List.of(second));
        answerWith(one, cer(mailbox));
        assertThat(answerWith(other, changedFile()).result()).isEqualTo(Outcome.applied);
        office.complete("clerk", first, Map.of("outcome", "installed"));

        assertThatThrownBy(() -> office.complete("clerk", second, Map.of("outcome", "installed")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Đã được thay thế");
        office.complete("clerk", second, Map.of("outcome", "failed", "reason", "Đã cài chứng thư số gia hạn"));

        assertThat(change).isEnded();
        assertThat(office.state(second)).isEqualTo(DossierState.FAILED_REPLACE);
        assertThat(now(certificate).status()).isEqualTo(CertificateStatus.SUPERSEDED);
        assertThat(certificates.byDossier(second)).isEmpty();
    }
}
