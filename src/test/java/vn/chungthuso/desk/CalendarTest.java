package vn.chungthuso.desk;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearState;
import vn.chungthuso.process.MovedDeadlines;

/** Tests that change the calendar of the house and leave it as it was. */
abstract class CalendarTest extends DeskTest {

    static final String YEARS = "/api/calendar/years";
    static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CalendarYears years;

    @Autowired
    private MovedDeadlines deadlines;

    /** As another server would; this one notices within seconds. */
    @AfterEach
    void asItWas() {
        jdbc.sql("delete from step_clock where code = 'HS-far'").update();
        jdbc.sql("delete from calendar_draft").update();
        jdbc.sql("delete from agency_hours").update();
        int accepted = jdbc.sql("delete from calendar_acceptance").update();
        jdbc.sql("update calendar_version set version = version + 1").update();
        if (accepted > 0) {
            Awaitility.await().atMost(Duration.ofSeconds(20))
                    .until(() -> years.known().stream().noneMatch(year -> years.state(year) == YearState.ACCEPTED));
            deadlines.recompute();
        }
    }

    static Map<String, Object> body(List<Map<String, String>> rows) {
        return Map.of("rows", rows);
    }

    static Map<String, String> row(String date, String kind, String swappedWith) {
        return Map.of("date", date, "kind", kind, "swappedWith", swappedWith, "note", "Nghỉ", "source", "thông báo năm 2031");
    }

    static List<Map<String, String>> rows() {
        return new ArrayList<>(List.of(
                row("2031-01-01", "HOLIDAY", ""), row("2031-05-02", "SWAP_OFF", "2031-05-10"), row("2031-05-10", "SWAP_WORK", "2031-05-02")));
    }

    long draftOf(int year) {
        return as("admin").get(YEARS + "/" + year).json().path("draft").path("id").asLong();
    }

    /** Due two working days after it began, Wednesday where nothing is changed. */
    void farStep(String instance, String began) {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, agency, stops_clock, deadline, began_at, counted_from, term_days, due_at)
                values (?, ?, 'issueCertificate', 'Activity_Review', 'HS-far', 'xa-my-phuoc', false, 'agencyReview', ?, ?, 2, ?)""")
                .params(instance, instance, moment(began), moment(began), moment("2030-06-26T17:00")).update();
    }

    static OffsetDateTime moment(String office) {
        return LocalDateTime.parse(office).atZone(WorkingTime.ZONE).toOffsetDateTime();
    }
}
