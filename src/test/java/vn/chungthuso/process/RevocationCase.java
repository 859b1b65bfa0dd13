package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;
import vn.chungthuso.terms.MediaKind;

/** Certificates of the commune, each test's own, and what becomes of a request to revoke them. */
abstract class RevocationCase extends HouseTest {

    private static final AtomicInteger NEXT = new AtomicInteger();

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
    Replies replies;

    /** A person's certificate in use. */
    String active(MediaKind media) {
        int n = NEXT.incrementAndGet();
        String dossier = "HS-THU-HOI-%04d".formatted(n);
        String serial = "6603aaaabbbbccccddddeeee%08d".formatted(n);
        var holder = new Holder(
                "Hà Thị Minh Thử", LocalDate.parse("1979-03-02"), "08017900%04d".formatted(n), LocalDate.parse("2021-05-20"),
                "Cục Cảnh sát QLHC về TTXH", "hathiminhthu%d.demo@longan.gov.vn".formatted(n), "0912345678", "Công chức", Office.COMMUNE, false,
                null);
        issuing.requested(CertificateRequest.forPerson(dossier, media, holder), Office.now().minusDays(9));
        issuing.shipped(dossier, serial, media == MediaKind.USB_TOKEN ? "THU-HOI-" + n : null);
        issuing.receivedAtAgency(dossier);
        issuing.handedOver(dossier);
        issuing.effective(dossier, Office.now().minusDays(1));
        return serial;
    }

    static Map<String, Object> request(String serial, String reason, String condition) {
        return new HashMap<>(Map.of(
                "certificateSerial", serial,
                "revocationReason", reason,
                "filerRole", "AGENCY_REPRESENTATIVE",
                "filer", Map.of("fullName", "Lý Thành Thử", "position", "Văn thư", "phone", "0977665544"),
                "eventDate", Office.today(),
                "deviceCondition", condition));
    }

    String submit(String account, Map<String, Object> request) {
        return office.as(account, () -> engine.getRuntimeService()
                .startProcessInstanceByKey("revokeCertificate", Office.variables(request))
                .getBusinessKey());
    }

    String accepted(Map<String, Object> request) {
        String code = submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        return code;
    }

    /** A dossier whose letter has left. */
    String sent(Map<String, Object> request) {
        String code = accepted(request);
        office.sentLetter(LetterFor.REVOKE, List.of(code));
        return code;
    }

    String revoked(Map<String, Object> request) {
        String code = sent(request);
        office.answer(letterOf(code), ReplyAnswer.REVOKED, null);
        return code;
    }

    /** A device that is to be collected. */
    String noticed(Map<String, Object> request) {
        String code = revoked(request);
        notice(code);
        return code;
    }

    /** A device that the agency has back. */
    String collected(Map<String, Object> request) {
        String code = noticed(request);
        office.complete("clerk", code, Map.of("outcome", "collected", "collectedFrom", "Hà Thị Minh Thử"));
        return code;
    }

    String letterOf(String code) {
        return office.letters().carrying(code).get(0).code();
    }

    ReplyResult notice(String code) {
        return notice(code, "88/CTS-QLTB", LocalDate.parse(Office.today()));
    }

    ReplyResult notice(String code, String number, LocalDate date) {
        int line = office.letterLines().ofDossier(code, LetterFor.REVOKE).orElseThrow().line();
        var reply = new Reply(line, ReplyAnswer.COLLECTION_NOTICE, null, null, null, null, number, date, null);
        String message = "thong-bao-" + NEXT.incrementAndGet();
        return replies.take(letterOf(code), new ReplyMessage(message, Office.now(), List.of(reply)), "clerk").get(0);
    }

    static Map<String, Object> handover() {
        return new HashMap<>(Map.of(
                "outcome", "returned",
                "minutesPlace", "Mỹ Phước",
                "minutesDate", Office.today(),
                "giver", Map.of("fullName", "Lý Thành Thử", "position", "Văn thư", "idNumber", "080190002468"),
                "receiver", Map.of("fullName", "Bạch Văn Thử", "position", "Chuyên viên"),
                "copyCount", "2"));
    }

    static Map<String, Object> loss() {
        return new HashMap<>(Map.of(
                "lossDate", Office.today(),
                "lossPlace", "Bến xe",
                "lossCircumstances", "Rơi mất khi đi công tác",
                "minutesPlace", "Mỹ Phước",
                "minutesDate", Office.today(),
                "agencyRepresentative", Map.of("fullName", "Lý Thành Thử", "position", "Văn thư"),
                "subscriber", Map.of("fullName", "Hà Thị Minh Thử", "position", "Công chức", "idNumber", "080179000001"),
                "agencyHead", Map.of("fullName", "Lê Thị Thu Hằng"),
                "sentDate", Office.today()));
    }

    ProcessInstance revoking(String code) {
        return office.instance(code, "revokeCertificate");
    }

    ProcessInstance recovering(String code) {
        return office.instance(code, "recoverDevice");
    }

    String step(String code) {
        return office.task(code).getTaskDefinitionKey();
    }

    Certificate certificate(String serial) {
        return certificates.bySerial(serial).orElseThrow();
    }

    CertificateStatus status(String serial) {
        return certificate(serial).status();
    }

    TokenState token(String serial) {
        return certificate(serial).token().state();
    }

    List<String> printed(String code) {
        return documents.of(code).stream().map(Document::formKey).toList();
    }

    void reportLost(String account, String code) {
        office.as(account, () -> {
            requests.deviceLost(office.dossier(code), Caller.current(engine.getIdentityService()).orElseThrow(), "Rơi mất");
            return null;
        });
    }

    void withdraw(String account, String code) {
        office.as(account, () -> {
            requests.withdraw(office.dossier(code), Caller.current(engine.getIdentityService()).orElseThrow(), "Nộp nhầm");
            return null;
        });
    }
}
