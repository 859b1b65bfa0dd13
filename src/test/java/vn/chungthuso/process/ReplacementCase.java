package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Replies;
import vn.chungthuso.dispatch.Reply;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dispatch.ReplyMessage;
import vn.chungthuso.dispatch.ReplyResult;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.document.TestCertificate;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.Documents.NewDocument;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.CertificateRequest;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Holder;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.terms.MediaKind;

/** The words for tests in which a certificate takes the place of another; each test has a certificate of its own. */
abstract class ReplacementCase extends HouseTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final BigInteger FIRST_NEW = new BigInteger("5409000000000000000000000000a000", 16);

    @Autowired
    Certificates certificates;

    @Autowired
    Issuing issuing;

    @Autowired
    Lifetime lifetime;

    @Autowired
    Documents documents;

    @Autowired
    CertificateFiles files;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierLog log;

    @Autowired
    Replies replies;

    @Autowired
    Requests requests;

    Subscriber subscriber;
    String mailbox;
    BigInteger newSerial;

    @BeforeEach
    void aSubscriber() {
        subscriber = Subscriber.someone(files);
        mailbox = subscriber.mailbox();
        newSerial = FIRST_NEW.add(BigInteger.valueOf(subscriber.number()));
    }

    Certificate active(int daysLeft) {
        return subscriber.active(issuing, lifetime, daysLeft);
    }

    /** Of somebody else. */
    Certificate another(int daysLeft) {
        return Subscriber.someone(files).active(issuing, lifetime, daysLeft);
    }

    /** Of the commune itself or of one of its people, in use, not yet to be renewed in haste. */
    Certificate issued(boolean organisation, boolean head) {
        int n = subscriber.number();
        String dossier = "HS-GUI-%05d".formatted(n);
        String name = "Ủy ban nhân dân xã gửi %d".formatted(n);
        var holder = new Holder(
                "Lư Thị Gửi", LocalDate.of(1985, 2, 1), "0800800%05d".formatted(n), LocalDate.of(2021, 5, 4), "Cục Cảnh sát QLHC về TTXH",
                mailbox, "0912000111", "Chủ tịch", Office.COMMUNE, head, null);
        issuing.requested(
                organisation
                        ? CertificateRequest.forOrganisation(dossier, MediaKind.USB_TOKEN, name, mailbox, Office.COMMUNE, holder)
                        : CertificateRequest.forPerson(dossier, MediaKind.USB_TOKEN, holder),
                Office.now());
        String serial = "5407%028x".formatted(n);
        issuing.shipped(dossier, serial, "GUI-" + n);
        issuing.receivedAtAgency(dossier);
        issuing.handedOver(dossier);
        issuing.effective(dossier, Office.now().minusDays(1));
        LocalDate today = Office.now().toLocalDate();
        return lifetime.validity(serial, today.minusYears(4), today.plusDays(170), "a".repeat(64));
    }

    static Map<String, Object> renewal(Certificate certificate) {
        return new HashMap<>(Map.of("certificateSerial", certificate.serial(), "commitmentAccepted", true));
    }

    static Map<String, Object> change(Certificate certificate, String reason, String field, String newValue) {
        Map<String, Object> change = renewal(certificate);
        change.put("changeReason", reason);
        change.put("changes", List.of(Map.of("field", field, "newValue", newValue)));
        return change;
    }

    String submit(String account, String process, Map<String, Object> body) {
        return office.as(account, () ->
                engine.getRuntimeService().startProcessInstanceByKey(process, Office.variables(body)).getBusinessKey());
    }

    String accepted(String process, Map<String, Object> body) {
        String code = submit("clerk", process, body);
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        return code;
    }

    /** A letter that the authority has accepted. */
    String taken(List<String> codes) {
        String letter = office.sentLetter(LetterFor.RENEW_OR_CHANGE, codes);
        for (int line = 1; line <= codes.size(); line++) {
            assertThat(answer(letter, line, ReplyAnswer.ACCEPTED, null).result()).isEqualTo(ReplyResult.Outcome.applied);
        }
        return letter;
    }

    ReplyResult answer(String letter, int line, ReplyAnswer answer, String documentId) {
        String reason = answer == ReplyAnswer.REJECTED || answer == ReplyAnswer.SUPPLEMENT ? "Chưa khớp" : null;
        var reply = new Reply(line, answer, reason, null, null, null, null, null, documentId);
        return replies.take(letter, new ReplyMessage("thay-" + COUNT.incrementAndGet(), Office.now(), List.of(reply)), "clerk")
                .get(0);
    }

    ReplyResult answerWith(String letter, TestCertificate certificate) {
        return answer(letter, 1, ReplyAnswer.CER_FILE, stored(letter, certificate));
    }

    String stored(String letter, TestCertificate certificate) {
        var upload = NewDocument.upload(letter, DocumentKind.CER, "moi.cer", "application/pkix-cert", Set.of(), "clerk");
        return String.valueOf(documents.store(upload, new ByteArrayResource(certificate.der())));
    }

    /** The certificate that was asked for, of the key that is on the device. */
    TestCertificate cer(String mail) {
        return TestCertificate.of("CN=" + Subscriber.NAME + ",E=" + mail)
                .numbered(newSerial)
                .valid(Office.now().toInstant(), Office.now().plusYears(3).toInstant());
    }

    ProcessInstance running(String code, String process) {
        return office.instance(code, process);
    }

    Certificate now(Certificate certificate) {
        return certificates.bySerial(certificate.serial()).orElseThrow();
    }
}
