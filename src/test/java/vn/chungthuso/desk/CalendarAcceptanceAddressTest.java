package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.YearState;

/** A year of the calendar over REST from its draft to its acceptance: what it moves is looked at first. */
class CalendarAcceptanceAddressTest extends CalendarTest {

    private static final String INTO_2031 = "/api/calendar/due?from=2030-12-31T09:00&workingDays=1";

    private Answer accept(int year) {
        return as("admin").post(YEARS + "/" + year + "/acceptance", Map.of("draft", draftOf(year)));
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

    @ParameterizedTest
    @ValueSource(strings = {"page=-1", "size=0", "size=201", "size=x"})
    void aPageThatCannotBeIsRefused(String question) {
        as("admin").post(YEARS + "/2031/proposal", Map.of());

        assertThat(as("admin").post(YEARS + "/2031/preview?" + question, Map.of()).status()).isEqualTo(400);
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
}
