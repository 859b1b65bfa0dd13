package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierState;

/** Contract §2: variables come from the forms and the diagram; nobody writes them from outside or leaves the diagram's path. */
class DeclaredVariablesTest extends DeskTest {

    private String code;
    private ProcessInstance instance;
    private Map<String, Object> before;
    private String task;

    @BeforeEach
    void aDossierThatWaitsForTheSecondClerk() {
        code = office.submit("clerk", Office.request());
        instance = office.instance(code, "issueCertificate");
        before = engine.getRuntimeService().getVariables(instance.getId());
        task = "/engine-rest/task/" + office.task(code).getId();
    }

    private static Map<String, Object> variables(Map<String, Object> values) {
        return Map.of("variables", Road.variables(values, Road::asTasklist));
    }

    private void assertRefusedAndUnchanged(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
        assertUnchanged();
    }

    private void assertUnchanged() {
        assertThat(engine.getRuntimeService().getVariables(instance.getId())).isEqualTo(before);
        assertThat(engine.getRuntimeService().createVariableInstanceQuery().processInstanceIdIn(instance.getId()).list()).hasSize(before.size());
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
        assertThat(office.task(code).getTaskDefinitionKey()).isEqualTo("Activity_ReviewRequest");
    }

    static Stream<Arguments> smuggled() {
        return Stream.of(
                arguments("senderAgency", "so-khcn-long-an"),
                arguments("reviewers", "clerk.so-khcn-long-an"),
                arguments("submitter", "leader"),
                arguments("holderAccount", "clerk2"),
                arguments("effectiveFrom", "2020-01-01T00:00:00+07:00"),
                arguments("fullName", "Bạch Thị Thử"),
                arguments("note", "Số điện thoại 0987648487"));
    }

    @ParameterizedTest
    @MethodSource("smuggled")
    void besideTheReviewFormNothingIsTaken(String name, String value) {
        Map<String, Object> body = variables(Map.of("outcome", "accept", name, value));

        for (String way : List.of("/complete", "/submit-form")) {
            Answer answer = as("clerk2").post(task + way, body);

            assertRefusedAndUnchanged(answer);
            assertThat(answer.wrongFields()).containsExactly(name);
        }
    }

    @ParameterizedTest
    @MethodSource("smuggled")
    void whoWorksOnATaskDoesNotWriteItsVariables(String name, String value) {
        Map<String, Object> one = Map.of("value", value);
        Map<String, Object> several = Map.of("modifications", Map.of(name, one));

        assertRefusedAndUnchanged(as("clerk2").put(task + "/variables/" + name, one));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/variables", several));
        assertRefusedAndUnchanged(as("clerk2").put(task + "/localVariables/" + name, one));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/localVariables", several));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/resolve", variables(Map.of(name, value))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"senderAgency", "reviewers"})
    void whoWorksOnATaskDoesNotDeleteItsVariables(String name) {
        assertRefusedAndUnchanged(as("clerk2").delete(task + "/variables/" + name));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/variables", Map.of("deletions", List.of(name))));
    }

    @ParameterizedTest
    @MethodSource("smuggled")
    void anInstancesVariablesAreNotWritten(String name, String value) {
        Map<String, Object> one = Map.of("value", value);
        String variables = "/engine-rest/process-instance/" + instance.getId() + "/variables";

        for (String account : List.of("clerk", "clerk2", "leader", "process-owner")) {
            assertRefusedAndUnchanged(as(account).post(variables, Map.of("modifications", Map.of(name, one))));
            assertRefusedAndUnchanged(as(account).put(variables + "/" + name, one));
            assertRefusedAndUnchanged(as(account).put("/engine-rest/execution/" + instance.getId() + "/localVariables/" + name, one));
        }
    }

    @Test
    void evenTheAdministratorWritesNoUndeclaredVariable() {
        Answer answer = as("admin").put("/engine-rest/process-instance/" + instance.getId() + "/variables/fullName", Map.of("value", "Bạch Thị Thử"));

        assertRefusedAndUnchanged(answer);
    }

    @Test
    void aTaskIsNotEndedByAnErrorThatNoModelKnows() {
        assertRefusedAndUnchanged(as("clerk2").post(task + "/bpmnError", Map.of("errorCode", "x", "errorMessage", "Bạch Thị Thử")));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/bpmnEscalation", Map.of("escalationCode", "x")));
    }

    @Test
    void aTaskIsNotHandedToAnotherAgencyOrRenamed() {
        assertRefusedAndUnchanged(as("clerk2").post(task + "/delegate", Map.of("userId", "superior-clerk")));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/assignee", Map.of("userId", "superior-clerk")));
        assertRefusedAndUnchanged(as("clerk2").post(task + "/identity-links", Map.of("userId", "superior-clerk", "type", "candidate")));
        assertRefusedAndUnchanged(as("clerk2").put(task, Map.of("name", "Bạch Thị Thử", "assignee", "clerk2")));
        assertThat(office.task(code).getAssignee()).isNull();
    }

    @Test
    void aDossierIsNotMovedByMessagesFromOutside() {
        Map<String, Object> message = Map.of("messageName", "usbShipped", "businessKey", code);

        for (String account : List.of("clerk", "clerk2", "leader")) {
            assertRefusedAndUnchanged(as(account).post("/engine-rest/message", message));
            assertRefusedAndUnchanged(as(account).post(
                    "/engine-rest/process-instance/" + instance.getId() + "/modification",
                    Map.of("instructions", List.of(Map.of("type", "startBeforeActivity", "activityId", "Gateway_WaitForLetter")))));
            assertRefusedAndUnchanged(as(account).delete("/engine-rest/process-instance/" + instance.getId()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gateway_WaitForLetter", "Activity_ReviewRequest", "Event_Completed"})
    void aProcedureBeginsAtItsBeginning(String activity) {
        Map<String, Long> rows = stored();
        Map<String, Object> body = new HashMap<>(variables(Office.request()));
        body.put("startInstructions", List.of(Map.of("type", "startBeforeActivity", "activityId", activity)));
        body.put("skipCustomListeners", true);

        Answer answer = as("clerk").post(Road.START.address(), body);

        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
        assertThat(stored()).isEqualTo(rows);
    }

    @Test
    void aCaseNumberOfTheCallersOwnIsNotKept() {
        Map<String, Long> rows = stored();
        Map<String, Object> body = new HashMap<>(variables(Office.request()));
        body.put("caseInstanceId", "Bạch Thị Thử");

        Answer answer = as("clerk").post(Road.START.address(), body);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(stored()).isEqualTo(rows);
    }
}
