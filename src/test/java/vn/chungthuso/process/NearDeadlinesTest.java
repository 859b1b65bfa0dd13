package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.WorkingTime;

/** Whoever has a task is told before it is late. */
class NearDeadlinesTest extends HouseTest {

    private static final OffsetDateTime MONDAY = LocalDate.of(2026, 10, 5).atTime(9, 0).atOffset(ZoneOffset.ofHours(7));

    @Autowired
    NearDeadlines near;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    JdbcClient jdbc;

    private long toldOf(String code) {
        near.tell();
        return jdbc.sql("select count(*) from mail_outbox where kind = 'DEADLINE' and account = 'clerk2' and code = ?").param(code).query(Long.class).single();
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    @Test
    void aTaskIsToldOnceFromTheWorkingDayBeforeItIsDue() {
        at(MONDAY);
        String code = office.submit("clerk", Office.request());
        var due = OffsetDateTime.ofInstant(office.task(code).getDueDate().toInstant(), MONDAY.getOffset());
        LocalDate dayBefore = due.toLocalDate().minusDays(1);
        assertThat(workingTime.due(dayBefore.atTime(9, 0).atOffset(MONDAY.getOffset()).toInstant(), 1).due()).isEqualTo(due);

        at(dayBefore.minusDays(1).atTime(9, 0).atOffset(MONDAY.getOffset()));
        assertThat(toldOf(code)).as("two working days before").isZero();
        at(dayBefore.atTime(9, 0).atOffset(MONDAY.getOffset()));
        assertThat(toldOf(code)).as("one working day before").isOne();
        assertThat(toldOf(code)).as("again").isOne();
    }
}
