package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** «Thu hồi chứng thư số» until the authority has revoked, or to where it ends before (domain §7.8, §9.2). */
class RevokeCertificateProcessTest extends RevocationCase {

    @Test
    void theCertificateIsPendingOnceTheLetterHasLeftAndRevokedWhenConfirmed() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = accepted(request(serial, "RETIRED", "PRESENT"));
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
        office.sentLetter(LetterFor.REVOKE, List.of(code));
        assertThat(status(serial)).isEqualTo(CertificateStatus.REVOCATION_PENDING);
        office.answer(letterOf(code), ReplyAnswer.ACCEPTED, null);
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
        assertThat(revoking(code)).isWaitingAt("Event_RevocationConfirmed");

        office.answer(letterOf(code), ReplyAnswer.REVOKED, null);

        assertThat(status(serial)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(revoking(code)).isWaitingAt("Activity_RecoverDevice");
    }

    @Test
    void theWholeProcedureEndsWithItsDevice() {
        String code = collected(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        ProcessInstance instance = revoking(code);

        office.complete("clerk", code, handover());

        assertThat(instance).isEnded().hasPassed("Event_Ended").hasNotPassed("Event_EndClosed");
    }

    @Test
    void aConfirmationWithoutAcceptanceAcceptsAsWell() {
        String code = sent(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        ReplyResult result = office.answer(letterOf(code), ReplyAnswer.REVOKED, null);

        assertThat(result.result()).isEqualTo(Outcome.applied);
        assertThat(office.state(code)).isEqualTo(DossierState.REVOKED_AWAITING_DEVICE);
    }

    @Test
    void acceptanceAndConfirmationMayComeInOneMessage() {
        String code = sent(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        var message = new ReplyMessage("hai-tra-loi-" + code, Office.now(), List.of(
                reply(1, ReplyAnswer.ACCEPTED), reply(1, ReplyAnswer.REVOKED)));

        assertThat(replies.take(letterOf(code), message, "clerk")).extracting(ReplyResult::result).containsOnly(Outcome.applied);
        assertThat(office.state(code)).isEqualTo(DossierState.REVOKED_AWAITING_DEVICE);
    }

    @Test
    void manyConfirmationsAreToldOneByOneAndInOrder() {
        List<String> codes = new ArrayList<>();
        IntStream.range(0, 21).forEach(n -> codes.add(accepted(request(active(MediaKind.SOFT), "RETIRED", "PRESENT"))));
        String letter = office.sentLetter(LetterFor.REVOKE, codes);
        runJobs();
        var message = new ReplyMessage("nhieu-dong-" + letter, Office.now(),
                IntStream.rangeClosed(1, 21).mapToObj(line -> reply(line, ReplyAnswer.REVOKED)).toList());

        assertThat(replies.take(letter, message, "clerk")).extracting(ReplyResult::result).containsOnly(Outcome.applied);
        runJobs();

        assertThat(codes).allSatisfy(code -> assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_NO_DEVICE));
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    private static Reply reply(int line, ReplyAnswer answer) {
        return new Reply(line, answer, null, null, null, null, null, null, null);
    }

    private void runJobs() {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService().createJobQuery().messages().withRetriesLeft().list();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    @Test
    void aNoticeBeforeTheRevocationIsRefused() {
        String code = sent(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        assertThat(notice(code).reason()).contains("Hồ sơ chờ tiếp nhận");
        office.answer(letterOf(code), ReplyAnswer.ACCEPTED, null);

        assertThat(notice(code).reason()).contains("Cục đã tiếp nhận");
    }

    @Test
    void aConfirmationTwiceIsKnownAndOneAfterTheEndIsRefused() {
        String code = collected(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        assertThat(office.answer(letterOf(code), ReplyAnswer.REVOKED, null).reason()).contains("chờ thu thiết bị");
        office.complete("clerk", code, handover());

        assertThat(office.answer(letterOf(code), ReplyAnswer.REVOKED, null).reason()).contains("Hoàn thành");
        String other = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        assertThat(office.answer(letterOf(other), ReplyAnswer.REVOKED, null).result()).isEqualTo(Outcome.already);
    }

    @Test
    void aRejectionLeadsTheCertificateBackToItsFormerStatus() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = sent(request(serial, "RETIRED", "PRESENT"));
        ProcessInstance instance = revoking(code);

        office.answer(letterOf(code), ReplyAnswer.REJECTED, "Thiếu quyết định");

        assertThat(instance).isEnded().hasPassed("Event_RequestClosed", "Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
    }

    @Test
    void theAgencyMayReject() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = submit("clerk", request(serial, "RETIRED", "PRESENT"));

        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Chưa có quyết định"));

        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_AGENCY);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void aSupplementForTheAuthorityGoesOutInANewLetter() {
        String serial = active(MediaKind.USB_TOKEN);
        Map<String, Object> request = request(serial, "RETIRED", "PRESENT");
        String code = sent(request);
        String first = letterOf(code);
        office.answer(first, ReplyAnswer.SUPPLEMENT, "Ghi rõ ngày nghỉ hưu");
        assertThat(status(serial)).isEqualTo(CertificateStatus.REVOCATION_PENDING);

        office.complete("clerk", code, request);
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        String second = office.sentLetter(LetterFor.REVOKE, List.of(code));
        office.answer(second, ReplyAnswer.REVOKED, null);

        assertThat(second).isNotEqualTo(first);
        assertThat(status(serial)).isEqualTo(CertificateStatus.REVOKED);
    }

    @Test
    void aSupplementForTheAuthorityThatNeverComesGivesTheCertificateBack() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = sent(request(serial, "RETIRED", "PRESENT"));
        office.answer(letterOf(code), ReplyAnswer.SUPPLEMENT, "Thiếu quyết định");

        Office.passDays(60);
        office.fire(code, "Event_CaSupplementExpired");

        assertThat(office.state(code)).isEqualTo(DossierState.EXPIRED);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({"DEVICE_LOST, LOST", "PIN_EXPOSED, PRESENT", "OTHER_UNSAFE, DAMAGED"})
    void whatMustNotWaitGetsALetterOfItsOwnAtOnce(String reason, String condition) {
        String waiting = accepted(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        String urgent = accepted(request(active(MediaKind.USB_TOKEN), reason, condition));

        String letter = letterOf(urgent);
        assertThat(office.letterLines().of(letter)).extracting(line -> line.dossierCode()).containsExactly(urgent);
        assertThat(office.letterLines().ofDossier(waiting, LetterFor.REVOKE)).isEmpty();
        office.complete("clerk", letter, Office.composed(LetterFor.REVOKE, Office.today(), List.of(urgent)));
        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));
        assertThat(office.state(urgent)).isEqualTo(DossierState.SENT);
        assertThat(office.state(waiting)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void aDeathIsHandledBeforeOthersButGathered() {
        String code = accepted(request(active(MediaKind.USB_TOKEN), "DECEASED", "PRESENT"));

        assertThat(office.letters().carrying(code)).isEmpty();
    }

    @Test
    void aRequestThatBecomesUrgentByItsSupplementGetsItsLetter() {
        Map<String, Object> request = request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT");
        String code = submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Xem lại lý do"));
        request.put("revocationReason", "PIN_EXPOSED");
        office.complete("clerk", code, request);

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        assertThat(office.letters().carrying(code)).hasSize(1);
    }

    @Test
    void aWithdrawalBeforeTheLetterLeavesTheCertificateAlone() {
        String serial = active(MediaKind.USB_TOKEN);
        String reviewed = submit("clerk", request(serial, "RETIRED", "PRESENT"));
        withdraw("clerk", reviewed);
        assertThat(office.state(reviewed)).isEqualTo(DossierState.WITHDRAWN);

        String waiting = accepted(request(serial, "RETIRED", "PRESENT"));
        withdraw("clerk", waiting);
        assertThat(office.state(waiting)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void aWithdrawalTakesTheLineOutOfTheUrgentLetter() {
        String code = accepted(request(active(MediaKind.USB_TOKEN), "PIN_EXPOSED", "PRESENT"));
        String letter = letterOf(code);

        withdraw("clerk", code);

        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(office.letterLines().of(letter)).isEmpty();
        office.complete("clerk", letter, Map.of("outcome", "cancel"));
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CANCELLED);
    }

    @Test
    void aWithdrawalAfterTheLetterGivesTheCertificateBackAndClosesTheLine() {
        String serial = active(MediaKind.USB_TOKEN);
        String sent = sent(request(serial, "RETIRED", "PRESENT"));
        String letter = letterOf(sent);
        withdraw("clerk", sent);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
        assertThat(office.answer(letter, ReplyAnswer.REVOKED, null).reason()).contains("Đã rút");

        String accepted = sent(request(serial, "RETIRED", "PRESENT"));
        office.answer(letterOf(accepted), ReplyAnswer.ACCEPTED, null);
        withdraw("clerk", accepted);
        assertThat(office.state(accepted)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(status(serial)).isEqualTo(CertificateStatus.ACTIVE);
    }

    @Test
    void whatIsRevokedIsNotWithdrawn() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        assertThatThrownBy(() -> withdraw("clerk", code)).hasMessageContaining("Cục đã thu hồi");
    }

    @Test
    void aRevocationBeforeTheHandoverEndsTheDossierOfTheIssue() {
        String issue = office.shipped(Office.request());
        office.complete("clerk", issue, Map.of("outcome", "received"));
        String serial = certificates.byDossier(issue).orElseThrow().serial();
        String code = sent(request(serial, "RESIGNED", "PRESENT"));
        assertThatThrownBy(() -> office.complete("clerk", issue, office.handover())).hasMessageContaining("thu hồi");

        office.answer(letterOf(code), ReplyAnswer.REVOKED, null);

        assertThat(office.state(issue)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(log.history(issue)).last().satisfies(event -> assertThat(event.reason()).contains(code));
    }

    @Test
    void aRefusedRevocationLetsTheIssueGoOn() {
        String issue = office.shipped(Office.request());
        office.complete("clerk", issue, Map.of("outcome", "received"));
        String serial = certificates.byDossier(issue).orElseThrow().serial();
        String code = sent(request(serial, "RESIGNED", "PRESENT"));

        office.answer(letterOf(code), ReplyAnswer.REJECTED, "Nhầm người");
        office.complete("clerk", issue, office.handover());

        assertThat(office.state(issue)).isEqualTo(DossierState.HANDED_OVER);
    }

    @Test
    void aRequestOfTheOldRegimeIsPrintedAsForm09() {
        Map<String, Object> request = request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT");
        request.put("applicationDate", "2024-08-14");

        assertThat(printed(submit("clerk", request))).containsExactly("tt185-m09");
    }

    @Test
    void theReviewerReadsWhatIsAskedFor() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = submit("clerk", request(serial, "RETIRED", "PRESENT"));

        Map<String, Object> shown = office.as("clerk2", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));

        assertThat(shown.get("summaryPerson").toString()).contains(serial, "nghỉ hưu", "Còn thiết bị", "Lý Thành Thử");
    }

    @Test
    void aPendingOrRevokedCertificateIsNotRevokedAgain() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = sent(request(serial, "RETIRED", "PRESENT"));
        assertThatThrownBy(() -> submit("clerk", request(serial, "RETIRED", "PRESENT"))).hasMessageContaining(code);
        office.answer(letterOf(code), ReplyAnswer.REVOKED, null);

        assertThatThrownBy(() -> submit("clerk", request(serial, "RETIRED", "PRESENT")))
                .isInstanceOfSatisfying(FormRefused.class, refused -> {
                    assertThat(refused.status()).isEqualTo(400);
                    assertThat(refused.more()).containsEntry("refusals", List.of("ALREADY_REVOKED"));
                });
    }

    @Test
    void theDayOfTheEventIsNotToCome() {
        Map<String, Object> request = request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT");
        request.put("eventDate", LocalDate.parse(Office.today()).plusDays(1).toString());

        assertThatThrownBy(() -> submit("clerk", request)).hasMessageContaining("Ngày xảy ra sự việc");
    }
}
