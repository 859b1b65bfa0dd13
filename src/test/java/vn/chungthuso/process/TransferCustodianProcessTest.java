package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.Certificates;
import vn.chungthuso.registry.Custodians;
import vn.chungthuso.registry.Custody;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.CertificateStatus;

/** «Bàn giao chứng thư số của Bộ phận Một cửa» to each of its ends (domain §7.10). */
class TransferCustodianProcessTest extends HouseTest {

    private static final String SECTION = "540296bf8d2adc1e77f0c2c4d6e8f901";

    @Autowired
    Certificates certificates;

    @Autowired
    Custodians custodians;

    @Autowired
    Documents documents;

    @Autowired
    Typesetting typesetting;

    @Autowired
    DossierLog log;

    @Autowired
    Requests requests;

    private static Map<String, Object> request(String idNumber) {
        return new HashMap<>(Map.of(
                "certificateSerial", SECTION,
                "newCustodian", Map.of(
                        "fullName", "Sử Hoàng Long", "position", "Công chức", "phone", "0935667788", "idNumber", idNumber),
                "handoverDate", Office.today()));
    }

    private static Map<String, Object> signed() {
        return new HashMap<>(Map.of("giverSigned", "OLD_CUSTODIAN", "receiverSigned", true, "pinChanged", true));
    }

    private void withdraw(String code) {
        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), new Caller("clerk", Set.of()), "Chưa đổi cán bộ");
            return null;
        });
    }

    @Test
    void theSectionsCertificateGoesToTheNextOfficerAndNothingElseChanges() {
        String code = office.start("clerk", "transferCustodian", request("080092000001"));
        ProcessInstance instance = office.instance(code, "transferCustodian");
        assertThat(instance).isWaitingAt("Activity_ConfirmCustody");

        office.complete("clerk", code, signed());

        assertThat(instance).isEnded().hasPassed("Event_Completed");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
        List<Custody> custody = custodians.of(SECTION);
        assertThat(custody.get(custody.size() - 1).custodian().idNumber()).isEqualTo("080092000001");
        assertThat(custody.get(custody.size() - 2).to()).hasToString(Office.today());
        var certificate = certificates.bySerial(SECTION).orElseThrow();
        assertThat(certificate.status()).isEqualTo(CertificateStatus.ACTIVE);
        assertThat(certificate.token().state()).isEqualTo(TokenState.IN_USE);
        assertThat(office.letters().carrying(code)).isEmpty();
    }

    @Test
    void theMinutesAreOfTheRegimeOfTheHandoverDay() {
        String code = office.start("clerk", "transferCustodian", request("080092000002"));

        assertThat(documents.of(code)).extracting(Document::formKey).containsExactly("nd68-one-stop-handover");
        withdraw(code);
    }

    @Test
    void theMinutesNameNobodyUnderTheGiversSignatureBecauseTheHeadMaySign() {
        Map<String, Object> request = request("080092000008");
        request.put("newCustodian", Map.of(
                "fullName", "Mạc Thị Nhận", "position", "Công chức", "phone", "0938112299", "idNumber", "080092000008"));
        String code = office.start("clerk", "transferCustodian", request);
        String giver = certificates.holderOf(certificates.bySerial(SECTION).orElseThrow()).fullName();

        PrintedPaper minutes = PrintedPaper.of(documents.content(typesetting.withPages(documents.of(code).get(0))));

        assertThat(minutes.text().split(giver, -1)).as("the giver stands among the parties only").hasSize(2);
        assertThat(minutes.says("vắng mặt thì người đứng đầu ký thay")).isTrue();
        withdraw(code);
    }

    @Test
    void theHeadSignsForAnOfficerWhoIsGone() {
        String code = office.start("clerk", "transferCustodian", request("080092000003"));
        Map<String, Object> signed = signed();
        signed.put("giverSigned", "HEAD");
        assertThatThrownBy(() -> office.complete("clerk", code, signed)).isInstanceOf(FormRefused.class);

        signed.put("headName", "Lê Thị Thu Hằng");
        signed.put("absenceReason", "Đã chuyển công tác");
        office.complete("clerk", code, signed);

        assertThat(log.lastReason(code, DossierEvent.Kind.CUSTODIAN_CHANGED)).contains("Lê Thị Thu Hằng", "Đã chuyển công tác");
        assertThat(office.state(code)).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void withoutANewPinNothingIsHandedOver() {
        String code = office.start("clerk", "transferCustodian", request("080092000004"));
        Map<String, Object> signed = signed();
        signed.put("pinChanged", false);

        assertThatThrownBy(() -> office.complete("clerk", code, signed)).isInstanceOf(FormRefused.class).hasMessageContaining("mật khẩu");
        withdraw(code);
    }

    @Test
    void aWithdrawnHandoverLeavesTheCustodian() {
        var before = certificates.bySerial(SECTION).orElseThrow().holderId();
        String code = office.start("clerk", "transferCustodian", request("080092000005"));
        ProcessInstance instance = office.instance(code, "transferCustodian");

        withdraw(code);

        assertThat(instance).isEnded().hasPassed("Event_EndWithdrawn");
        assertThat(office.state(code)).isEqualTo(DossierState.WITHDRAWN);
        assertThat(certificates.bySerial(SECTION).orElseThrow().holderId()).isEqualTo(before);
    }

    @Test
    void onlyAOneStopCertificateIsHandedOver() {
        Map<String, Object> request = request("080092000006");
        request.put("certificateSerial", "5401a7c09e3b4d2f8861c3d5e7f90a12");

        assertThatThrownBy(() -> office.start("clerk", "transferCustodian", request)).hasMessageContaining("Chỉ chứng thư số của Bộ phận Một cửa");
    }

    @Test
    void whoKeepsItAlreadyIsNotGivenIt() {
        String present = certificates.holderOf(certificates.bySerial(SECTION).orElseThrow()).idNumber();

        assertThatThrownBy(() -> office.start("clerk", "transferCustodian", request(present))).hasMessageContaining("đang là người giữ");
    }

    @Test
    void aHandoverIsNeitherOfTomorrowNorBeforeTheFormerOne() {
        Map<String, Object> request = request("080092000007");
        request.put("handoverDate", Office.now().toLocalDate().plusDays(1).toString());
        assertThatThrownBy(() -> office.start("clerk", "transferCustodian", request)).isInstanceOf(FormRefused.class);

        List<Custody> custody = custodians.of(SECTION);
        request.put("handoverDate", custody.get(custody.size() - 1).from().minusDays(1).toString());
        assertThatThrownBy(() -> office.start("clerk", "transferCustodian", request)).hasMessageContaining("Ngày bàn giao");
    }
}
