package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of the deadlines: every number is that of the rows which it counts. */
class SlaFiguresTest extends ClockRowsTest {

    private static final String PERSON = "superior-leader";
    private static final String PAST = "agency=%s&person=%s".formatted(UNIT, PERSON);

    private JsonNode figures(String account, String filters) {
        return as(account).get("/api/sla/figures?" + filters).json();
    }

    private static Map<String, Long> byGroup(JsonNode figures) {
        Map<String, Long> counts = new HashMap<>();
        figures.path("daysLeft").forEach(group -> counts.put(group.path("group").asText(), group.path("open").asLong()));
        return counts;
    }

    private long rows(String account, String filters) {
        return as(account).get("/api/sla?" + filters).json().path("total").asLong();
    }

    @ParameterizedTest
    @CsvSource({ // 07/10 is five working days before the Wednesday; Saturday and Sunday are days off
        "2026-10-06T17:00, LONG_OVERDUE", "2026-10-07T17:00, OVERDUE", "2026-10-14T09:59, OVERDUE", "2026-10-14T17:00, TODAY", "2026-10-15T17:00, ONE",
        "2026-10-16T17:00, TWO", "2026-10-17T11:00, TWO", "2026-10-19T17:00, THREE_TO_FIVE", "2026-10-21T17:00, THREE_TO_FIVE", "2026-10-22T17:00, MORE"})
    void anOpenStepIsCountedByTheWorkingDaysThatItHas(String due, String group) {
        due(UNIT, NOW.with(LocalDateTime.parse(due))).put(jdbc);

        assertThat(byGroup(figures("manager", OURS))).containsEntry(group, 1L);
    }

    @Test
    void onADayOffTomorrowIsTheNextWorkingDay() {
        at(NOW.plusDays(3)); // Saturday
        due(UNIT, closing(5)).put(jdbc);

        assertThat(byGroup(figures("manager", OURS))).containsEntry("ONE", 1L);
    }

    @Test
    void theGroupsTogetherAreTheRows() {
        IntStream.rangeClosed(-12, 12).forEach(day -> due(day % 2 == 0 ? UNIT : COMMUNE, closing(day)).put(jdbc));
        row(UNIT).put(jdbc);
        due(UNIT, closing(-4)).with("stops_clock", true).put(jdbc);
        due(ELSEWHERE, closing(-4)).put(jdbc);

        for (String account : new String[] {"manager", "clerk", "admin"}) {
            Map<String, Long> groups = byGroup(figures(account, OURS));
            assertThat(groups.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(rows(account, OURS));
            assertThat(groups.get("LONG_OVERDUE") + groups.get("OVERDUE")).isEqualTo(rows(account, OURS + "&light=RED"));
            assertThat(groups.get("STOPPED")).isEqualTo(rows(account, OURS + "&light=STOPPED"));
            assertThat(groups.get("NONE")).isEqualTo(rows(account, OURS + "&light=NONE"));
        }
    }

    @Test
    void theWorkloadOfAPersonIsTheirRows() {
        due(UNIT, closing(-1)).with("person", "clerk2").put(jdbc);
        due(COMMUNE, closing(2)).with("person", "clerk2").put(jdbc);
        row(UNIT).put(jdbc);

        JsonNode people = figures("manager", OURS).path("people");

        assertThat(people.get(0)).hasToString("{\"person\":\"clerk2\",\"name\":\"Tô Minh Khuê\",\"open\":2,\"overdue\":1}");
        assertThat(people.get(1)).hasToString("{\"name\":\"Chưa có người nhận\",\"open\":1,\"overdue\":0}");
        assertThat(rows("manager", OURS + "&person=clerk2")).isEqualTo(2);
    }

    @Test
    void aWeekRunsFromMondayToSundayAndCountsWhatHadADeadline() {
        row(UNIT).with("person", PERSON).ended(NOW.withDayOfMonth(12).withHour(0), 4, false).put(jdbc);
        row(UNIT).with("person", PERSON).ended(NOW.withDayOfMonth(11).withHour(23), 4, true).put(jdbc);
        row(UNIT).with("person", PERSON).ended(NOW.withDayOfMonth(11).withHour(8), 4, null).put(jdbc);
        row(ELSEWHERE).with("person", PERSON).ended(NOW, 4, true).put(jdbc);

        JsonNode weeks = figures("manager", PAST).path("weeks");

        assertThat(weeks).hasSize(12);
        assertThat(weeks.get(11)).hasToString("{\"monday\":\"2026-10-12\",\"kept\":1,\"missed\":0}");
        assertThat(weeks.get(10)).hasToString("{\"monday\":\"2026-10-05\",\"kept\":0,\"missed\":1}");
        assertThat(weeks.get(0).path("monday").asText()).isEqualTo("2026-07-27");
    }

    @Test
    void whatEndedBeforeTheFirstWeekIsLeftOut() {
        row(UNIT).with("person", PERSON).ended(NOW.withMonth(7).withDayOfMonth(26), 4, false).put(jdbc);

        JsonNode figures = figures("manager", PAST);

        assertThat(StreamSupport.stream(figures.path("weeks").spliterator(), false).mapToLong(week -> week.path("kept").asLong()).sum()).isZero();
        assertThat(figures.path("steps")).isEmpty();
    }

    @Test
    void aStepTakesItsMedianAndItsSlowestTwentiethInWorkingDays() {
        for (int hours = 8; hours <= 88; hours += 8) {
            row(UNIT).with("person", PERSON).ended(NOW.minusDays(1), hours, false).put(jdbc);
        }
        row(UNIT).with("person", PERSON).with("stops_clock", true).ended(NOW.minusDays(1), 800, null).put(jdbc);

        JsonNode step = figures("manager", PAST).path("steps").get(0);

        assertThat(step.path("name").asText()).isEqualTo("Xem xét, tổng hợp hồ sơ");
        assertThat(step.path("ended").asInt()).isEqualTo(11);
        assertThat(step.path("median").asDouble()).isEqualTo(6);
        assertThat(step.path("p95").asDouble()).isEqualTo(11);
    }

    @Test
    void aModelShowsWhereItsDossiersWait() {
        due(UNIT, closing(-1)).with("process_key", "transferCustodian").with("activity", "Activity_ConfirmCustody").put(jdbc);
        due(UNIT, closing(3)).with("process_key", "transferCustodian").with("activity", "Activity_ConfirmCustody").put(jdbc);
        due(ELSEWHERE, closing(-1)).with("process_key", "transferCustodian").with("activity", "Activity_ConfirmCustody").put(jdbc);

        JsonNode waiting = as("manager").get("/api/sla/waiting?process=transferCustodian").json().path("steps").get(0);

        assertThat(waiting.path("waiting").asInt()).isEqualTo(2);
        assertThat(waiting.path("overdue").asInt()).isEqualTo(1);
        assertThat(waiting.path("oldest").asText()).startsWith("2026-09-30");
        assertThat(as("process-owner").get("/api/sla/waiting?process=transferCustodian").json().path("steps").get(0).path("waiting").asInt()).isEqualTo(3);
        assertThat(as("clerk").get("/api/sla/waiting?process=transferCustodian").json().path("steps")).isEmpty();
    }

    @Test
    void anUnknownProcessIsRefused() {
        assertThat(as("manager").get("/api/sla/waiting?process=khongCo").wrongFields()).containsExactly("process");
    }

    @Test
    void oneCanChooseAmongWhatWaits() {
        row(UNIT).with("person", "clerk2").put(jdbc);

        JsonNode choices = as("manager").get("/api/sla/choices").json();

        assertThat(choices.path("agency").findValuesAsText("value")).contains(UNIT, COMMUNE).doesNotContain(ELSEWHERE);
        assertThat(choices.path("step").findValuesAsText("name")).contains("Xem xét, tổng hợp hồ sơ");
        assertThat(choices.path("person").findValuesAsText("name")).contains("Tô Minh Khuê");
        assertThat(choices.path("light").findValuesAsText("name")).contains("Quá hạn", "Sắp đến hạn", "Trong hạn");
    }
}
