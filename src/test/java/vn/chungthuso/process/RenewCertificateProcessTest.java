package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.law.Eligibility;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;

/** «Gia hạn chứng thư số» to each of its ends (domain §7.6). */
class RenewCertificateProcessTest extends ReplacementCase {

    private static final String PROCESS = "renewCertificate";

    private String accepted(Certificate certificate) {
        return accepted(PROCESS, renewal(certificate));
    }

    private String installing(Certificate certificate) {
        String code = accepted(certificate);
        assertThat(answerWith(taken(List.of(code)), cer(mailbox)).result()).isEqualTo(Outcome.applied);
        return code;
    }

    @Test
    void aRenewalEndsWithTheNewCertificateOnTheSameDevice() {
        Certificate old = active(200);
        String code = accepted(old);
        ProcessInstance instance = running(code, PROCESS);
        String letter = taken(List.of(code));
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);

        assertThat(answerWith(letter, cer(mailbox)).result()).isEqualTo(Outcome.applied);
        assertThat(office.state(code)).isEqualTo(DossierState.CER_RECEIVED);
        office.complete("clerk", code, Map.of("outcome", "installed"));

        assertThat(instance).isEnded().hasPassed("Event_Completed").hasNotPassed("Event_InstallationFailed");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        assertThat(now(old).status()).isEqualTo(CertificateStatus.SUPERSEDED);
        Certificate renewed = certificates.byDossier(code).orElseThrow();
        assertThat(renewed.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(renewed.serial()).isEqualTo(newSerial.toString(16));
        assertThat(renewed.renewalCount()).isEqualTo(1);
        assertThat(renewed.token().serial()).isEqualTo(old.token().serial());
        assertThat(renewed.token().state()).isEqualTo(TokenState.IN_USE);
        assertThat(renewed.notAfter()).isEqualTo(Office.now().plusYears(3).toLocalDate());
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void theHistoryTellsTheFileAndItsInstallation() {
        String code = installing(active(200));
        office.complete("clerk", code, Map.of("outcome", "installed"));

        assertThat(log.history(code)).extracting(DossierEvent::kind)
                .endsWith(DossierEvent.Kind.CA_ACCEPTED, DossierEvent.Kind.CER_RECEIVED, DossierEvent.Kind.INSTALLED);
        assertThat(documents.of(code)).extracting(Document::kind).contains(DocumentKind.CER);
    }

    @Test
    void whoHasAnAccountInstallsThemselves() {
        Certificate old = subscriber.as("holder").active(issuing, lifetime, 200);
        String code = submit("holder", PROCESS, renewal(old));
        office.complete("clerk", code, Map.of("outcome", "accept"));
        answerWith(taken(List.of(code)), cer(mailbox));

        assertThat(office.task(code).getAssignee()).isEqualTo("holder");
        assertThat(running(code, PROCESS)).isWaitingAt("Activity_InstallCertificate");
        office.complete("holder", code, Map.of("outcome", "installed"));
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void whatCannotBeInstalledEndsWithWhatIsOfferedInstead() {
        Certificate old = active(200);
        String code = installing(old);
        ProcessInstance instance = running(code, PROCESS);

        office.complete("clerk", code, Map.of("outcome", "failed", "reason", "Thiết bị báo lỗi"));

        assertThat(instance).isEnded().hasPassed("Event_InstallationFailed");
        assertThat(office.state(code)).isEqualTo(DossierState.FAILED_REPLACE);
        assertThat(office.dossier(code).fields()).containsEntry("alternatives", List.of("UNLOCK", "REVOKE"));
        assertThat(now(old).status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(now(old).token().state()).isEqualTo(TokenState.IN_USE);
    }

    @Test
    void whyItCouldNotBeInstalledIsAsked() {
        String code = installing(active(200));

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "failed")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Lý do không cài được");
    }

    @ParameterizedTest
    @CsvSource({"61, true", "60, true", "59, false"})
    void sixtyDaysMustBeLeft(int days, boolean open) {
        Certificate certificate = active(days);

        if (open) {
            assertThat(office.state(submit("clerk", PROCESS, renewal(certificate)))).isEqualTo(DossierState.SUBMITTED);
        } else {
            assertThatThrownBy(() -> submit("clerk", PROCESS, renewal(certificate)))
                    .asInstanceOf(type(FormRefused.class))
                    .satisfies(refused -> assertThat(refused.more().get("refusals")).isEqualTo(List.of("RENEW_LESS_THAN_60_DAYS")));
        }
    }

    @Test
    void aRenewedCertificateIsNotRenewedAgain() {
        String code = installing(active(200));
        office.complete("clerk", code, Map.of("outcome", "installed"));
        Certificate renewed = certificates.byDossier(code).orElseThrow();

        assertThatThrownBy(() -> submit("clerk", PROCESS, renewal(renewed)))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.more().get("refusals")).asString().contains("ALREADY_RENEWED_ONCE"));
    }

    @Test
    void aRevokedCertificateIsNotRenewed() {
        Certificate certificate = active(200);
        lifetime.revocationRequested(certificate.serial());
        lifetime.revoked(certificate.serial(), null);

        assertThatThrownBy(() -> submit("clerk", PROCESS, renewal(certificate)))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.more().get("refusals")).isEqualTo(List.of("REVOKED")));
    }

    @Test
    void aCertificateOfAnotherAgencyIsNotToldApartFromNone() {
        Certificate certificate = subscriber.at("so-khcn-long-an").active(issuing, lifetime, 200);

        assertThatThrownBy(() -> submit("clerk", PROCESS, renewal(certificate)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Không tìm thấy chứng thư số");
    }

    @Test
    void oneCertificateIsInFlightOnce() {
        Certificate certificate = active(200);
        String first = submit("clerk", PROCESS, renewal(certificate));

        assertThatThrownBy(() -> submit("clerk", PROCESS, renewal(certificate)))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.more()).containsEntry("code", first));
    }

    @Test
    void whoHasFewDaysLeftIsWarnedAtOnce() {
        String code = submit("clerk", PROCESS, renewal(active(61)));

        assertThat(office.dossier(code).fields().get("warnings")).asString().contains("RENEW_WINDOW_CLOSING");
    }

    @Test
    void whoAsksLongBeforeTheEndIsToldThatItIsEarly() {
        assertThat(warnings(submit("clerk", PROCESS, renewal(active(181))))).contains("NOT_SOON_EXPIRING");
        assertThat(warnings(submit("clerk", PROCESS, renewal(another(180))))).doesNotContain("NOT_SOON_EXPIRING");
    }

    private String warnings(String code) {
        return office.dossier(code).fields().get("warnings").toString();
    }

    @Test
    void theDayOnWhichTheLetterLeavesDecides() {
        String code = accepted(active(61));
        String letter = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(code));
        office.sign("leader", letter);
        Office.passDays(2);

        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of("channel", "CA_PORTAL")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Dòng 1, hồ sơ " + code)
                .hasMessageContaining("60 ngày");
        assertThat(office.state(code)).isEqualTo(DossierState.IN_LETTER);
    }

    @Test
    void aLetterThatLeavesOnTheSixtiethDayIsTaken() {
        String code = accepted(active(61));
        String letter = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(code));
        office.sign("leader", letter);
        Office.passDays(1);

        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));

        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
    }

    private Eligibility checkAgain(String account, String code) {
        return office.as(account, () -> requests.checkAgain(office.dossier(code), Caller.current(engine.getIdentityService()).orElseThrow()));
    }

    @Test
    void whatIsNoLongerOpenIsTakenOutAndEndsWithItsReason() {
        Certificate certificate = active(61);
        String code = accepted(certificate);
        ProcessInstance instance = running(code, "forwardRequest");
        ProcessInstance whole = running(code, PROCESS);
        Office.passDays(2);

        Eligibility eligibility = checkAgain("clerk", code);

        assertThat(eligibility.refusals()).containsExactly("RENEW_LESS_THAN_60_DAYS");
        assertThat(instance).isEnded().hasPassed("Event_EndNotEligible");
        assertThat(whole).isEnded().hasPassed("Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.NOT_ELIGIBLE);
        assertThat(log.lastReason(code, DossierEvent.Kind.NOT_ELIGIBLE)).contains("60 ngày");
    }

    @Test
    void theRestOfALetterThatComesBackLeaves() {
        String tight = accepted(active(61));
        String roomy = accepted(another(200));
        String letter = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(tight, roomy));
        assertThatThrownBy(() -> checkAgain("clerk", tight)).isInstanceOf(FormRefused.class).hasMessageContaining(letter);
        office.complete("leader", letter, Map.of("outcome", "return", "reason", "Có hồ sơ hết điều kiện"));
        Office.passDays(2);

        checkAgain("clerk", tight);

        office.complete("clerk", letter, Office.composed(LetterFor.RENEW_OR_CHANGE, Office.today(), List.of(roomy)));
        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));

        assertThat(office.state(tight)).isEqualTo(DossierState.NOT_ELIGIBLE);
        assertThat(office.state(roomy)).isEqualTo(DossierState.SENT);
    }

    @Test
    void whatIsStillOpenGoesOnWaiting() {
        String code = accepted(active(200));

        assertThat(checkAgain("clerk", code).eligible()).isTrue();
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        assertThatThrownBy(() -> checkAgain("superior-clerk", code)).isInstanceOf(FormRefused.class).hasMessageContaining("văn thư");
    }

    @Test
    void theAuthorityMayReject() {
        Certificate certificate = active(200);
        String code = accepted(certificate);
        ProcessInstance instance = running(code, PROCESS);
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(code));

        answer(letter, 1, ReplyAnswer.REJECTED, null);

        assertThat(instance).isEnded().hasPassed("Event_RequestClosed", "Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(now(certificate).status()).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void theFileBeforeTheAcceptanceIsRefused() {
        String code = accepted(active(200));
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(code));

        assertThat(answerWith(letter, cer(mailbox)).result()).isEqualTo(Outcome.refused);
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String code = accepted(active(200));
        String letter = taken(List.of(code));
        answerWith(letter, cer(mailbox));

        assertThat(answerWith(letter, cer(mailbox)).result()).isEqualTo(Outcome.already);
        assertThat(answerWith(letter, cer(mailbox).numbered(newSerial.add(BigInteger.valueOf(500)))).result()).isEqualTo(Outcome.refused);
        assertThat(office.dossier(code).text("newCertificateSerial")).isEqualTo(newSerial.toString(16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "999999999", "x", "99999999999999999999"})
    void anAnswerWithoutItsFileIsRefused(String documentId) {
        String code = accepted(active(200));
        String letter = taken(List.of(code));

        var result = answer(letter, 1, ReplyAnswer.CER_FILE, documentId.isEmpty() ? null : documentId);

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("Thiếu tệp chứng thư số");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void aFileOfSomebodyElseIsRefusedWithWhatDiffers() {
        String code = accepted(active(200));
        String letter = taken(List.of(code));

        var result = answerWith(letter, TestCertificate.of("CN=Người Khác,E=nguoikhac.demo@longan.gov.vn").numbered(newSerial)
                .valid(Office.now().toInstant(), Office.now().plusYears(3).toInstant()));

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("Người Khác").contains("nguoikhac.demo@longan.gov.vn");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
    }

    @Test
    void aFileThatEndsNoLaterIsNoRenewal() {
        String code = accepted(active(200));
        String letter = taken(List.of(code));

        var result = answerWith(letter, cer(mailbox).valid(Office.now().toInstant(), Office.now().plusDays(199).toInstant()));

        assertThat(result.result()).isEqualTo(Outcome.refused);
    }

    @Test
    void anAuthoritysOwnCertificateIsRefused() {
        String code = accepted(active(200));

        assertThat(answerWith(taken(List.of(code)), cer(mailbox).ofAuthority()).result()).isEqualTo(Outcome.refused);
    }

    @Test
    void aFileForAnotherKeyThanTheDevicesIsRefused() {
        Certificate certificate = subscriber.withKey("b".repeat(64)).active(issuing, lifetime, 200);
        String code = accepted(certificate);

        var result = answerWith(taken(List.of(code)), cer(mailbox));

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("khóa khác");
    }

    @Test
    void itIsWithdrawnUntilTheNewCertificateIsThere() {
        String early = accepted(active(200));
        ProcessInstance instance = running(early, PROCESS);
        String letter = taken(List.of(early));

        withdraw(early);

        assertThat(instance).isEnded().hasPassed("Event_EndWithdrawn");
        assertThat(office.state(early)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(answerWith(letter, cer(mailbox)).result()).isEqualTo(Outcome.refused);
    }

    @Test
    void onceTheNewCertificateIsThereItIsTooLateToWithdraw() {
        String code = installing(active(200));

        assertThatThrownBy(() -> withdraw(code)).isInstanceOf(FormRefused.class).hasMessageContaining("chứng thư số mới");
    }

    private void withdraw(String code) {
        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), Caller.current(engine.getIdentityService()).orElseThrow(), "Không cần nữa");
            return null;
        });
    }

    @Test
    void whatWasRevokedMeanwhileIsNotReplaced() {
        Certificate old = active(200);
        String code = installing(old);
        lifetime.revocationRequested(old.serial());

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "installed")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Không cài được");
        office.complete("clerk", code, Map.of("outcome", "failed", "reason", "Đang thu hồi"));
        assertThat(office.state(code)).isEqualTo(DossierState.FAILED_REPLACE);
    }

    @Test
    void aRenewalUnderTheOldRegimeIsPrintedAsForm07() {
        Map<String, Object> body = renewal(active(200));
        body.put("applicationDate", "2024-08-14");

        assertThat(documents.of(submit("clerk", PROCESS, body))).extracting(Document::formKey).containsExactly("tt185-m07");
        assertThat(documents.of(submit("clerk", PROCESS, renewal(another(200))))).isEmpty();
    }

    @Test
    void theLetterIsPrintedOnTheFormOfToday() {
        String code = accepted(active(200));

        String letter = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(code));

        assertThat(documents.of(letter)).extracting(Document::formKey).contains("nd68-04");
    }
}
