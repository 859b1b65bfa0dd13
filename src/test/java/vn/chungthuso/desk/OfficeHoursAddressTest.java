package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;

/** An agency's office hours over REST: looked at first, then set or taken back. */
class OfficeHoursAddressTest extends CalendarTest {

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
