package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.registry.PublicCertificate.State;
import vn.chungthuso.registry.PublicCertificates;
import vn.chungthuso.terms.CertificateKind;

/** «Chuyển đổi chứng thư số công cộng» to each of its ends (domain §7.13, R-002, R-003). */
class ReplacePublicCertificateProcessTest extends HouseTest {

    private static final String PROCESS = "replacePublicCertificate";
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    PublicCertificates declared;

    @Autowired
    FormService forms;

    private static Map<String, Object> declaration(String... purposes) {
        Map<String, Object> declaration = new HashMap<>();
        declaration.put("agency", Office.COMMUNE);
        declaration.put("provider", "Công ty Chữ ký số Thử");
        declaration.put("validTo", Office.now().toLocalDate().plusMonths(4).toString());
        declaration.put("holderKind", "INDIVIDUAL");
        declaration.put("holderName", "Kiều Thị Đổi");
        declaration.put("officialEmail", "kieuthidoi%d.demo@longan.gov.vn".formatted(NEXT.incrementAndGet()));
        declaration.put("purposes", List.of(purposes));
        return declaration;
    }

    private String declare(Map<String, Object> declaration) {
        return office.start("clerk", PROCESS, declaration);
    }

    /** A person as the form of the replacement asks for one. */
    private static Map<String, Object> person() {
        Map<String, Object> person = Office.request();
        person.keySet().removeAll(List.of("employingAgency", "commitmentAccepted"));
        return person;
    }

    private static Map<String, Object> opening(String... kinds) {
        return new HashMap<>(Map.of("outcome", "open", "kinds", List.of(kinds), "person", person(), "commitmentAccepted", true));
    }

    private static Map<String, Object> openingForTwo() {
        Map<String, Object> opening = opening("INDIVIDUAL");
        opening.put("twoPeople", true);
        opening.put("secondPerson", person());
        return opening;
    }

    private static Map<String, Object> openingForTheAgency() {
        Map<String, Object> opening = opening("ORGANISATION");
        Map<String, Object> head = person();
        head.remove("isAgencyHead");
        opening.remove("person");
        opening.put("organisation", new HashMap<>(Map.of(
                "organisationName", "Ủy ban nhân dân xã Mỹ Phước",
                "parentAgencyName", "Ủy ban nhân dân tỉnh Long An",
                "agencyEmail", "chuyendoi%d.demo@longan.gov.vn".formatted(NEXT.incrementAndGet()),
                "taxCode", "1100112233")));
        opening.put("certificateManager", head);
        return opening;
    }

    private State state(String code) {
        return declared.find(code).orElseThrow().state();
    }

    private Map<String, Object> shown(String code) {
        String task = office.task(code).getId();
        return office.as("clerk", () -> new HashMap<>(forms.getTaskFormVariables(task, List.of(), false)));
    }

    private String rejected(String dossier) {
        office.complete("clerk2", dossier, Map.of("outcome", "reject", "reason", "Chưa đúng đối tượng"));
        return dossier;
    }

    private void bringToEffect(String dossier) {
        office.complete("clerk2", dossier, Map.of("outcome", "accept"));
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(dossier));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        office.complete("clerk", dossier, Map.of("outcome", "received"));
        office.complete("clerk", dossier, office.handover());
        office.sentLetter(LetterFor.EFFECTIVE_TIME, List.of(dossier));
        office.fire(dossier, "Event_EffectiveTimeReached");
    }

    @Test
    void theDeclarationEndsMigratedOnceTheGovernmentsCertificateIsActive() {
        String code = declare(declaration("DOCUMENT_SIGNING"));
        ProcessInstance instance = office.instance(code, PROCESS);
        assertThat(instance).isWaitingAt("Activity_RequestReplacement");
        office.complete("clerk", code, opening("INDIVIDUAL"));
        assertThat(instance).isWaitingAt("Gateway_AwaitReplacement");
        assertThat(state(code)).isEqualTo(State.REQUESTED);

        bringToEffect(declared.requests(code).get(0));
        assertThat(instance).isWaitingAt("Activity_StopPublicCertificate");
        assertThat(state(code)).isEqualTo(State.REPLACED);
        office.complete("clerk", code, Map.of("registeredAnew", true, "publicStopped", true));

        assertThat(instance).isEnded().hasPassed("Event_Migrated");
        assertThat(state(code)).isEqualTo(State.MIGRATED);
    }

    @Test
    void theRequestCarriesWhatWasDeclared() {
        String code = declare(declaration("DOCUMENT_SIGNING"));

        office.complete("clerk", code, opening("INDIVIDUAL"));

        var dossier = office.dossier(declared.requests(code).get(0));
        assertThat(dossier.certificateKind()).isEqualTo(CertificateKind.INDIVIDUAL);
        assertThat(dossier.subjectAgency()).isEqualTo(Office.COMMUNE);
        assertThat(dossier.fields()).containsEntry("intendedPurposes", List.of("DOCUMENT_SIGNING"));
    }

    @Test
    void aHolderWhomTheRegisterKnowsIsFilledIn() {
        Map<String, Object> declaration = declaration("DOCUMENT_SIGNING");
        declaration.put("officialEmail", "vongocanh@longan.gov.vn");
        declaration.put("holderName", "Võ Ngọc Ánh");

        String person = shown(declare(declaration)).get("person").toString();

        assertThat(person).contains("Võ Ngọc Ánh", "vongocanh@longan.gov.vn", "idNumber", "dateOfBirth");
    }

    @Test
    void theTreasuryAsksForLeaderAndAccountant() {
        String code = declare(declaration("STATE_TREASURY"));
        assertThat(shown(code).get("summaryAdvice").toString()).contains("lãnh đạo và kế toán");

        office.complete("clerk", code, openingForTwo());

        assertThat(declared.requests(code)).hasSize(2);
    }

    @Test
    void itIsReplacedOnlyWhenTheLastOfItsRequestsIsActive() {
        String code = declare(declaration("STATE_TREASURY"));
        office.complete("clerk", code, openingForTwo());
        List<String> dossiers = declared.requests(code);

        bringToEffect(dossiers.get(0));
        assertThat(state(code)).isEqualTo(State.REQUESTED);
        bringToEffect(dossiers.get(1));

        assertThat(state(code)).isEqualTo(State.REPLACED);
    }

    @Test
    void socialInsuranceAsksForTheAgencysCertificate() {
        String code = declare(declaration("ESOCIAL_INSURANCE"));
        assertThat(shown(code).get("kinds").toString()).contains("ORGANISATION").doesNotContain("INDIVIDUAL");

        office.complete("clerk", code, openingForTheAgency());

        assertThat(office.dossier(declared.requests(code).get(0)).certificateKind()).isEqualTo(CertificateKind.ORGANISATION);
    }

    @Test
    void anAgencyThatHasItsCertificateAddsTheTaxCodeToIt() {
        String code = declare(declaration("ETAX"));

        Map<String, Object> shown = shown(code);

        assertThat(shown.get("summaryAdvice").toString()).contains("Thay đổi nội dung thông tin");
        assertThat(shown.get("kinds").toString()).doesNotContain("ORGANISATION");
    }

    @Test
    void aRequestThatRunsAlreadyIsAwaitedAsWell() {
        String running = office.submit("clerk", Office.request());
        String code = declare(declaration("DOCUMENT_SIGNING"));

        office.complete("clerk", code, Map.of("outcome", "open", "kinds", List.of(), "dossierCode", running, "commitmentAccepted", true));

        assertThat(declared.requests(code)).containsExactly(running);
        String ended = rejected(office.submit("clerk", Office.request()));
        assertThatThrownBy(() -> office.complete("clerk", declare(declaration("DOCUMENT_SIGNING")),
                Map.of("outcome", "open", "kinds", List.of(), "dossierCode", ended, "commitmentAccepted", true)))
                .hasMessageContaining(ended);
    }

    @Test
    void aRefusedRequestBringsTheClerkBackAndTheReasonEndsIt() {
        String code = declare(declaration("DOCUMENT_SIGNING"));
        ProcessInstance instance = office.instance(code, PROCESS);
        office.complete("clerk", code, opening("INDIVIDUAL"));
        String dossier = rejected(declared.requests(code).get(0));

        assertThat(instance).isWaitingAt("Activity_RequestReplacement");
        assertThat(shown(code).get("summaryEarlier").toString()).contains(dossier);
        office.complete("clerk", code, Map.of("outcome", "notNeeded", "reason", "Không còn dùng nữa"));

        assertThat(instance).isEnded().hasPassed("Event_NotNeeded");
        assertThat(declared.find(code).orElseThrow().endReason()).isEqualTo("Không còn dùng nữa");
    }

    @Test
    void whatOneOfTwoBroughtStaysWhenTheOtherIsAskedForAgain() {
        String code = declare(declaration("STATE_TREASURY"));
        office.complete("clerk", code, openingForTwo());
        List<String> first = declared.requests(code);
        bringToEffect(first.get(0));
        rejected(first.get(1));

        office.complete("clerk", code, opening("INDIVIDUAL"));

        assertThat(declared.requests(code)).hasSize(2).contains(first.get(0)).doesNotContain(first.get(1));
        assertThat(office.state(first.get(0))).isEqualTo(DossierState.COMPLETED);
    }

    @Test
    void allRequestsAreOpenedOrNone() {
        String code = declare(declaration("ESOCIAL_INSURANCE", "DOCUMENT_SIGNING"));
        Map<String, Object> opening = openingForTheAgency();
        opening.put("kinds", List.of("ORGANISATION", "INDIVIDUAL"));
        Map<String, Object> wrong = person();
        wrong.put("idIssueDate", "1970-01-01");
        opening.put("person", wrong);
        List<FieldError> errors = new ArrayList<>();

        assertThatThrownBy(() -> office.complete("clerk", code, opening))
                .isInstanceOfSatisfying(FormRefused.class, refused -> errors.addAll(refused.errors()));

        assertThat(errors).extracting(FieldError::field).contains("person.idIssueDate");
        assertThat(declared.requests(code)).isEmpty();
        assertThat(state(code)).isEqualTo(State.DECLARED);
    }

    @Test
    void somethingHasToBeOpened() {
        String code = declare(declaration("SERVER_SERVICE_SOFTWARE"));

        assertThatThrownBy(() -> office.complete("clerk", code, Map.of("outcome", "open", "kinds", List.of(), "commitmentAccepted", true)))
                .hasMessageContaining("ít nhất một loại");
    }

    @Test
    void nothingOfTheDeclarationStandsInTheEnginesVariables() {
        String code = declare(declaration("DOCUMENT_SIGNING"));

        var variables = engine.getRuntimeService().getVariables(office.instance(code, PROCESS).getId());

        assertThat(variables).containsOnlyKeys("senderAgency");
    }
}
