package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.registry.PersonnelReports;
import vn.chungthuso.terms.Procedure;

/** «Báo biến động nhân sự»: what an event calls for is shown and opened with one click (DT-10). */
class ReportPersonnelEventProcessTest extends HouseTest {

    private static final String PROCESS = "reportPersonnelEvent";
    private static final Map<String, Object> FILER = Map.of(
            "filerRole", "AGENCY_REPRESENTATIVE",
            "filer", Map.of("fullName", "Tô Minh Khuê", "position", "Văn thư", "phone", "0938112244"));

    @Autowired
    PersonnelReports reports;

    @Autowired
    FormService forms;

    @Autowired
    Requests requests;

    private static Map<String, Object> of(String event, String person) {
        return new HashMap<>(Map.of("event", event, "subject", "PERSON", "person", person, "eventDate", Office.today()));
    }

    private static Map<String, Object> ofAgency(String event, String agency) {
        return new HashMap<>(Map.of("event", event, "subject", "AGENCY", "agency", agency, "eventDate", Office.today()));
    }

    private String report(Map<String, Object> event) {
        return office.start("clerk", PROCESS, event);
    }

    private Map<String, Object> shown(String code) {
        String task = office.task(code).getId();
        return office.as("clerk", () -> new HashMap<>(forms.getTaskFormVariables(task, List.of(), false)));
    }

    /** What the form has ticked beforehand. */
    private List<String> proposed(String code) {
        String chosen = shown(code).get("chosen").toString().replaceAll("[\\[\\]\"]", "");
        return chosen.isEmpty() ? List.of() : List.of(chosen.split(","));
    }

    private Map<String, Object> opening(List<String> chosen, String procedure, Map<String, Object> fields) {
        return new HashMap<>(Map.of("outcome", "open", "chosen", chosen, "commitmentAccepted", true, procedure, fields));
    }

    private void takeBack(String dossier) {
        office.as("clerk", () -> {
            requests.withdraw(office.dossier(dossier), new Caller("clerk", Set.of()), "Báo thử");
            return null;
        });
    }

    @Test
    void aRetirementIsProposedAndOpenedWithOneClick() {
        String code = report(of("RETIRED", "phamquocdat@longan.gov.vn"));
        ProcessInstance instance = office.instance(code, PROCESS);
        assertThat(instance).isWaitingAt("Activity_ReviewProposals");
        assertThat(shown(code).get("summaryProposals").toString()).contains("Phạm Quốc Đạt", "Thu hồi chứng thư số");
        assertThat(shown(code).get("neededData").toString()).contains("người lập đề nghị");

        office.complete("clerk", code, opening(proposed(code), "REVOKE", FILER));

        assertThat(instance).isEnded().hasPassed("Event_DossiersOpened");
        String dossier = reports.opened(code).get(0);
        assertThat(office.dossier(dossier).procedure()).isEqualTo(Procedure.REVOKE);
        assertThat(office.dossier(dossier).text("revocationReason")).isEqualTo("RETIRED");
        takeBack(dossier);
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsOpened() {
        String code = report(of("EMAIL_CHANGED", "vongocanh@longan.gov.vn"));
        assertThat(shown(code).get("neededData").toString()).contains("hộp thư công vụ");

        assertThatThrownBy(() -> office.complete("clerk", code, opening(proposed(code), "CHANGE_INFO", Map.of())))
                .hasMessageContaining("Thông tin");

        assertThat(reports.opened(code)).isEmpty();
        assertThat(office.task(code)).isNotNull();
    }

    @Test
    void theNewMailboxIsStatedWhereTheChangeIsOpened() {
        String code = report(of("EMAIL_CHANGED", "vongocanh@longan.gov.vn"));
        Map<String, Object> fields = Map.of("changes", Map.of("officialEmail", "vongocanh.moi@longan.gov.vn"));

        office.complete("clerk", code, opening(proposed(code), "CHANGE_INFO", fields));

        var dossier = office.dossier(reports.opened(code).get(0));
        assertThat(dossier.procedure()).isEqualTo(Procedure.CHANGE_INFO);
        assertThat(dossier.fields().toString()).contains("vongocanh.moi@longan.gov.vn");
        takeBack(dossier.code());
    }

    @Test
    void aLostDeviceIsRevokedAndThePersonGetsANewOne() {
        String code = report(of("DEVICE_LOST", "vongocanh@longan.gov.vn"));

        office.complete("clerk", code, opening(proposed(code), "REVOKE", FILER));

        assertThat(reports.opened(code)).extracting(dossier -> office.dossier(dossier).procedure())
                .containsExactlyInAnyOrder(Procedure.REVOKE, Procedure.ISSUE);
        reports.opened(code).forEach(this::takeBack);
    }

    @Test
    void allThatIsChosenIsOpenedOrNothing() {
        String code = report(of("DEVICE_LOST", "vongocanh@longan.gov.vn"));
        Map<String, Object> wrong = new HashMap<>(FILER);
        wrong.put("deviceCondition", "PRESENT");

        assertThatThrownBy(() -> office.complete("clerk", code, opening(proposed(code), "REVOKE", wrong)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Võ Ngọc Ánh");

        assertThat(reports.opened(code)).isEmpty();
        assertThat(office.task(code)).isNotNull();
    }

    @Test
    void aForgottenPasswordIsUnlockedWithTheLiaisonsNumber() {
        String code = report(of("PIN_FORGOTTEN", "caothibichngoc@longan.gov.vn"));
        Map<String, Object> fields = Map.of(
                "unlockReason", "PIN_FORGOTTEN", "recoveryLiaison", Map.of("fullName", "Tô Minh Khuê", "phone", "0912345678"));

        office.complete("clerk", code, opening(proposed(code), "UNLOCK", fields));

        assertThat(office.dossier(reports.opened(code).get(0)).procedure()).isEqualTo(Procedure.UNLOCK);
        reports.opened(code).forEach(this::takeBack);
    }

    @Test
    void anAgencysEventTouchesItsOwnCertificate() {
        String code = report(ofAgency("AGENCY_RENAMED", Office.COMMUNE));

        List<String> proposed = proposed(code);

        assertThat(proposed).contains("540285ae7c19cb0d66efb1b3c5d7e8f0:CHANGE_INFO").allMatch(choice -> choice.endsWith(":CHANGE_INFO"));
        assertThat(shown(code).get("summaryProposals").toString()).contains("không kéo theo thủ tục nào");
    }

    @Test
    void whoLeadsNowNeedsNoProcedureAndTheReportIsClosedWithAReason() {
        String code = report(of("PROMOTED_TO_HEAD", "phamquocdat@longan.gov.vn"));
        ProcessInstance instance = office.instance(code, PROCESS);
        assertThat(proposed(code)).isEmpty();

        office.complete("clerk", code, Map.of("outcome", "close", "reason", "Không phải làm thủ tục"));

        assertThat(instance).isEnded().hasPassed("Event_NothingOpened");
        assertThat(reports.opened(code)).isEmpty();
    }

    @Test
    void whatWasNotProposedIsNotOpened() {
        String code = report(of("RETIRED", "phamquocdat@longan.gov.vn"));

        assertThatThrownBy(() -> office.complete("clerk", code, opening(List.of("5401eb04d27f8163cca507192b3d4e56:REVOKE"), "REVOKE", FILER)))
                .hasMessageContaining("không còn trong đề xuất");
    }

    @Test
    void onlyClerksReportAndOnlyForWhomTheyCare() {
        assertThatThrownBy(() -> office.start("holder", PROCESS, of("RETIRED", "phamquocdat@longan.gov.vn"))).hasMessageContaining("văn thư");
        assertThatThrownBy(() -> report(of("RETIRED", "khongco@longan.gov.vn"))).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> report(ofAgency("AGENCY_DISSOLVED", "xa-dak-lang"))).isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> report(of("NOTHING_KNOWN", "phamquocdat@longan.gov.vn"))).isInstanceOf(FormRefused.class);
    }

    @Test
    void theStartFormOffersThePeopleAndAgenciesOfTheClerk() {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey(PROCESS).latestVersion()
                .singleResult().getId();

        InputStream form = office.as("clerk", () -> forms.getDeployedStartForm(definition));

        assertThat(form).asString(StandardCharsets.UTF_8).contains("phamquocdat@longan.gov.vn", Office.COMMUNE).doesNotContain("hovankhai@longan.gov.vn");
    }

    @Test
    void nobodysNameStandsInTheEnginesVariables() {
        String code = report(of("RETIRED", "phamquocdat@longan.gov.vn"));

        assertThat(engine.getRuntimeService().getVariables(office.instance(code, PROCESS).getId())).containsOnlyKeys("senderAgency");
    }
}
