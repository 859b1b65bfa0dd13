package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of 1990 among those that other tests leave: a unit below the manager's province, and a province that is not theirs. */
abstract class ClockRowsTest extends DeskTest {

    static final String UNIT = "xa-my-phuoc.vhxh";
    static final String COMMUNE = "xa-my-phuoc";
    static final String ELSEWHERE = "ubnd-tinh-kon-tum";
    static final String OURS = "q=-1990-";

    /** A Wednesday in office hours; the days around it are working days. */
    static final OffsetDateTime NOW = LocalDate.of(2026, 10, 14).atTime(10, 0).atOffset(ZoneOffset.ofHours(7));

    @Autowired
    JdbcClient jdbc;

    private int next;

    @BeforeEach
    void onAWednesday() {
        at(NOW);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from step_extension where step in (select id from step_clock where code like '%-1990-%')").update();
        jdbc.sql("delete from step_clock where code like '%-1990-%'").update();
    }

    static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    /** An open review that began two weeks ago. */
    ClockRow row(String agency) {
        return ClockRow.of("HS-1990-%06d".formatted(++next), agency, NOW.minusWeeks(2));
    }

    ClockRow due(String agency, OffsetDateTime due) {
        return row(agency).due(due.minusDays(1), due);
    }

    /** Closing time of a day around the Wednesday. */
    static OffsetDateTime closing(int days) {
        return NOW.plusDays(days).withHour(17);
    }
}
