package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierState;

/** Tasks belong to the people whose work they are; to everybody else they do not exist. */
class TaskAccessTest extends DeskTest {

    private static final Map<String, Object> ACCEPT = Map.of("variables", Map.of("outcome", Map.of("value", "accept")));

    private String code;
    private String task;

    @BeforeEach
    void aDossierThatWaitsForTheSecondClerk() {
        code = office.submit("clerk", Office.requestWith("fullName", "Ngân Thị Kín"));
        task = "/engine-rest/task/" + office.task(code).getId();
    }

    private void assertLeaksNothing(Answer answer) {
        assertThat(answer.text()).doesNotContain("Ngân", "0801880", "bachthikimthu", "at vn.chungthuso", "clerk2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "unlock-desk", "manager", "process-owner", "holder", "leader"})
    void whoseTaskItIsNotDoesNotSeeIt(String account) {
        Answer list = as(account).get("/engine-rest/task?processInstanceBusinessKey=" + code);
        Answer one = as(account).get(task);
        Answer subject = as(account).get("/api/tasks/" + office.task(code).getId() + "/subject");

        assertThat(list.json()).isEmpty();
        assertThat(one.status()).isIn(403, 404);
        assertThat(subject.status()).isEqualTo(404);
        assertLeaksNothing(one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "unlock-desk", "manager", "process-owner", "holder", "leader"})
    void whoseTaskItIsNotDoesNotCompleteItOrReadItsForm(String account) {
        for (String way : new String[] {"/complete", "/submit-form"}) {
            Answer answer = as(account).post(task + way, ACCEPT);
            assertThat(answer.status()).as(answer.toString()).isIn(403, 404);
            assertLeaksNothing(answer);
        }
        Answer form = as(account).get(task + "/form-variables");
        assertThat(form.status()).as(form.toString()).isIn(403, 404);
        assertLeaksNothing(form);
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void whoseTaskItIsSeesItAndWhatItIsAbout() {
        assertThat(as("clerk2").get("/engine-rest/task?processInstanceBusinessKey=" + code).json()).hasSize(1);
        assertThat(as("clerk2").get(task).json().path("name").asText()).isEqualTo("Xem xét, tổng hợp hồ sơ");
        var subject = as("clerk2").get("/api/tasks/" + office.task(code).getId() + "/subject").json();
        assertThat(subject.path("subject").asText()).isEqualTo("dossiers");
        assertThat(subject.path("code").asText()).isEqualTo(code);
        assertThat(as("clerk2").get(task + "/form-variables").text()).contains("Ngân Thị Kín");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/complete", "/submit-form"})
    void aTaskIsCompletedOnce(String way) {
        assertThat(as("clerk2").post(task + way, ACCEPT).status()).isIn(200, 204);

        Answer again = as("clerk2").post(task + way, ACCEPT);

        assertThat(again.status()).isIn(404, 409);
        assertThat(again.text()).contains("Việc này không còn mở");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @Test
    void aTaskThatNeverWasIsSaidInTheSameWords() {
        Answer answer = as("clerk2").post("/engine-rest/task/khong-co/complete", ACCEPT);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("Việc này không còn mở");
    }

    @Test
    void aTaskThatAColleagueHasClaimedIsAConflict() {
        code = office.submit("holder", Office.request());
        task = "/engine-rest/task/" + office.task(code).getId();
        assertThat(as("clerk2").post(task + "/claim", Map.of("userId", "clerk2")).status()).isEqualTo(204);

        Answer answer = as("clerk").post(task + "/complete", ACCEPT);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("đang do tài khoản «clerk2» xử lý");
        assertThat(as("clerk2").post(task + "/complete", ACCEPT).status()).isEqualTo(204);
    }

    @Test
    void aTaskIsNotClaimedForSomebodyElse() {
        Answer answer = as("clerk2").post(task + "/claim", Map.of("userId", "superior-clerk"));

        assertThat(answer.status()).as(answer.toString()).isIn(400, 403);
        assertThat(office.task(code).getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"maybe", "sign", ""})
    void aChoiceThatTheFormDoesNotOfferIsRefused(String outcome) {
        Answer answer = as("clerk2").post(task + "/complete", Map.of("variables", Map.of("outcome", Map.of("value", outcome))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("outcome");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void aRejectionNeedsItsReason() {
        Answer answer = as("clerk2").post(task + "/complete", Map.of("variables", Map.of("outcome", Map.of("value", "reject"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly("reason");
    }

    @Test
    void theHandoverIsNotStartedByItself() {
        Map<String, Long> before = stored();

        for (String way : new String[] {"/start", "/submit-form"}) {
            Answer answer = as("clerk").post("/engine-rest/process-definition/key/handOverDevice" + way, Map.of("variables", Map.of()));
            assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        }
        Answer answer = as("admin").post("/engine-rest/process-definition/key/handOverDevice/start", Map.of("variables", Map.of()));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("không khởi tạo trực tiếp được");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void onlyAClerkBeginsALetter() {
        Map<String, Object> body = Map.of("variables", Map.of("letterFor", Map.of("value", "ISSUE")));

        assertThat(as("holder").post("/engine-rest/process-definition/key/agencyLetter/start", body).status()).isEqualTo(403);
        assertThat(as("leader").post("/engine-rest/process-definition/key/agencyLetter/start", body).status()).isEqualTo(403);
    }
}
