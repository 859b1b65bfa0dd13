package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierState;

/** What Tasklist's cards, search and bulk review ask, by those whose tasks they are and by those whose they are not. */
class TaskAddressesTest extends DeskTest {

    private String name;
    private String code;
    private String task;

    @BeforeEach
    void aRequestOfTheHolderWaitsForReview() {
        Map<String, Object> request = Office.request();
        name = "Đặng Thị Ngọc Ánh " + letters((String) request.get("idNumber"));
        request.put("fullName", name);
        code = office.submit("holder", request);
        task = office.task(code).getId();
    }

    /** A name has no digits. */
    private static String letters(String digits) {
        return digits.chars().mapToObj(digit -> String.valueOf((char) ('a' + digit - '0'))).reduce("", String::concat);
    }

    @Test
    void aCardSaysWhomTheTaskIsAboutAndHowLongItMayTake() {
        JsonNode card = as("clerk").get("/api/tasks/badges?ids=" + task).json().path("items").path(0);

        assertThat(card.path("code").asText()).isEqualTo(code);
        assertThat(card.path("subjectName").asText()).isEqualTo(name);
        assertThat(card.path("about").asText()).isEqualTo("Cấp mới chứng thư số");
        assertThat(card.path("timeLeft").path("text").asText()).startsWith("Còn ");
        assertThat(card.has("worker")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "unlock-desk", "manager", "process-owner", "holder", "leader"})
    void whoseTaskItIsNotGetsNoCard(String account) {
        Answer answer = as(account).get("/api/tasks/badges?ids=" + task);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).isEmpty();
        assertThat(as(account).post("/api/tasks/" + task + "/visit", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void moreThanTwoHundredCardsAreRefused() {
        assertThat(as("clerk").get("/api/tasks/badges?ids=" + String.join(",", Collections.nCopies(200, task))).status()).isEqualTo(200);
        assertThat(as("clerk").get("/api/tasks/badges?ids=" + String.join(",", Collections.nCopies(201, task))).status()).isEqualTo(400);
        assertThat(as("clerk").get("/api/tasks/badges").status()).isEqualTo(400);
        assertThat(nobody().get("/api/tasks/badges?ids=" + task).status()).isEqualTo(401);
    }

    @Test
    void aColleagueReadsWhoHasTakenATaskAndSinceWhen() {
        assertThat(as("clerk2").post("/api/tasks/" + task + "/visit", Map.of()).json().has("worker")).isFalse();
        as("clerk2").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "clerk2"));

        JsonNode seen = as("clerk").post("/api/tasks/" + task + "/visit", Map.of()).json();

        assertThat(seen.path("worker").path("name").asText()).isEqualTo("Tô Minh Khuê");
        assertThat(seen.path("worker").path("self").asBoolean()).isFalse();
        assertThat(seen.path("takenAt").asText()).startsWith(Office.today());
        assertThat(as("clerk2").post("/api/tasks/" + task + "/visit", Map.of()).json().path("worker").path("self").asBoolean()).isTrue();
    }

    @Test
    void whoOpensATaskReadsWhoElseHasJustOpenedIt() {
        as("clerk2").post("/api/tasks/" + task + "/visit", Map.of());

        JsonNode seen = as("clerk").post("/api/tasks/" + task + "/visit", Map.of()).json();

        assertThat(seen.path("readers").path(0).asText()).isEqualTo("Tô Minh Khuê");
    }

    @Test
    void aTaskIsFoundByNameMailboxAndCodeWithAndWithoutDiacritics() {
        String mailbox = office.dossier(code).text("officialEmail");
        for (String asked : List.of(name, name.replace("Đặng Thị Ngọc Ánh", "dang thi ngoc anh"), mailbox, mailbox.toUpperCase(), code)) {
            JsonNode items = as("clerk").post("/api/tasks/search", Map.of("q", asked)).json().path("items");
            assertThat(items).as(asked).hasSize(1);
            assertThat(items.path(0).path("code").asText()).isEqualTo(code);
            assertThat(items.path(0).path("tasks").path(0).path("id").asText()).isEqualTo(task);
        }
    }

    @Test
    void theHolderFindsTheirDossierButNotTheClerksTask() {
        JsonNode items = as("holder").post("/api/tasks/search", Map.of("q", name)).json().path("items");

        assertThat(items).hasSize(1);
        assertThat(items.path(0).path("tasks")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "unlock-desk", "process-owner"})
    void anotherAgencyFindsNothing(String account) {
        assertThat(as(account).post("/api/tasks/search", Map.of("q", name)).json().path("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a"})
    void tooLittleIsNotSearchedFor(String asked) {
        assertThat(as("clerk").post("/api/tasks/search", Map.of("q", asked)).status()).isEqualTo(400);
    }

    @Test
    void whoIsInALetterIsFoundWithTheLettersTaskAndByTheSerialThatCame() {
        office.complete("clerk", code, Map.of("outcome", "accept"));
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        JsonNode found = as("leader").post("/api/tasks/search", Map.of("q", name)).json().path("items").path(0);
        assertThat(found.path("tasks").path(0).path("code").asText()).isEqualTo(letter);
        assertThat(as("leader").post("/api/tasks/search", Map.of("q", letter.toLowerCase())).json().path("items")).hasSize(1);

        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);
        String serial = office.letterLines().of(letter).get(0).certificateSerial();

        JsonNode bySerial = as("clerk").post("/api/tasks/search", Map.of("q", serial.toUpperCase())).json().path("items");
        assertThat(bySerial.path(0).path("code").asText()).isEqualTo(code);
        assertThat(as("superior-clerk").post("/api/tasks/search", Map.of("q", serial)).json().path("items")).isEmpty();
    }

    @Test
    void manyAreAcceptedAtOnceAndEachSaysWhatBecameOfIt() {
        String second = office.submit("holder", Office.request());
        String own = office.submit("clerk", Office.request());
        List<String> ids = List.of(task, office.task(second).getId(), office.task(own).getId(), "khong-co", task);

        JsonNode results = as("clerk").post("/api/tasks/bulk", Map.of("taskIds", ids, "outcome", "accept")).json().path("results");

        assertThat(results.findValuesAsText("result")).containsExactly("DONE", "DONE", "REFUSED", "GONE");
        assertThat(results.path(2).path("code").asText()).isEqualTo(own);
        assertThat(results.path(2).path("reason").asText()).isNotBlank();
        assertThat(List.of(office.state(code), office.state(second), office.state(own)))
                .containsExactly(DossierState.ACCEPTED, DossierState.ACCEPTED, DossierState.SUBMITTED);
        JsonNode again = as("clerk2").post("/api/tasks/bulk", Map.of("taskIds", ids.subList(2, 3), "outcome", "accept")).json();
        assertThat(again.path("results").findValuesAsText("result")).containsExactly("DONE");
    }

    @ParameterizedTest
    @CsvSource({"supplement, SUPPLEMENT_WANTED", "reject, REJECTED_BY_AGENCY"})
    void whatIsNotAcceptedNeedsAReason(String outcome, DossierState state) {
        var without = Map.of("taskIds", List.of(task), "outcome", outcome, "reason", "  ");
        assertThat(as("clerk").post("/api/tasks/bulk", without).wrongFields()).containsExactly("reason");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);

        var with = Map.of("taskIds", List.of(task), "outcome", outcome, "reason", "Thiếu ngày cấp");
        assertThat(as("clerk").post("/api/tasks/bulk", with).json().path("results").findValuesAsText("result")).containsExactly("DONE");

        assertThat(office.state(code)).isEqualTo(state);
    }

    @Test
    void aTaskThatAColleagueHasTakenIsNotReviewedInBulk() {
        as("clerk2").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "clerk2"));

        JsonNode result = as("clerk").post("/api/tasks/bulk", Map.of("taskIds", List.of(task), "outcome", "accept")).json().path("results");

        assertThat(result.path(0).path("result").asText()).isEqualTo("REFUSED");
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "holder", "leader", "manager", "unlock-desk"})
    void whoseTaskItIsNotReviewsNothing(String account) {
        Answer answer = as(account).post("/api/tasks/bulk", Map.of("taskIds", List.of(task), "outcome", "accept"));

        assertThat(answer.json().path("results").findValuesAsText("result")).containsExactly("GONE");
        assertThat(answer.text()).doesNotContain(name, code);
        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void otherTasksAreNotDoneInBulk() {
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        List<String> ids = List.of(office.task(letter).getId());

        JsonNode results = as("clerk").post("/api/tasks/bulk", Map.of("taskIds", ids, "outcome", "accept")).json().path("results");

        assertThat(results.path(0).path("result").asText()).isEqualTo("REFUSED");
        office.complete("clerk", letter, Map.of("outcome", "cancel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "sign", ""})
    void anotherOutcomeIsRefused(String outcome) {
        assertThat(as("clerk").post("/api/tasks/bulk", Map.of("taskIds", List.of(task), "outcome", outcome)).status()).isEqualTo(400);
        assertThat(as("clerk").post("/api/tasks/bulk", Map.of("taskIds", List.of(), "outcome", "accept")).status()).isEqualTo(400);
    }

    @Test
    void thoseWhoWorkOnADossierLeaveEachOtherNotes() {
        String address = "/api/dossiers/" + code + "/notes";
        assertThat(as("clerk").post(address, Map.of("text", " Đã gọi điện hỏi lại ngày cấp. ")).status()).isEqualTo(200);

        JsonNode notes = as("leader").get(address).json().path("items");

        assertThat(notes.path(0).path("text").asText()).isEqualTo("Đã gọi điện hỏi lại ngày cấp.");
        assertThat(notes.path(0).path("author").asText()).isEqualTo("Lâm Thị Bích");
        assertThat(as("holder").get("/api/dossiers/" + code).text()).doesNotContain("gọi điện");
    }

    @ParameterizedTest
    @CsvSource({"holder, 403", "manager, 403", "superior-clerk, 404", "unlock-desk, 404"})
    void notesAreNotForOthers(String account, int status) {
        String address = "/api/dossiers/" + code + "/notes";

        assertThat(as(account).get(address).status()).isEqualTo(status);
        assertThat(as(account).post(address, Map.of("text", "xin chào")).status()).isEqualTo(status);
    }

    @Test
    void anEmptyOrEndlessNoteIsRefused() {
        String address = "/api/dossiers/" + code + "/notes";

        assertThat(as("clerk").post(address, Map.of("text", " ")).status()).isEqualTo(400);
        assertThat(as("clerk").post(address, Map.of("text", "a".repeat(2001))).status()).isEqualTo(400);
        assertThat(as("clerk").post(address, Map.of("text", "a".repeat(2000))).status()).isEqualTo(200);
    }
}
