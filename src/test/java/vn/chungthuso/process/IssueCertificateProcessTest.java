package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;

/** «Cấp mới chứng thư số» to each of its ends (domain §7.2). */
class IssueCertificateProcessTest extends HouseTest {

    @Autowired
    Certificates certificates;

    @Autowired
    DossierLog log;

    @Autowired
    Documents documents;

    @Autowired
    Requests requests;

    private ProcessInstance running(String code) {
        return office.instance(code, "issueCertificate");
    }

    private ProcessInstance reviewing(String code) {
        return office.instance(code, "reviewRequest");
    }

    private ProcessInstance forwarding(String code) {
        return office.instance(code, "forwardRequest");
    }

    @Test
    void aRequestEndsWithAnActiveCertificateAndADeviceInUse() {
        String code = office.shipped(Office.request());
        ProcessInstance instance = running(code);
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        assertThat(office.state(code)).isEqualTo(DossierState.EFFECTIVE_REQUESTED);

        office.fire(code, "Event_EffectiveTimeReached");

        assertThat(instance).isEnded().hasPassed("Event_Completed").hasNotPassed("Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        var certificate = certificates.byDossier(code).orElseThrow();
        assertThat(certificate.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(certificate.token().state()).isEqualTo(TokenState.IN_USE);
    }

    /** */
    @Test
    void whoAcceptsConfirmsThatTheLawNamesTheSubject() {
        String code = office.submit("clerk", Office.request());
        String task = office.task(code).getId();
        String shown = office.as("clerk2", () ->
                engine.getFormService().getTaskFormVariables(task, List.of("summarySubject"), false).get("summarySubject").toString());
        assertThat(shown).contains("khoản 1 Điều 6", "điểm a khoản 1 Điều 60", "130/2018/NĐ-CP");
        assertThat(office.dossier(code).fields()).doesNotContainKey("eligibleSubject");

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        assertThat(office.dossier(code).fields()).containsEntry("eligibleSubject", true);
    }

    @Test
    void theAgencyMayReject() {
        String code = office.submit("clerk", Office.request());
        ProcessInstance instance = reviewing(code);

        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc đối tượng được cấp"));

        assertThat(instance).isEnded().hasPassed("Event_RejectedByAgency");
        assertThat(running(code)).isNull();
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_AGENCY);
    }

    @Test
    void aSupplementGoesBackToWhoSubmittedAndNothingIsRetyped() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);

        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Ghi rõ chức vụ"));

        assertThat(office.task(code).getAssignee()).isEqualTo("clerk");
        assertThat(office.state(code)).isEqualTo(DossierState.SUPPLEMENT_WANTED);
        Map<String, Object> shown =
                office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));
        assertThat(shown).containsEntry("idNumber", request.get("idNumber")).containsEntry("supplementReason", "Ghi rõ chức vụ");

        request.put("position", "Phó Trưởng phòng");
        office.complete("clerk", code, request);
        assertThat(reviewing(code)).isWaitingAt("Activity_ReviewRequest");
        assertThat(office.dossier(code).text("position")).isEqualTo("Phó Trưởng phòng");
    }

    @Test
    void aSupplementThatNeverComesLetsTheDossierExpireAfterTwentyWorkingDays() {
        String code = office.submit("clerk", Office.request());
        ProcessInstance instance = reviewing(code);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));

        office.fire(code, "Event_SupplementExpired");
        assertThat(instance).isWaitingAt("Activity_SupplementRequest");

        Office.passDays(60);
        office.fire(code, "Event_SupplementExpired");
        assertThat(instance).isEnded().hasPassed("Event_Expired");
        assertThat(office.state(code)).isEqualTo(DossierState.EXPIRED);
        assertThat(log.history(code)).extracting(DossierEvent::kind).endsWith(DossierEvent.Kind.EXPIRED);
    }

    @Test
    void theAuthorityMayReject() {
        String code = office.accepted(Office.request());
        ProcessInstance instance = forwarding(code);
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        office.answer(letter, ReplyAnswer.REJECTED, "Đã có chứng thư số");

        assertThat(instance).isEnded().hasPassed("Event_EndRejectedByCa");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_CA);
    }

    @Test
    void aSupplementForTheAuthorityIsReviewedAgainAndGoesIntoANewLetter() {
        Map<String, Object> request = Office.request();
        String code = office.accepted(request);
        String first = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(first, ReplyAnswer.SUPPLEMENT, "Hộp thư chưa đúng");
        assertThat(office.state(code)).isEqualTo(DossierState.CA_SUPPLEMENT_WANTED);

        request.put("officialEmail", "sualai." + request.get("officialEmail"));
        office.complete("clerk2", code, request);
        assertThatThrownBy(() -> office.complete("clerk2", code, Map.of("outcome", "accept"))).isInstanceOf(AuthorizationException.class);
        String leaderReviews = office.task(code).getId();
        assertThat(engine.getTaskService().getIdentityLinksForTask(leaderReviews)).extracting("groupId").containsExactly("leader.xa-my-phuoc");
        office.complete("leader", code, Map.of("outcome", "accept"));

        String second = office.sentLetter(LetterFor.ISSUE, List.of(code));
        assertThat(second).isNotEqualTo(first);
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
    }

    @Test
    void aSupplementForTheAuthorityThatNeverComesExpires() {
        String code = office.accepted(Office.request());
        ProcessInstance instance = forwarding(code);
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.SUPPLEMENT, "Thiếu nơi cấp");

        Office.passDays(60);
        office.fire(code, "Event_CaSupplementExpired");

        assertThat(instance).isEnded().hasPassed("Event_CaExpired");
    }

    @Test
    void anEditAfterAcceptanceNeedsAcceptanceAgain() {
        Map<String, Object> request = Office.request();
        String code = office.accepted(request);
        request.put("position", "Kế toán");

        office.as("clerk", () -> {
            requests.correct(office.dossier(code), request);
            return null;
        });

        assertThat(reviewing(code)).isWaitingAt("Activity_ReviewRequest");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void aDossierInALetterIsNotEdited() {
        Map<String, Object> request = Office.request();
        String code = office.accepted(request);
        office.letterToSign(LetterFor.ISSUE, List.of(code));

        assertThatThrownBy(() -> office.as("clerk", () -> {
                    requests.correct(office.dossier(code), request);
                    return null;
                }))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(code);
    }

    @Test
    void whoEnteredADossierNeverReviewsIt() {
        String code = office.submit("clerk", Office.request());

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "accept")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("không được tự xem xét");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void theHeadOfALongAnCommuneIsSentByTheSuperiorAgency() {
        String code = office.submit("clerk", Office.requestWith("isAgencyHead", true));

        assertThat(office.dossier(code).senderAgency()).isEqualTo("ubnd-tinh-long-an");
        office.complete("superior-clerk", code, Map.of("outcome", "accept"));
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void aUnitWithoutSealIsSentByTheNearestLegalAncestor() {
        String code = office.submit("clerk", Office.requestWith("employingAgency", "xa-my-phuoc.vhxh"));

        assertThat(office.dossier(code).senderAgency()).isEqualTo("xa-my-phuoc");
    }

    @Test
    void whereTheTreeEndsAPersonChoosesWhoSends() {
        Map<String, Object> request = Office.requestWith("employingAgency", "ubnd-tinh-long-an");
        request.put("isAgencyHead", true);
        String code = office.submit("superior-clerk", request);
        assertThat(reviewing(code)).isWaitingAt("Activity_ChooseSender");

        office.complete("process-owner", code, Map.of("senderChoice", "so-khcn-long-an", "reason", "Được ủy quyền"));

        assertThat(reviewing(code)).isWaitingAt("Activity_ReviewRequest");
        assertThat(office.dossier(code).senderAgency()).isEqualTo("so-khcn-long-an");
    }

    @Test
    void aRequestOfTheOldRegimeIsPrintedAsForm01AndOneOfTodayIsNot() {
        String old = office.submit("clerk", Office.requestWith("applicationDate", "2024-08-14"));
        String now = office.submit("clerk", Office.requestWith("applicationDate", "2024-08-15"));

        assertThat(documents.of(old)).extracting(Document::formKey).containsExactly("tt185-m01");
        assertThat(documents.of(now)).isEmpty();
    }

    @Test
    void aFaultyDeviceGoesBackAndTheDossierWaitsForAnotherOne() {
        String code = office.shipped(Office.request());
        String letter = office.letterLines().ofDossier(code, LetterFor.ISSUE).orElseThrow().letterCode();

        office.complete("clerk", code, Map.of("outcome", "faulty", "reason", "Sai số hiệu"));
        assertThat(running(code)).isWaitingAt("Gateway_WaitForDevice");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);

        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        assertThat(office.task(code).getTaskDefinitionKey()).isEqualTo("Activity_ReceiveDevice");
    }

    @Test
    void whoHasAnAccountConfirmsTheHandoverOrDeniesIt() {
        Map<String, Object> request = Office.request();
        String code = office.submit("holder", request);
        office.complete("clerk", code, Map.of("outcome", "accept"));
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        assertThat(office.task(code).getAssignee()).isEqualTo("holder");

        office.complete("holder", code, Map.of("outcome", "notReceived", "reason", "Chưa được giao"));
        assertThat(office.task(code).getTaskDefinitionKey()).isEqualTo("Activity_HandOver");

        office.complete("clerk", code, office.handover());
        office.complete("holder", code, Map.of("outcome", "confirmed"));
        assertThat(office.state(code)).isEqualTo(DossierState.HANDED_OVER);
        assertThat(certificates.byDossier(code).orElseThrow().status()).isEqualTo(CertificateStatus.AWAITING_EFFECTIVE);
    }

    @Test
    void theHandoverMinutesArePrinted() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());

        assertThat(documents.of(code)).extracting(Document::formKey).contains("nd68-handover-minutes");
    }

    @Test
    void theEffectiveTimeIsNotBeforeTheHandover() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of(
                        "handoverDate", Office.today(),
                        "proposedEffectiveFrom", Office.now().minusDays(2).toString(),
                        "receiverIdentified", true)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("trước ngày bàn giao");
    }

    @Test
    void aTaskEndsByItsFormOnly() {
        String code = office.submit("clerk", Office.request());
        String task = office.task(code).getId();

        assertThatThrownBy(() -> office.as("clerk2", () -> {
                    engine.getTaskService().handleBpmnError(task, "any");
                    return null;
                }))
                .isInstanceOf(FormRefused.class);
        assertThat(reviewing(code)).isWaitingAt("Activity_ReviewRequest");
    }

    @Test
    void theHistoryTellsEachStepInOrder() {
        String code = office.accepted(Office.request());

        assertThat(log.history(code))
                .extracting(DossierEvent::kind)
                .containsExactly(DossierEvent.Kind.SUBMITTED, DossierEvent.Kind.DECIDED, DossierEvent.Kind.REVIEW_ACCEPTED);
    }
}
