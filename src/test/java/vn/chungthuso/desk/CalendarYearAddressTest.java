package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearState;

/** The years of the calendar over REST: read by anyone who is logged in, changed by process owners and administrators. */
class CalendarYearAddressTest extends CalendarTest {

    private static final String YEARS = "/api/calendar/years";
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final String INTO_2031 = "/api/calendar/due?from=2030-12-31T09:00&workingDays=1";

    private static Map<String, Object> body(List<Map<String, String>> rows) {
        return Map.of("rows", rows);
    }

    private static Map<String, String> row(String date, String kind, String swappedWith) {
        return Map.of("date", date, "kind", kind, "swappedWith", swappedWith, "note", "Nghỉ", "source", "thông báo năm 2031");
    }

    private static List<Map<String, String>> rows() {
        return new ArrayList<>(List.of(
                row("2031-01-01", "HOLIDAY", ""), row("2031-05-02", "SWAP_OFF", "2031-05-10"), row("2031-05-10", "SWAP_WORK", "2031-05-02")));
    }

    private long draftOf(int year) {
        return as("admin").get(YEARS + "/" + year).json().path("draft").path("id").asLong();
    }

    private Answer accept(int year) {
        return as("admin").post(YEARS + "/" + year + "/acceptance", Map.of("draft", draftOf(year)));
    }

    @Test
    void everyYearSaysWhatItRestsOn() {
        JsonNode years = as("holder").get(YEARS).json().path("items");

        assertThat(years.findValuesAsText("year")).startsWith("2019").endsWith("2030");
        assertThat(as("holder").get(YEARS + "/2026").json().path("state").asText()).isEqualTo("STATED");
        JsonNode proposed = as("holder").get(YEARS + "/2027").json();
        assertThat(proposed.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.path("rows").get(0).path("date").asText()).isEqualTo("2027-01-01");
        assertThat(proposed.path("rows").get(0).path("kind").asText()).isEqualTo("HOLIDAY");
        assertThat(proposed.path("rows").get(0).path("source").asText()).isEqualTo("đề xuất");
        assertThat(as("holder").get(YEARS + "/2031").json().path("state").asText()).isEqualTo("MISSING");
    }

    @Test
    void readingAsksForALogin() {
        assertThat(nobody().get(YEARS).status()).isEqualTo(401);
        assertThat(nobody().get(YEARS + "/2026.csv").status()).isEqualTo(401);
    }

    @Test
    void aSwapNamesItsOtherDay() {
        JsonNode rows = as("clerk").get(YEARS + "/2026").json().path("rows");

        assertThat(rows.findValuesAsText("swappedWith")).contains("2026-08-22", "2026-08-31");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "process-owner"})
    void aYearIsProposedLookedAtAndAccepted(String editor) {
        assertThat(nobody().get(INTO_2031).status()).isEqualTo(400);

        Answer proposed = as(editor).post(YEARS + "/2031/proposal", Map.of());
        assertThat(proposed.json().path("draft").path("rows")).isNotEmpty();
        assertThat(proposed.json().path("draft").path("changedBy").asText()).isEqualTo(editor);
        assertThat(nobody().get(INTO_2031).status()).isEqualTo(400);

        Answer preview = as(editor).post(YEARS + "/2031/preview", Map.of());
        assertThat(preview.status()).as(preview.toString()).isEqualTo(200);
        assertThat(preview.json().path("draft").asLong()).isEqualTo(draftOf(2031));
        assertThat(nobody().get(INTO_2031).status()).isEqualTo(400);

        Answer accepted = as(editor).post(YEARS + "/2031/acceptance", Map.of("draft", draftOf(2031)));
        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(200);
        assertThat(nobody().get(INTO_2031).json().path("due").asText()).isEqualTo("2031-01-02T17:00:00+07:00");
        JsonNode year = as("holder").get(YEARS + "/2031").json();
        assertThat(year.path("state").asText()).isEqualTo("ACCEPTED");
        assertThat(year.path("acceptances").get(0).path("acceptedBy").asText()).isEqualTo(editor);
    }

    @Test
    void openDeadlinesMoveWhenTheirYearIsAcceptedAndNotBefore() {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.parse("2026-06-01T09:00+07:00").toInstant()));
        String code = office.submit("clerk", Office.request());
        Date due = office.task(code).getDueDate();
        assertThat(due.toInstant()).isEqualTo("2026-06-03T10:00:00Z");
        String file = as("admin").get(YEARS + "/2026.csv").text() + "2026,2026-06-02,HOLIDAY,,Nghỉ thêm,thông báo\n";
        as("admin").send(HttpMethod.PUT, YEARS + "/2026", CSV, file.getBytes(StandardCharsets.UTF_8));

        JsonNode preview = as("process-owner").post(YEARS + "/2026/preview?size=200", Map.of()).json();

        assertThat(preview.path("items")).anySatisfy(move -> {
            assertThat(move.path("code").asText()).isEqualTo(code);
            assertThat(move.path("step").asText()).isEqualTo(office.task(code).getName());
            assertThat(move.path("agency").asText()).isEqualTo(Office.COMMUNE);
            assertThat(OffsetDateTime.parse(move.path("from").asText())).isEqualTo("2026-06-03T17:00+07:00");
            assertThat(OffsetDateTime.parse(move.path("to").asText())).isEqualTo("2026-06-04T17:00+07:00");
        });
        assertThat(preview.path("later").asInt()).isEqualTo(preview.path("total").asInt());
        assertThat(preview.path("earlier").asInt()).isZero();
        assertThat(office.task(code).getDueDate()).isEqualTo(due);

        assertThat(accept(2026).json().path("moved").asInt()).isEqualTo(preview.path("total").asInt());
        assertThat(office.task(code).getDueDate().toInstant()).isEqualTo("2026-06-04T10:00:00Z");
        assertThat(as("admin").post("/api/calendar/recalculation", Map.of()).json().path("moved").asInt()).isZero();
    }

    @Test
    void thePagesOfAPreviewAreOfOneLookAndTheFirstLooksAnew() {
        farStep("a", "2030-06-24T09:00");
        farStep("b", "2030-06-24T09:00");
        String file = as("admin").get(YEARS + "/2030.csv").text() + "2030,2030-06-25,HOLIDAY,,Nghỉ thêm,thông báo\n";
        as("admin").send(HttpMethod.PUT, YEARS + "/2030", CSV, file.getBytes(StandardCharsets.UTF_8));
        String page = YEARS + "/2030/preview?size=1&page=";

        assertThat(as("admin").post(page + 0, Map.of()).json().path("total").asInt()).isEqualTo(2);
        farStep("c", "2030-06-24T09:00");

        JsonNode second = as("admin").post(page + 1, Map.of()).json();
        assertThat(second.path("total").asInt()).isEqualTo(2);
        assertThat(second.path("items")).hasSize(1);
        assertThat(as("admin").post(page + 2, Map.of()).json().path("items")).isEmpty();
        assertThat(as("admin").post(page + 0, Map.of()).json().path("total").asInt()).isEqualTo(3);
    }

    /** Due two working days after it began, Wednesday where nothing is changed. */
    private void farStep(String instance, String began) {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, agency, stops_clock, deadline, began_at, counted_from, term_days, due_at)
                values (?, ?, 'issueCertificate', 'Activity_Review', 'HS-far', 'xa-my-phuoc', false, 'agencyReview', ?, ?, 2, ?)""")
                .params(instance, instance, moment(began), moment(began), moment("2030-06-26T17:00")).update();
    }

    @Test
    void otherHoursAreLookedAtAndMoveTheAgencysOpenDeadlinesAtOnce() {
        farStep("a", "2030-06-24T09:00");
        String address = "/api/calendar/hours/" + Office.COMMUNE;
        Map<String, String> hours = Map.of("hours", "07:30-11:30,13:00-16:30");

        JsonNode preview = as("admin").post(address + "/preview?size=200", hours).json();
        List<JsonNode> moves = IntStream.rangeClosed(0, preview.path("total").asInt() / 200)
                .mapToObj(page -> as("admin").post(address + "/preview?size=200&page=" + page, hours).json().path("items"))
                .flatMap(items -> StreamSupport.stream(items.spliterator(), false))
                .toList();

        assertThat(moves).anySatisfy(move -> {
            assertThat(move.path("code").asText()).isEqualTo("HS-far");
            assertThat(OffsetDateTime.parse(move.path("to").asText())).isEqualTo("2030-06-26T16:30+07:00");
        });
        assertThat(preview.path("earlier").asInt()).isPositive();
        assertThat(preview.has("draft")).isFalse();
        assertThat(farDue()).isEqualTo("2030-06-26T17:00+07:00");

        as("admin").put(address, hours);
        assertThat(farDue()).isEqualTo("2030-06-26T16:30+07:00");
        assertThat(as("admin").get(YEARS).json().path("deadlinesBehind").asBoolean()).isFalse();
        as("admin").delete(address);
        assertThat(farDue()).isEqualTo("2030-06-26T17:00+07:00");
    }

    private OffsetDateTime farDue() {
        return jdbc.sql("select due_at from step_clock where code = 'HS-far'").query(OffsetDateTime.class).single();
    }

    @Test
    void aDraftThatPushesADeadlineIntoAYearWithoutACalendarIsNotAccepted() {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, agency, stops_clock, deadline, began_at, counted_from, term_days, due_at)
                values ('far', 'far', 'issueCertificate', 'Activity_Review', 'HS-far', 'xa-my-phuoc', false, 'agencyReview', ?, ?, 2, ?)""")
                .params(moment("2030-12-26T09:00"), moment("2030-12-26T09:00"), moment("2030-12-30T17:00")).update();
        String file = as("admin").get(YEARS + "/2030.csv").text()
                + "2030,2030-12-27,HOLIDAY,,Nghỉ thêm,thông báo\n2030,2030-12-30,HOLIDAY,,Nghỉ thêm,thông báo\n2030,2030-12-31,HOLIDAY,,Nghỉ thêm,thông báo\n";
        as("admin").send(HttpMethod.PUT, YEARS + "/2030", CSV, file.getBytes(StandardCharsets.UTF_8));

        Answer accepted = accept(2030);

        assertThat(accepted.status()).as(accepted.toString()).isEqualTo(409);
        assertThat(accepted.detail()).contains("năm 2031, năm chưa có lịch");
        assertThat(as("admin").post(YEARS + "/2030/preview", Map.of()).status()).isEqualTo(409);
        assertThat(years.state(2030)).isEqualTo(YearState.PROPOSED);
    }

    private static OffsetDateTime moment(String office) {
        return LocalDateTime.parse(office).atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    @Test
    void aDraftIsSavedWholeReplacedAndDiscarded() {
        assertThat(as("admin").put(YEARS + "/2031", body(rows())).json().path("draft").path("rows")).hasSize(3);

        as("admin").put(YEARS + "/2031", body(rows().subList(0, 1)));
        assertThat(as("admin").get(YEARS + "/2031").json().path("draft").path("rows")).hasSize(1);

        assertThat(as("admin").delete(YEARS + "/2031/draft").status()).isEqualTo(204);
        assertThat(as("admin").get(YEARS + "/2031").json().has("draft")).isFalse();
    }

    @Test
    void onlyEditorsSeeWhatIsBeingPrepared() {
        as("admin").put(YEARS + "/2031", body(rows()));

        assertThat(as("clerk").get(YEARS + "/2031").json().has("draft")).isFalse();
        assertThat(as("clerk").get(YEARS + "/2031.csv?draft=true").status()).isEqualTo(403);
        assertThat(as("admin").get(YEARS + "/2031.csv?draft=true").text()).contains("2031,2031-05-10,SWAP_WORK,2031-05-02,");
    }

    @Test
    void everyWrongRowIsNamed() {
        List<Map<String, String>> rows = rows();
        rows.add(row("2031-01-01", "HOLIDAY", ""));
        rows.add(row("2031-02-29", "HOLIDAY", ""));
        rows.add(row("2031-05-11", "HALF_DAY", ""));

        Answer refused = as("admin").put(YEARS + "/2031", body(rows));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.wrongFields()).containsExactly("rows[3].date", "rows[4].date", "rows[5].kind");
        assertThat(refused.all("errors", "row")).containsExactly("4", "5", "6");
        assertThat(refused.all("errors", "message").get(0)).startsWith("ngày 2031-01-01").endsWith("Mỗi ngày chỉ ghi một dòng.");
        assertThat(draftOf(2031)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rows\":null}", "{\"rows\":[null]}", "{\"rows\":\"x\"}", "[]", ""})
    void aBodyThatIsNoYearIsRefused(String body) {
        Answer refused = as("admin").send(HttpMethod.PUT, YEARS + "/2031", MediaType.APPLICATION_JSON, body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
    }

    @Test
    void theFileGoesOutAndComesBack() {
        Answer file = as("clerk").get(YEARS + "/2026.csv");

        assertThat(file.headers().getContentType()).isEqualTo(CSV);
        assertThat(file.headers().getContentDisposition().getFilename()).isEqualTo("lich-lam-viec-2026.csv");
        assertThat(file.text()).startsWith("\uFEFFyear,date,kind,swappedWith,note,source\n");
        Answer back = as("admin").send(HttpMethod.PUT, YEARS + "/2026", CSV, file.body());
        assertThat(back.json().path("draft").path("rows")).isEqualTo(back.json().path("rows"));
    }

    @Test
    void whatWasAcceptedOnceCanStillBeRead() {
        as("admin").put(YEARS + "/2031", body(rows()));
        accept(2031);
        as("admin").put(YEARS + "/2031", body(rows().subList(0, 1)));
        accept(2031);

        assertThat(as("clerk").get(YEARS + "/2031.csv?version=1").text().lines()).hasSize(4);
        assertThat(as("clerk").get(YEARS + "/2031.csv?version=2").text().lines()).hasSize(2);
        assertThat(as("clerk").get(YEARS + "/2031.csv").text().lines()).hasSize(2);
        assertThat(as("clerk").get(YEARS + "/2031.csv?version=3").status()).isEqualTo(404);
    }

    @Test
    void anAcceptanceOfSomethingElseThanWasSeenIsRefused() {
        as("admin").put(YEARS + "/2031", body(rows()));
        long seen = draftOf(2031);
        as("process-owner").put(YEARS + "/2031", body(rows().subList(0, 1)));

        Answer late = as("admin").post(YEARS + "/2031/acceptance", Map.of("draft", seen));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail()).contains("người khác vừa thay đổi");
        assertThat(as("admin").post(YEARS + "/2031/acceptance", Map.of()).status()).isEqualTo(400);
        assertThat(as("admin").post(YEARS + "/2030/preview", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void ofTwoWhoAcceptAtOnceOneIsTold() {
        as("admin").post(YEARS + "/2031/proposal", Map.of());
        Map<String, Long> seen = Map.of("draft", draftOf(2031));

        List<Integer> answers = Stream.of("admin", "process-owner")
                .map(editor -> CompletableFuture.supplyAsync(() -> as(editor).post(YEARS + "/2031/acceptance", seen).status()))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(years.acceptances(2031)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2018, 404", "2051, 404", "hai, 404", "-1, 404"})
    void aYearThatIsNotKeptIsNotFound(String year, int status) {
        assertThat(as("admin").get(YEARS + "/" + year).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "size=x"})
    void aPageThatCannotBeIsRefused(String question) {
        as("admin").post(YEARS + "/2031/proposal", Map.of());

        assertThat(as("admin").post(YEARS + "/2031/preview?" + question, Map.of()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader", "manager", "holder", "unlock-desk"})
    void nobodyElseChangesAnything(String account) {
        Map<String, HttpMethod> changes = new HashMap<>(Map.of(
                YEARS + "/2031", HttpMethod.PUT, YEARS + "/2031/draft", HttpMethod.DELETE, YEARS + "/2031/proposal", HttpMethod.POST,
                YEARS + "/2031/preview", HttpMethod.POST, YEARS + "/2031/acceptance", HttpMethod.POST, "/api/calendar/recalculation", HttpMethod.POST,
                "/api/calendar/hours/" + Office.COMMUNE, HttpMethod.PUT, "/api/calendar/hours/" + Office.COMMUNE + "/preview", HttpMethod.POST));
        Map<String, Object> body = Map.of("rows", rows(), "draft", 1, "hours", "07:00-11:00,13:00-17:00");

        changes.forEach((address, method) -> assertThat(as(account).send(method, address, MediaType.APPLICATION_JSON, body).status()).as(address).isEqualTo(403));
        assertThat(draftOf(2031)).isZero();
    }

    @Test
    void anAgencysHoursAreSetAndTakenBack() {
        String address = "/api/calendar/hours/" + Office.COMMUNE;
        String closing = "/api/calendar/due?from=2026-03-02T09:00&workingDays=0&agency=" + Office.COMMUNE;

        Answer set = as("admin").put(address, Map.of("hours", "07:00-11:00,13:30-17:30"));
        assertThat(set.json().path("agencies").path(Office.COMMUNE).asText()).isEqualTo("07:00-11:00,13:30-17:30");
        assertThat(nobody().get(closing).json().path("due").asText()).isEqualTo("2026-03-02T17:30:00+07:00");

        assertThat(as("admin").delete(address).status()).isEqualTo(204);
        assertThat(nobody().get(closing).json().path("due").asText()).isEqualTo("2026-03-02T17:00:00+07:00");
        assertThat(as("admin").delete(address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "07:00", "17:00-13:00,07:00-11:00", "7h-11h,13h-17h"})
    void hoursThatAreNoDayAreRefused(String hours) {
        assertThat(as("admin").put("/api/calendar/hours/" + Office.COMMUNE, Map.of("hours", hours)).wrongFields()).containsExactly("hours");
        assertThat(as("admin").put("/api/calendar/hours/elsewhere", Map.of("hours", hours)).status()).isEqualTo(404);
    }
}
