package vn.chungthuso.desk;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.YearState;
import vn.chungthuso.process.MovedDeadlines;

/** Tests that change the calendar of the house and leave it as it was. */
abstract class CalendarTest extends DeskTest {

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
}
