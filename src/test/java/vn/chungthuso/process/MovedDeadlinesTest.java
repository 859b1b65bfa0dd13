package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.OfficeHours;
import vn.chungthuso.calendar.WorkingTime;

/** Open deadlines follow the calendar and the office hours, by themselves where nobody saw it through. A review is due on Wednesday at 17:00. */
class MovedDeadlinesTest extends HouseTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-06-01T09:00+07:00");
    private static final OfficeHours LATER = OfficeHours.of("07:30-11:30,13:00-17:30");

    @Autowired
    MovedDeadlines deadlines;

    @Autowired
    DeadlineRounds rounds;

    @Autowired
    AgencyHours hours;

    @Autowired
    CalendarYears years;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aReviewWaits() {
        at(MONDAY);
        code = office.submit("clerk", Office.request());
        deadlines.recompute();
    }

    @AfterEach
    void asItWas() {
        at(MONDAY);
        jdbc.sql("delete from calendar_draft").update();
        jdbc.sql("delete from calendar_acceptance").update();
        jdbc.sql("delete from agency_hours").update();
        jdbc.sql("update calendar_version set version = version + 1").update();
        long version = jdbc.sql("select version from calendar_version").query(Long.class).single();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> years.version() == version);
        deadlines.recompute();
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private String agency() {
        return jdbc.sql("select agency from step_clock where code = ? and ended_at is null").param(code).query(String.class).single();
    }

    private OffsetDateTime due() {
        return office.task(code).getDueDate().toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    private OffsetDateTime dossierDue() {
        return jdbc.sql("select due_at from dossier_clock where code = ?").param(code).query(OffsetDateTime.class).single();
    }

    private void addHoliday(String day) {
        String file = years.file(years.get(2026).rows()) + "2026," + day + ",HOLIDAY,,Nghỉ thêm,thông báo\n";
        years.accept(2026, years.saveFile(2026, file, null, "admin").id(), "admin");
    }

    @Test
    void whatWasBrokenOffAfterAChangeIsSaidAndDoneByTheNextRound() {
        assertThat(deadlines.areBehind()).isFalse();

        hours.set(agency(), LATER, "admin"); // and the server went down
        assertThat(deadlines.areBehind()).isTrue();
        assertThat(due()).isEqualTo("2026-06-03T17:00+07:00");

        rounds.round();
        assertThat(deadlines.areBehind()).isFalse();
        assertThat(due()).isEqualTo("2026-06-03T17:30+07:00");
        assertThat(dossierDue().toLocalTime()).isEqualTo("17:30");
        assertThat(office.dossier(code).dueAt()).isEqualTo("2026-06-03T17:30+07:00");
    }

    @Test
    void aStepOnWhichSomebodyIsAtWorkIsMovedInALaterRoundAndHoldsUpNoOther() throws Exception {
        String other = office.submit("clerk", Office.request());
        hours.set(agency(), LATER, "admin");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        CompletableFuture<Void> atWork = CompletableFuture.runAsync(() -> transactions.executeWithoutResult(status -> {
            jdbc.sql("select id from step_clock where code = ? and ended_at is null for update").param(code).query(Long.class).single();
            locked.countDown();
            await(tried);
        }));
        await(locked);

        deadlines.recompute();

        assertThat(deadlines.areBehind()).isTrue();
        assertThat(due()).isEqualTo("2026-06-03T17:00+07:00");
        assertThat(office.task(other).getDueDate().toInstant()).isEqualTo("2026-06-03T10:30:00Z");
        tried.countDown();
        atWork.get();
        rounds.round();
        assertThat(deadlines.areBehind()).isFalse();
        assertThat(due()).isEqualTo("2026-06-03T17:30+07:00");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aStepThatBeganByTheFormerCalendarIsMovedOnceMore() {
        hours.set(agency(), LATER, "admin");
        deadlines.recompute();
        // another server still counts by the former hours
        jdbc.sql("update step_clock set due_at = ? where code = ?").params(OffsetDateTime.parse("2026-06-03T17:00+07:00"), code).update();

        at(MONDAY.plusSeconds(29));
        rounds.round();
        assertThat(stepDue()).isEqualTo("2026-06-03T17:00+07:00");
        at(MONDAY.plusSeconds(30));
        rounds.round();
        assertThat(stepDue()).isEqualTo("2026-06-03T17:30+07:00");
    }

    private OffsetDateTime stepDue() {
        return jdbc.sql("select due_at from step_clock where code = ? and ended_at is null").param(code).query(OffsetDateTime.class).single();
    }

    @Test
    void theEndOfAWaitForASupplementFollowsTheCalendarFromWhenItBegan() {
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        OffsetDateTime before = expires();
        assertThat(before).isEqualTo(workingTime.due(MONDAY.toInstant(), 20).due());

        at(MONDAY.plusDays(4));
        addHoliday("2026-06-10");
        deadlines.recompute();

        assertThat(expires()).isEqualTo(workingTime.due(MONDAY.toInstant(), 20).due()).isAfter(before);
    }

    private OffsetDateTime expires() {
        Job timer = engine.getManagementService().createJobQuery()
                .processInstanceId(office.task(code).getProcessInstanceId()).activityId("Event_SupplementExpired").singleResult();
        return timer.getDuedate().toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    @Test
    void aHolidayAddedWhileTheClockStandsTakesNothingOfWhatWasLeft() {
        Map<String, Object> request = Office.request();
        code = office.submit("clerk", request);
        at(MONDAY.plusHours(6)); // 15:00: 2 hours and 2 days are left
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));

        addHoliday("2026-06-02");
        deadlines.recompute();
        at(OffsetDateTime.parse("2026-06-12T10:00+07:00"));
        office.complete("clerk", code, request);

        assertThat(due()).isEqualTo("2026-06-16T13:30+07:00");
        // eight working days, of which the Monday's first five hours are used
        assertThat(workingTime.elapsed(OffsetDateTime.parse("2026-06-12T10:00+07:00").toInstant(), dossierDue().toInstant()).workingTime())
                .isEqualTo(Duration.ofHours(8 * 8 + 2));
    }
}
