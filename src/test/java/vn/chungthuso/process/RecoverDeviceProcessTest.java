package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** «Thu lại thiết bị» to each of its ends, by each of its messages (domain §7.8, §9.1). */
class RecoverDeviceProcessTest extends RevocationCase {

    @Test
    void aDeviceThatIsCollectedAndHandedOverEndsWithM14() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = revoked(request(serial, "RETIRED", "PRESENT"));
        ProcessInstance recovery = recovering(code);
        assertThat(office.state(code)).isEqualTo(DossierState.REVOKED_AWAITING_DEVICE);
        assertThat(notice(code).result()).isEqualTo(Outcome.applied);
        assertThat(token(serial)).isEqualTo(TokenState.COLLECTION_ORDERED);

        office.complete("clerk", code, Map.of("outcome", "collected"));
        assertThat(token(serial)).isEqualTo(TokenState.COLLECTED);
        office.complete("clerk", code, handover());

        assertThat(recovery).isEnded().hasPassed("Event_Returned").hasNotPassed("Activity_ConfirmLoss");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_RETURNED);
        assertThat(token(serial)).isEqualTo(TokenState.RETURNED_TO_CA);
        assertThat(certificate(serial).token().recovery().returnDocument()).startsWith(code + "/BB-");
        assertThat(printed(code)).containsExactly("nd68-08");
    }

    @ParameterizedTest
    @EnumSource(value = MediaKind.class, names = "USB_TOKEN", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoUsbTokenNeedsNoDeviceStep(MediaKind media) {
        String serial = active(media);
        String code = sent(request(serial, "RETIRED", "PRESENT"));
        String letter = letterOf(code);

        office.answer(letter, ReplyAnswer.REVOKED, null);

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_NO_DEVICE);
        assertThat(status(serial)).isEqualTo(CertificateStatus.REVOKED);
        assertThat(printed(code)).isEmpty();
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void aSimThatIsLostNeedsNoMinutesEither() {
        String code = revoked(request(active(MediaKind.SIM_PKI), "DEVICE_LOST", "LOST"));

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_NO_DEVICE);
    }

    @Test
    void aDeviceThatWasLostBeforeEndsWithM15AndWaitsForNoNotice() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = revoked(request(serial, "RETIRED", "LOST"));
        ProcessInstance recovery = recovering(code);
        assertThat(step(code)).isEqualTo("Activity_ConfirmLoss");
        assertThat(notice(code).reason()).contains("thất lạc");

        office.complete("clerk", code, loss());

        assertThat(recovery).isEnded().hasPassed("Event_Lost");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_LOST);
        assertThat(token(serial)).isEqualTo(TokenState.LOST);
        assertThat(certificate(serial).token().recovery().lossDocument()).startsWith(code + "/BB-");
        assertThat(printed(code)).containsExactly("nd68-09");
        assertThat(office.letters().get(letterOf(code)).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void aLossReportedWhileTheNoticeIsAwaitedEndsWithM15() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = revoked(request(serial, "RETIRED", "PRESENT"));

        reportLost("clerk2", code);

        assertThat(recovering(code)).hasPassed("Event_DeviceLost").isWaitingAt("Activity_ConfirmLoss");
        assertThat(log.history(code)).extracting(event -> event.kind()).endsWith(Kind.LOSS_REPORTED);
        office.complete("clerk", code, loss());
        assertThat(token(serial)).isEqualTo(TokenState.LOST);
    }

    @Test
    void aLossReportedBeforeTheRevocationIsKnownWhenItComes() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = sent(request(serial, "RETIRED", "PRESENT"));

        reportLost("clerk", code);
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
        office.answer(letterOf(code), ReplyAnswer.REVOKED, null);

        assertThat(step(code)).isEqualTo("Activity_ConfirmLoss");
    }

    @Test
    void aDeviceThatCannotBeFoundAtCollectionEndsWithM15Only() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = noticed(request(serial, "RETIRED", "PRESENT"));

        office.complete("clerk", code, Map.of("outcome", "lost", "reason", "Không tìm thấy"));
        office.complete("clerk", code, loss());

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_LOST);
        assertThat(printed(code)).containsExactly("nd68-09");
        assertThat(token(serial)).isEqualTo(TokenState.LOST);
    }

    @Test
    void aDeviceLostAfterItsCollectionEndsWithM15Only() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = collected(request(serial, "RETIRED", "PRESENT"));

        office.complete("clerk", code, Map.of("outcome", "lost", "reason", "Mất khi gửi bưu điện"));
        office.complete("clerk", code, loss());

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_LOST);
        assertThat(printed(code)).containsExactly("nd68-09");
        assertThat(certificate(serial).token().recovery().returnDocument()).isNull();
    }

    @Test
    void aDeviceThatIsNotGivenUpGoesToTheLeaderEachTime() {
        String code = noticed(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        for (int time = 1; time <= 2; time++) {
            office.complete("clerk", code, Map.of("outcome", "refused", "reason", "Không chịu giao"));
            assertThat(step(code)).isEqualTo("Activity_EscalateDevice");
            office.complete("leader", code, Map.of("instruction", "Yêu cầu giao trong ngày"));
            assertThat(step(code)).isEqualTo("Activity_CollectDevice");
        }
        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));
        assertThat(shown).containsEntry("escalation", "Yêu cầu giao trong ngày");

        office.complete("clerk", code, Map.of("outcome", "collected"));
        assertThat(step(code)).isEqualTo("Activity_ReturnDevice");
    }

    @Test
    void aRefusalNeedsItsReason() {
        String code = noticed(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "refused"))).isInstanceOf(FormRefused.class);
    }

    @Test
    void withoutANoticeTheAgencyIsAskedToAskAndWaitsOn() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        ProcessInstance recovery = recovering(code);
        office.fire(code, "Event_NoticeOverdue");
        assertThat(recovery).isWaitingAt("Gateway_WaitForNotice");

        Office.passDays(30);
        office.fire(code, "Event_NoticeOverdue");
        assertThat(recovery).isWaitingAt("Activity_AskForNotice");
        office.complete("clerk", code, Map.of("note", "Cục hẹn tuần sau"));

        assertThat(recovery).isWaitingAt("Gateway_WaitForNotice");
        assertThat(log.lastReason(code, Kind.NOTICE_ASKED)).isEqualTo("Cục hẹn tuần sau");
        assertThat(notice(code).result()).isEqualTo(Outcome.applied);
        assertThat(step(code)).isEqualTo("Activity_CollectDevice");
    }

    @Test
    void aNoticeMayComeWhileTheAgencyIsAsking() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        Office.passDays(30);
        office.fire(code, "Event_NoticeOverdue");

        assertThat(notice(code).result()).isEqualTo(Outcome.applied);

        assertThat(recovering(code)).hasPassed("Event_NoticeReceivedLate").isWaitingAt("Activity_CollectDevice");
    }

    @Test
    void aLossMayBeReportedWhileTheAgencyIsAsking() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        Office.passDays(30);
        office.fire(code, "Event_NoticeOverdue");

        reportLost("clerk", code);

        assertThat(recovering(code)).hasPassed("Event_DeviceLostLate").isWaitingAt("Activity_ConfirmLoss");
    }

    @Test
    void aDeviceThatTheAgencyStillHasIsNotCollectedAgain() {
        String issue = office.shipped(Office.request());
        office.complete("clerk", issue, Map.of("outcome", "received"));
        String serial = certificates.byDossier(issue).orElseThrow().serial();
        String code = noticed(request(serial, "RESIGNED", "PRESENT"));

        assertThat(token(serial)).isEqualTo(TokenState.COLLECTED);
        assertThat(step(code)).isEqualTo("Activity_ReturnDevice");
        office.complete("clerk", code, handover());
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED_RETURNED);
    }

    @Test
    void aDeviceOnItsWayIsReceivedBeforeTheNoticeIsTaken() {
        String issue = office.shipped(Office.request());
        String serial = certificates.byDossier(issue).orElseThrow().serial();
        String code = revoked(request(serial, "RESIGNED", "PRESENT"));
        assertThat(notice(code).reason()).contains("trên đường");

        office.complete("clerk", issue, Map.of("outcome", "received"));
        assertThat(notice(code).result()).isEqualTo(Outcome.applied);

        assertThat(office.state(issue)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(step(code)).isEqualTo("Activity_ReturnDevice");
    }

    @Test
    void aBrokenDeviceIsKnownAsBrokenAndCollectedToo() {
        String serial = active(MediaKind.USB_TOKEN);
        String code = revoked(request(serial, "DEVICE_DAMAGED", "DAMAGED"));
        assertThat(token(serial)).isEqualTo(TokenState.DAMAGED);

        notice(code);

        assertThat(token(serial)).isEqualTo(TokenState.COLLECTION_ORDERED);
    }

    @Test
    void theMinutesAreNotOlderThanTheNotice() {
        String code = collected(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        Map<String, Object> minutes = handover();
        minutes.put("minutesDate", LocalDate.parse(Office.today()).minusDays(1).toString());

        assertThatThrownBy(() -> office.complete("clerk", code, minutes)).hasMessageContaining("thông báo thu hồi thiết bị");
    }

    @Test
    void theConfirmationOfALossFollowsTheLossAndIsSentAfterIt() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "DEVICE_LOST", "LOST"));
        Map<String, Object> minutes = loss();
        minutes.put("minutesDate", LocalDate.parse(Office.today()).minusDays(1).toString());
        minutes.put("sentDate", LocalDate.parse(Office.today()).minusDays(2).toString());

        assertThatThrownBy(() -> office.complete("clerk", code, minutes))
                .hasMessageContaining("trước ngày thất lạc")
                .hasMessageContaining("trước ngày lập biên bản");
    }

    @Test
    void thePaperIsThatOfItsOwnDate() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "DEVICE_LOST", "LOST"));
        Map<String, Object> minutes = loss();
        minutes.put("lossDate", "2024-08-13");
        minutes.put("minutesDate", "2024-08-14");
        minutes.put("sentDate", "2024-08-15");

        office.complete("clerk", code, minutes);

        assertThat(printed(code)).containsExactly("tt185-m15");
    }

    @Test
    void aSecondNoticeIsKnownOrRefusedByItsNumber() {
        String code = noticed(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        assertThat(notice(code).result()).isEqualTo(Outcome.already);
        assertThat(notice(code, "99/CTS-QLTB", LocalDate.parse(Office.today())).reason()).contains("88/CTS-QLTB");
        assertThat(step(code)).isEqualTo("Activity_CollectDevice");
    }

    @Test
    void whoCollectsReadsHowTheNoticeWantsTheDeviceBack() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        int line = office.letterLines().ofDossier(code, LetterFor.REVOKE).orElseThrow().line();
        String how = "Niêm phong rồi gửi bưu điện";
        LocalDate today = LocalDate.parse(Office.today());
        var reply = new Reply(line, ReplyAnswer.COLLECTION_NOTICE, how, null, null, null, "90/CTS", today, null);

        replies.take(letterOf(code), new ReplyMessage("huong-dan-" + code, Office.now(), List.of(reply)), "clerk");

        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));
        assertThat(shown.get("summaryDevice").toString()).endsWith("Hướng dẫn trong thông báo thu hồi: " + how);
    }

    @Test
    void aNoticeNeedsItsNumberAndADateThatHasCome() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));
        LocalDate today = LocalDate.parse(Office.today());

        assertThat(notice(code, null, today).reason()).contains("Thiếu số");
        assertThat(notice(code, "88/CTS", null).reason()).contains("Thiếu số");
        assertThat(notice(code, "88/CTS", today.plusDays(1)).reason()).contains("sau hôm nay");
        assertThat(recovering(code)).isWaitingAt("Gateway_WaitForNotice");
    }

    @Test
    void aLossIsReportedOnceAndByThoseWhomItConcerns() {
        String code = revoked(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        assertThatThrownBy(() -> reportLost("manager", code)).hasMessageContaining("được báo mất");
        reportLost("clerk", code);
        assertThatThrownBy(() -> reportLost("clerk", code)).hasMessageContaining("đã ghi");
    }

    @Test
    void aLossAfterTheNoticeBelongsIntoTheOpenTask() {
        String code = noticed(request(active(MediaKind.USB_TOKEN), "RETIRED", "PRESENT"));

        assertThatThrownBy(() -> reportLost("clerk", code)).hasMessageContaining("việc đang mở");
    }
}
