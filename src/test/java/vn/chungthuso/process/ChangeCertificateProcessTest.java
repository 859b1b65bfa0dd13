package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.terms.CertificateStatus;

/** «Thay đổi thông tin chứng thư số» to each of its ends (domain §7.7). */
class ChangeCertificateProcessTest extends ReplacementCase {

    private static final String PROCESS = "changeCertificate";
    private static final String OTHER_AGENCY = "so-khcn-long-an";

    private String newMailbox;

    @BeforeEach
    void aNewMailbox() {
        newMailbox = "moi." + mailbox;
    }

    private Map<String, Object> newMailbox(Certificate certificate) {
        return change(certificate, "PERSON_EMAIL_CHANGED", "officialEmail", newMailbox);
    }

    private Map<String, Object> move(Certificate certificate, String agency) {
        Map<String, Object> body = change(certificate, "MOVED_WITHIN_STATE_BODIES", "employingAgency", agency);
        body.put("changes", List.of(
                Map.of("field", "employingAgency", "newValue", agency), Map.of("field", "position", "newValue", "Chuyên viên")));
        return body;
    }

    private void refused(Map<String, Object> body, String words) {
        assertThatThrownBy(() -> submit("clerk", PROCESS, body))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.errors()).extracting(FieldError::field).containsExactly("changes"))
                .satisfies(refused -> assertThat(refused.getMessage()).contains(words));
    }

    @Test
    void aChangeEndsWithTheNewInformationInTheRegister() {
        Certificate old = active(200);
        String code = accepted(PROCESS, newMailbox(old));
        ProcessInstance instance = running(code, PROCESS);

        assertThat(answerWith(taken(List.of(code)), cer(newMailbox)).result()).isEqualTo(Outcome.applied);
        office.complete("clerk", code, Map.of("outcome", "installed"));

        assertThat(instance).isEnded().hasPassed("Event_Completed");
        Certificate changed = certificates.byDossier(code).orElseThrow();
        assertThat(changed.officialEmail()).isEqualTo(newMailbox);
        assertThat(changed.renewalCount()).isZero();
        assertThat(changed.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(certificates.holderOf(changed).officialEmail()).isEqualTo(newMailbox);
        assertThat(now(old).status()).isEqualTo(CertificateStatus.SUPERSEDED);
    }

    @Test
    void theOldAndTheNewStandSideBySide() {
        String code = submit("clerk", PROCESS, newMailbox(active(200)));

        assertThat(office.dossier(code).fields())
                .containsEntry("changes", List.of(Map.of("field", "officialEmail", "oldValue", mailbox, "newValue", newMailbox)))
                .containsEntry("changedInformation", List.of("Địa chỉ thư điện tử công vụ: " + mailbox + " → " + newMailbox))
                .containsEntry("requestKind", "CHANGE_INFO");
    }

    @Test
    void aScreenSendsAnInputForEach() {
        Map<String, Object> body = newMailbox(active(200));
        body.put("changes", Map.of("officialEmail", newMailbox));

        String code = submit("clerk", PROCESS, body);

        assertThat(office.dossier(code).fields().get("changes")).asString().contains(newMailbox);
    }

    @Test
    void aSupplementIsShownWithWhatWasTyped() {
        String code = submit("clerk", PROCESS, newMailbox(active(200)));
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Xem lại hộp thư"));

        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));

        assertThat(shown.get("changes")).asString().contains(newMailbox);
        assertThat(shown).containsEntry("changeReason", "PERSON_EMAIL_CHANGED");
    }

    @Test
    void anInputOfAnotherReasonIsNotTaken() {
        Map<String, Object> body = newMailbox(active(200));
        body.put("changes", Map.of("officialEmail", newMailbox, "taxCode", "1100112233"));

        String code = submit("clerk", PROCESS, body);

        assertThat(office.dossier(code).fields().get("changes")).asString().doesNotContain("taxCode");
    }

    @Test
    void onlyWhatTheReasonAllowsIsChanged() {
        refused(change(active(200), "PERSON_EMAIL_CHANGED", "position", "Trưởng phòng"), "không cho sửa «Chức vụ»");
    }

    @Test
    void theNewIsNotTheOld() {
        refused(change(active(200), "PERSON_EMAIL_CHANGED", "officialEmail", mailbox.toUpperCase()), "trùng với thông tin đang có");
    }

    @Test
    void aPrivateMailboxIsRefused() {
        refused(change(active(200), "PERSON_EMAIL_CHANGED", "officialEmail", "canbo@gmail.com"), "cơ quan nhà nước");
    }

    @ParameterizedTest
    @CsvSource({
        "officialEmail, khong-phai-thu", "khongCo, x", "officialEmail, ''"})
    void aChangeThatIsNoneIsRefused(String field, String value) {
        refused(change(active(200), "PERSON_EMAIL_CHANGED", field, value), "«");
    }

    @Test
    void whatIsNamedTwiceIsRefused() {
        Map<String, Object> body = newMailbox(active(200));
        Map<String, Object> one = Map.of("field", "officialEmail", "newValue", newMailbox);
        body.put("changes", List.of(one, one));

        refused(body, "hai lần");
    }

    @Test
    void withoutAnyChangeThereIsNothingToAsk() {
        Map<String, Object> body = newMailbox(active(200));
        body.put("changes", List.of());

        refused(body, "chưa có thông tin mới");
    }

    @Test
    void aReasonOfAnotherKindIsNotListed() {
        assertThatThrownBy(() -> submit("clerk", PROCESS, change(active(200), "ADD_TAX_CODE", "taxCode", "1100112233")))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.more().get("refusals")).isEqualTo(List.of("REASON_NOT_LISTED")));
    }

    @Test
    void theRegimeOfTheRequestSaysWhichReasonsAreListed() {
        Map<String, Object> moved = change(issued(true, true), "AGENCY_ADDRESS_CHANGED", "address", "Số 5, ấp 1, xã Mỹ Phước");
        Map<String, Object> before = new HashMap<>(moved);
        before.put("applicationDate", "2024-08-01");

        assertThatThrownBy(() -> submit("clerk", PROCESS, before))
                .asInstanceOf(type(FormRefused.class))
                .satisfies(refused -> assertThat(refused.more().get("refusals")).isEqualTo(List.of("REASON_NOT_LISTED")));
        assertThat(office.state(submit("clerk", PROCESS, moved))).isEqualTo(DossierState.SUBMITTED);
    }

    @ParameterizedTest
    @CsvSource({"61, true", "60, true", "59, false"})
    void sixtyDaysMustBeLeft(int days, boolean open) {
        Map<String, Object> body = newMailbox(active(days));

        if (open) {
            assertThat(office.state(submit("clerk", PROCESS, body))).isEqualTo(DossierState.SUBMITTED);
        } else {
            assertThatThrownBy(() -> submit("clerk", PROCESS, body))
                    .asInstanceOf(type(FormRefused.class))
                    .satisfies(refused -> assertThat(refused.more().get("refusals")).isEqualTo(List.of("CHANGE_LESS_THAN_60_DAYS")));
        }
    }

    @Test
    void theNewAgencySendsForWhoComes() {
        Certificate old = subscriber.at(OTHER_AGENCY).active(issuing, lifetime, 200);
        String code = accepted(PROCESS, move(old, Office.COMMUNE));
        assertThat(office.dossier(code).senderAgency()).isEqualTo(Office.COMMUNE);

        String letter = taken(List.of(code));

        assertThat(log.history(code)).extracting(DossierEvent::kind).contains(DossierEvent.Kind.FORMER_AGENCY_TOLD);
        assertThat(answerWith(letter, cer(mailbox)).result()).isEqualTo(Outcome.applied);
        office.complete("clerk", code, Map.of("outcome", "installed"));
        Certificate moved = certificates.byDossier(code).orElseThrow();
        assertThat(moved.agencyCode()).isEqualTo(Office.COMMUNE);
        assertThat(certificates.holderOf(moved).position()).isEqualTo("Chuyên viên");
    }

    @Test
    void theOldAgencySeesTheChangeOnceTheLetterHasLeft() {
        Certificate old = subscriber.at(OTHER_AGENCY).active(issuing, lifetime, 200);
        String code = accepted(PROCESS, move(old, Office.COMMUNE));
        assertThat(isSeenBy(code, OTHER_AGENCY)).isFalse();

        office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(code));

        assertThat(isSeenBy(code, OTHER_AGENCY)).isTrue();
    }

    private boolean isSeenBy(String code, String agency) {
        return dossiers.isVisible(code, "nobody", Set.of(agency));
    }

    @Test
    void anotherAgencysCertificateIsChangedForNoOtherReason() {
        Map<String, Object> body = newMailbox(subscriber.at(OTHER_AGENCY).active(issuing, lifetime, 200));

        assertThatThrownBy(() -> submit("clerk", PROCESS, body))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Không tìm thấy chứng thư số");
    }

    @Test
    void whoMovesSaysWhere() {
        refused(change(active(200), "MOVED_WITHIN_STATE_BODIES", "position", "Chuyên viên"), "phải chọn cơ quan mới");
        refused(change(another(200), "MOVED_WITHIN_STATE_BODIES", "employingAgency", "khong-co"), "phải chọn cơ quan mới");
    }

    @Test
    void aFileWithTheOldMailboxIsRefused() {
        String code = accepted(PROCESS, newMailbox(active(200)));

        var result = answerWith(taken(List.of(code)), cer(mailbox));

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains(newMailbox);
    }

    @Test
    void theHolderInstallsOrSaysWhyNot() {
        Certificate old = subscriber.as("holder").active(issuing, lifetime, 200);
        String code = submit("holder", PROCESS, newMailbox(old));
        ProcessInstance instance = running(code, PROCESS);
        office.complete("clerk", code, Map.of("outcome", "accept"));
        answerWith(taken(List.of(code)), cer(newMailbox));
        assertThat(instance).isWaitingAt("Activity_InstallCertificate");

        office.complete("holder", code, Map.of("outcome", "failed", "reason", "Thiết bị hỏng"));

        assertThat(instance).isEnded().hasPassed("Event_InstallationFailed");
        assertThat(office.state(code)).isEqualTo(DossierState.FAILED_REPLACE);
    }

    @Test
    void theAuthorityMayReject() {
        String code = accepted(PROCESS, newMailbox(active(200)));
        ProcessInstance instance = running(code, PROCESS);
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, List.of(code));

        answer(letter, 1, ReplyAnswer.REJECTED, null);

        assertThat(instance).isEnded().hasPassed("Event_EndClosed");
    }

    @Test
    void whoSubmittedMayWithdraw() {
        String code = submit("clerk", PROCESS, newMailbox(active(200)));
        ProcessInstance instance = running(code, PROCESS);

        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), Caller.current(engine.getIdentityService()).orElseThrow(), "Nhầm");
            return null;
        });

        assertThat(instance).isEnded().hasPassed("Event_EndWithdrawn");
        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
    }

    @Test
    void renewalsAndChangesShareALetter() {
        String change = accepted(PROCESS, newMailbox(active(200)));
        String renewal = accepted("renewCertificate", renewal(another(200)));

        String letter = office.letterToSign(LetterFor.RENEW_OR_CHANGE, List.of(change, renewal));

        assertThat(documents.of(letter)).extracting(Document::formKey).contains("nd68-04");
    }

    @Test
    void aChangeUnderTheOldRegimeIsPrintedAsForm07() {
        Map<String, Object> body = new HashMap<>(newMailbox(active(200)));
        body.put("applicationDate", "2024-08-14");

        assertThat(documents.of(submit("clerk", PROCESS, body))).extracting(Document::formKey).containsExactly("tt185-m07");
    }
}
