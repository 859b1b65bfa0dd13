package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyResult.Outcome;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.MediaKind;
import vn.chungthuso.terms.PaperObligation;

/** «Mở khóa thiết bị» to each of its ends (domain §7.9). */
class UnlockDeviceProcessTest extends HouseTest {

    /** Long An delegates to the department, Đắk Hà does not. */
    private static final String IN_DAK_HA = "xa-dak-lang";

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    @Autowired
    Certificates certificates;

    @Autowired
    Issuing issuing;

    @Autowired
    Documents documents;

    @Autowired
    DossierLog log;

    @Autowired
    Requests requests;

    @Autowired
    Accounts accounts;

    private static Map<String, Object> request(String serial) {
        return new HashMap<>(Map.of(
                "certificateSerial", serial,
                "unlockReason", "PIN_LOCKED",
                "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0938112244")));
    }

    private static Map<String, Object> call(String outcome) {
        Map<String, Object> call = new HashMap<>(Map.of(
                "calledAt", Office.now().toString(),
                "calledPerson", "Tô Minh Khuê",
                "identifiedBy", "REGISTERED_PHONE",
                "outcome", outcome));
        if (!outcome.equals("unlocked")) {
            call.put("reason", "Máy chưa cài trình điều khiển");
        }
        return call;
    }

    private String newCertificate() {
        String code = office.shipped(Office.request());
        office.complete("clerk", code, Map.of("outcome", "received"));
        office.complete("clerk", code, office.handover());
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(code));
        office.fire(code, "Event_EffectiveTimeReached");
        return certificates.byDossier(code).orElseThrow().serial();
    }

    private String accepted(String serial) {
        String code = office.start("clerk", "unlockDevice", request(serial));
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        return code;
    }

    private String sent(String code) {
        String letter = office.letterToSign(LetterFor.UNLOCK, List.of(code));
        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "EDOC_SYSTEM"));
        return letter;
    }

    private ProcessInstance running(String code) {
        return office.instance(code, "unlockDevice");
    }

    private TokenState token(String serial) {
        return certificates.bySerial(serial).orElseThrow().token().state();
    }

    @Test
    void theDepartmentUnlocksAndTheDeviceIsInUseAgain() {
        String serial = newCertificate();
        String code = accepted(serial);
        ProcessInstance instance = running(code);
        String letter = sent(code);
        assertThat(instance).isWaitingAt("Activity_SupportUnlock");
        assertThat(token(serial)).isEqualTo(TokenState.LOCKED);
        assertThat(engine.getTaskService().getIdentityLinksForTask(office.task(code).getId()))
                .extracting("groupId").containsExactly("unlock-desk.so-khcn-long-an");

        office.complete("unlock-desk", code, call("unlocked"));

        assertThat(instance).isEnded().hasPassed("Event_Completed");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void theLetterGoesToTheDepartmentAndIsPrintedWithTheLiaison() {
        String code = accepted(newCertificate());
        String letter = sent(code);

        assertThat(office.letters().get(letter).agencyForm()).isEqualTo("nd68-06");
        assertThat(documents.of(letter)).extracting(Document::formKey).contains("nd68-06");
        assertThat(office.dossier(code).text("deviceSerial")).isNotEmpty();
    }

    @Test
    void anotherWayThanTheDocumentSystemOwesThePaperToTheDepartmentWhoseAddressIsShown() {
        String code = accepted(newCertificate());
        String letter = office.letterToSign(LetterFor.UNLOCK, List.of(code));
        office.sign("leader", letter);
        Map<String, Object> shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));
        assertThat(shown.get("summaryChannels").toString()).contains("Số 38, Thủ Khoa Huân");

        office.complete("clerk", letter, Map.of("channel", "OFFICIAL_EMAIL"));

        assertThat(office.letters().get(letter).paperObligation()).isEqualTo(PaperObligation.SEND_ORIGINAL_TO_PROVINCIAL_AUTHORITY);
    }

    @Test
    void signedAndThroughTheDocumentSystemNoPaperIsOwed() {
        String letter = sent(accepted(newCertificate()));

        assertThat(office.letters().get(letter).channel()).isEqualTo(Channel.EDOC_SYSTEM);
        assertThat(office.letters().get(letter).paperObligation()).isEqualTo(PaperObligation.NONE);
    }

    @Test
    void thePortalOfTheCaIsNoWayToTheDepartment() {
        String code = accepted(newCertificate());
        String letter = office.letterToSign(LetterFor.UNLOCK, List.of(code));
        office.sign("leader", letter);

        assertThatThrownBy(() -> office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"))).isInstanceOf(FormRefused.class);
    }

    @Test
    void severalCallsAreRecordedBeforeTheLastWord() {
        String code = accepted(newCertificate());
        sent(code);

        office.complete("unlock-desk", code, call("again"));
        office.complete("unlock-desk", code, call("again"));
        assertThat(running(code)).isWaitingAt("Activity_SupportUnlock");
        office.complete("unlock-desk", code, call("unlocked"));

        assertThat((List<?>) office.dossier(code).fields().get("unlockCalls")).hasSize(3);
        assertThat(log.history(code)).extracting(DossierEvent::kind)
                .endsWith(DossierEvent.Kind.UNLOCK_TRIED, DossierEvent.Kind.UNLOCK_TRIED, DossierEvent.Kind.UNLOCKED);
        assertThat(log.lastReason(code, DossierEvent.Kind.UNLOCKED)).contains("Tô Minh Khuê", "gọi đúng số điện thoại");
    }

    @Test
    void aDeviceThatCannotBeUnlockedIsDamagedAndRevocationWithANewIssueIsOffered() {
        String serial = newCertificate();
        String code = accepted(serial);
        ProcessInstance instance = running(code);
        sent(code);

        office.complete("unlock-desk", code, call("failed"));

        assertThat(instance).isEnded().hasPassed("Event_FailedReplace");
        assertThat(office.state(code)).isEqualTo(DossierState.FAILED_REPLACE);
        assertThat(token(serial)).isEqualTo(TokenState.DAMAGED);
        assertThat(office.dossier(code).fields().get("alternatives")).isEqualTo(List.of("REVOKE", "ISSUE"));
    }

    @Test
    void theDepartmentMayRefuseAndTheDeviceStaysLocked() {
        String serial = newCertificate();
        String code = accepted(serial);
        ProcessInstance instance = running(code);
        sent(code);

        office.complete("unlock-desk", code, call("reject"));

        assertThat(instance).isEnded().hasPassed("Event_Refused");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(token(serial)).isEqualTo(TokenState.LOCKED);
    }

    @Test
    void whatTheDepartmentRefusedIsAskedForAgainAndThenUnlocked() {
        String serial = newCertificate();
        String refused = accepted(serial);
        sent(refused);
        office.complete("unlock-desk", refused, call("reject"));

        String again = accepted(serial);
        sent(again);
        office.complete("unlock-desk", again, call("unlocked"));

        assertThat(office.state(again)).isEqualTo(DossierState.COMPLETED);
        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
    }

    @ParameterizedTest
    @EnumSource(value = ReplyAnswer.class, names = {"ACCEPTED", "SUPPLEMENT", "REJECTED"})
    void theDepartmentsOwnDeskDecidesAndNotAnAnswerToItsLetter(ReplyAnswer answer) {
        String serial = newCertificate();
        String code = accepted(serial);
        String letter = sent(code);

        var result = office.answer(letter, answer, "Gọi lại sau");

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(result.reason()).contains("chưa chờ trả lời này");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED_BY_CA);
        assertThat(token(serial)).isEqualTo(TokenState.LOCKED);
    }

    @Test
    void theDepartmentMayAnswerTheLetterInstead() {
        String code = accepted(newCertificate());
        ProcessInstance instance = running(code);
        String letter = sent(code);

        assertThat(office.answer(letter, ReplyAnswer.UNLOCKED, null).result()).isEqualTo(Outcome.applied);

        assertThat(instance).isEnded().hasPassed("Event_UnlockedByDepartment", "Event_Completed");
        assertThat(office.answer(letter, ReplyAnswer.UNLOCKED, null).result()).isEqualTo(Outcome.already);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đã đọc PIN 1234 cho người dùng", "mật khẩu mới là 87654321", "Mat khau: 12 34 56", "MẬT KHẨU tạm 123456789012"})
    void aPinIsNeverRecorded(String text) {
        String code = accepted(newCertificate());
        sent(code);
        Map<String, Object> call = call("again");
        call.put("reason", text);

        assertThatThrownBy(() -> office.complete("unlock-desk", code, call)).isInstanceOf(FormRefused.class).hasMessageContaining("không bao giờ");

        assertThat(office.dossier(code).fields()).doesNotContainKey("unlockCalls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đã đặt lại mật khẩu sau 3 lần gọi", "PIN bị khóa, gọi lại lúc 14 giờ", "Thiết bị VGCA-0423-118214 chưa cắm"})
    void otherNumbersAreNoPin(String text) {
        assertThat(SecretTexts.tellsPin(text)).isFalse();
    }

    @Test
    void threeDigitsAreNoPinAndFourAre() {
        assertThat(SecretTexts.tellsPin("PIN 123")).isFalse();
        assertThat(SecretTexts.tellsPin("PIN 1234")).isTrue();
        assertThat(SecretTexts.tellsPin("PIN 123456789012")).isTrue();
        assertThat(SecretTexts.tellsPin("PIN 1234567890123")).isFalse();
    }

    @Test
    void nobodyIsHelpedWhoIsNotIdentified() {
        String code = accepted(newCertificate());
        sent(code);
        Map<String, Object> call = call("unlocked");
        call.put("identifiedBy", "NOT_IDENTIFIED");

        assertThatThrownBy(() -> office.complete("unlock-desk", code, call)).hasMessageContaining("Chưa xác minh");
    }

    @Test
    void aCallIsNotRecordedBeforeItWasMade() {
        String code = accepted(newCertificate());
        sent(code);
        Map<String, Object> call = call("again");
        call.put("calledAt", Office.now().plusMinutes(5).toString());

        assertThatThrownBy(() -> office.complete("unlock-desk", code, call)).hasMessageContaining("Thời điểm gọi");
    }

    @Test
    void onlyTheDeskOfTheDepartmentRecordsItsCalls() {
        String code = accepted(newCertificate());
        sent(code);

        assertThatThrownBy(() -> office.complete("clerk", code, call("unlocked"))).isInstanceOf(AuthorizationException.class);
    }

    @Test
    void theLockedDeviceOfTheDemoIsUnlocked() {
        String serial = "5402749d6b08bafc55dea0a2b4c6d7ef";
        String code = accepted(serial);
        sent(code);
        assertThat(token(serial)).isEqualTo(TokenState.LOCKED);

        office.complete("unlock-desk", code, call("unlocked"));

        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
    }

    @Test
    void aHeadsRequestIsSentByTheSuperiorAgency() {
        String code = office.start("clerk", "unlockDevice", request("5401b8d1af4c5e309972d4e6f80a1b23"));

        assertThat(office.dossier(code).senderAgency()).isEqualTo("ubnd-tinh-long-an");
        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), new Caller("clerk", Set.of()), "Đã nhớ lại mật khẩu");
            return null;
        });
        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
    }

    @Test
    void aSentRequestThatIsWithdrawnLeavesTheDesk() {
        String code = accepted(newCertificate());
        ProcessInstance instance = running(code);
        String letter = sent(code);

        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), new Caller("clerk", Set.of()), "Đã nhớ lại mật khẩu");
            return null;
        });

        assertThat(instance).isEnded().hasPassed("Event_EndWithdrawn");
        assertThat(office.task(code)).isNull();
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void theAgencyMayReject() {
        String code = office.start("clerk", "unlockDevice", request(newCertificate()));
        ProcessInstance instance = running(code);

        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Thiết bị không thuộc xã"));

        assertThat(instance).isEnded().hasPassed("Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_AGENCY);
    }

    @Test
    void theReviewerReadsWhyAndWhomToCall() {
        String code = office.start("clerk", "unlockDevice", request(newCertificate()));

        Map<String, Object> shown = office.as("clerk2", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));

        assertThat(shown.get("summaryPerson").toString()).contains("nhập sai mật khẩu quá số lần", "Tô Minh Khuê", "0938112244");
    }

    @Test
    void aRequestOfTheOldRegimeIsPrintedAsForm11() {
        Map<String, Object> request = request("5401c9e2b05d6f41aa83e5f7091b2c34");
        request.put("applicationDate", "2024-08-14");

        String code = office.start("clerk", "unlockDevice", request);

        assertThat(documents.of(code)).extracting(Document::formKey).containsExactly("tt185-m11");
    }

    /** An active certificate of somebody in Đắk Hà, as the register has it. */
    private String certificateInDakHa() {
        String dossier = "HS-TEST-" + NEXT.incrementAndGet();
        var holder = new Holder("Y Blưng Niê Thử", LocalDate.of(1990, 1, 2), "06209000" + NEXT.get(), null, null,
                "yblung" + NEXT.get() + ".demo@kontum.gov.vn", "0938112255", "Công chức", IN_DAK_HA, false, null);
        issuing.requested(CertificateRequest.forPerson(dossier, MediaKind.USB_TOKEN, holder), Office.now().minusDays(9));
        String serial = "5401ddddccccbbbbaaaa" + "%012d".formatted(NEXT.get());
        issuing.shipped(dossier, serial, "DAKHA-" + NEXT.get());
        issuing.receivedAtAgency(dossier);
        issuing.handedOver(dossier);
        issuing.effective(dossier, Office.now().minusDays(1));
        return serial;
    }

    /** In a region without delegation the letter goes to the CA. */
    private String sentToTheCa(String serial) {
        for (String role : List.of("clerk", "leader")) {
            accounts.group(role + "." + IN_DAK_HA);
        }
        accounts.account("dakha-clerk", "A", "Văn thư", "a.demo@kontum.gov.vn", "x", List.of("clerk." + IN_DAK_HA));
        accounts.account("dakha-clerk2", "B", "Văn thư", "b.demo@kontum.gov.vn", "x", List.of("clerk." + IN_DAK_HA));
        accounts.account("dakha-leader", "C", "Chủ tịch", "c.demo@kontum.gov.vn", "x", List.of("leader." + IN_DAK_HA));
        String code = office.start("dakha-clerk", "unlockDevice", request(serial));
        office.complete("dakha-clerk2", code, Map.of("outcome", "accept"));
        String letter = office.beginLetter("dakha-clerk", LetterFor.UNLOCK);
        office.complete("dakha-clerk", letter, Office.composed(LetterFor.UNLOCK, Office.today(), List.of(code)));
        office.sign("dakha-leader", letter);
        office.complete("dakha-clerk", letter, Map.of("channel", "CA_PORTAL"));
        return code;
    }

    private String letterOf(String code) {
        return office.letterLines().ofDossier(code, LetterFor.UNLOCK).orElseThrow().letterCode();
    }

    @Test
    void whereNothingIsDelegatedTheClerkWritesDownWhatTheCasCallsCameTo() {
        String serial = certificateInDakHa();
        String code = sentToTheCa(serial);
        ProcessInstance instance = running(code);
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
        office.answer(letterOf(code), ReplyAnswer.ACCEPTED, null);
        assertThat(instance).isWaitingAt("Activity_RecordCall");

        office.complete("dakha-clerk", code, call("again"));
        office.complete("dakha-clerk", code, call("unlocked"));

        assertThat(instance).isEnded().hasPassed("Gateway_CaTriesAgain", "Event_Completed");
        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
    }

    @Test
    void theCaMayAnswerThatItIsUnlockedAfterAccepting() {
        String code = sentToTheCa(certificateInDakHa());
        ProcessInstance instance = running(code);
        office.answer(letterOf(code), ReplyAnswer.ACCEPTED, null);

        office.answer(letterOf(code), ReplyAnswer.UNLOCKED, null);

        assertThat(instance).isEnded().hasPassed("Event_UnlockedByCa", "Event_Completed");
    }

    @Test
    void theCaMayUnlockWithoutAcceptingFirst() {
        String serial = certificateInDakHa();
        String code = sentToTheCa(serial);

        assertThat(office.answer(letterOf(code), ReplyAnswer.UNLOCKED, null).result()).isEqualTo(Outcome.applied);

        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        assertThat(token(serial)).isEqualTo(TokenState.IN_USE);
        assertThat(office.letters().get(letterOf(code)).state()).isEqualTo(LetterState.CLOSED);
    }

    @Test
    void anAnswerThatTellsThePinIsRefused() {
        String code = sentToTheCa(certificateInDakHa());

        var result = office.answer(letterOf(code), ReplyAnswer.UNLOCKED, "PIN mới 123456");

        assertThat(result.result()).isEqualTo(Outcome.refused);
        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
    }

    @Test
    void theCaMayReject() {
        String serial = certificateInDakHa();
        String code = sentToTheCa(serial);
        ProcessInstance instance = running(code);

        office.answer(letterOf(code), ReplyAnswer.REJECTED, "Không đúng thuê bao");

        assertThat(instance).isEnded().hasPassed("Event_RequestClosed", "Event_EndClosed");
        assertThat(office.state(code)).isEqualTo(DossierState.REJECTED_BY_CA);
        assertThat(token(serial)).isEqualTo(TokenState.LOCKED);
    }

    @Test
    void whatTheCaCannotUnlockIsReplaced() {
        String serial = certificateInDakHa();
        String code = sentToTheCa(serial);
        office.answer(letterOf(code), ReplyAnswer.ACCEPTED, null);

        office.complete("dakha-clerk2", code, call("failed"));

        assertThat(office.state(code)).isEqualTo(DossierState.FAILED_REPLACE);
        assertThat(token(serial)).isEqualTo(TokenState.DAMAGED);
    }

    @Test
    void aDepartmentWithoutADeskHereIsWaitedForLikeTheCa() {
        String code = accepted(newCertificate());
        engine.getIdentityService().deleteMembership("unlock-desk", "unlock-desk.so-khcn-long-an");
        try {
            sent(code);
        } finally {
            engine.getIdentityService().createMembership("unlock-desk", "unlock-desk.so-khcn-long-an");
        }

        assertThat(office.state(code)).isEqualTo(DossierState.SENT);
        office.answer(letterOf(code), ReplyAnswer.UNLOCKED, null);
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void anUnlockIsNoAnswerToALetterOfAnotherKind() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        assertThat(office.answer(letter, ReplyAnswer.UNLOCKED, null).result()).isEqualTo(Outcome.refused);
    }
}
