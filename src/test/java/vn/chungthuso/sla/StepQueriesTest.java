package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.terms.Procedure;

/** Every question to the clocks, on both databases. */
class StepQueriesTest extends HouseTest {

    private static final OffsetDateTime NOW = LocalDate.of(2026, 10, 14).atTime(10, 0).atOffset(ZoneOffset.ofHours(7));
    private static final Clock CLOCK = Clock.fixed(NOW.toInstant(), WorkingTime.ZONE);
    private static final Set<String> AGENCY = Set.of("xa-my-phuoc");

    @Autowired
    WorkingTime workingTime;

    static Stream<Named<DataSource>> databases() {
        return TestDatabases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void openStepsAreListedNarrowedAndCounted(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        open(jdbc, "HS-1", "clerk", NOW.plusDays(1), false);
        open(jdbc, "HS-2", null, NOW.minusDays(1), false);
        open(jdbc, "HS-3", "clerk", null, true);
        var steps = new OpenSteps(jdbc, workingTime, CLOCK);
        var filter = new StepFilter(AGENCY, Procedure.ISSUE, "reviewRequest", "Activity_ReviewRequest", null, null, "hs-");

        for (OpenStepOrder order : OpenStepOrder.values()) {
            assertThat(steps.page(filter, order, 0, 2).items()).hasSize(2);
        }
        assertThat(steps.page(filter, OpenStepOrder.DUE, 0, 50).items()).extracting(OpenStep::code, OpenStep::light).containsExactly(
                tuple("HS-2", Light.RED),
                tuple("HS-1", Light.YELLOW),
                tuple("HS-3", Light.STOPPED));
        assertThat(steps.page(filter, OpenStepOrder.DUE, 1, 2).total()).isEqualTo(3);
        assertThat(steps.byDaysLeft(filter)).hasSize(DaysLeft.values().length).containsEntry(DaysLeft.OVERDUE, 1L).containsEntry(DaysLeft.ONE, 1L).containsEntry(DaysLeft.STOPPED, 1L);
        assertThat(steps.workload(filter)).containsExactly(new Workload(null, 1, 1), new Workload("clerk", 2, 0));
        assertThat(steps.waiting(filter)).containsExactly(new WaitingStep("reviewRequest", "Activity_ReviewRequest", 3, 1, 1, NOW.minusDays(7)));
        assertThat(steps.page(StepFilter.of(Set.of()), OpenStepOrder.DUE, 0, 50).total()).isZero();
        assertThat(steps.page(StepFilter.of(null), OpenStepOrder.DUE, 0, 50).total()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void endedStepsAreCountedByWeekAndMeasured(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        for (int days = 1; days <= 3; days++) {
            ended(jdbc, NOW.minusDays(days), days, days == 3);
        }
        var figures = new StepFigures(new StepSums(jdbc, CLOCK), CLOCK);
        var filter = new StepFilter(AGENCY, Procedure.ISSUE, "reviewRequest", "Activity_ReviewRequest", "clerk", null, null);

        assertThat(figures.weeks(filter)).hasSize(StepFigures.WEEKS).endsWith(
                new StepSums.Week(LocalDate.of(2026, 10, 5), 0, 1), new StepSums.Week(LocalDate.of(2026, 10, 12), 2, 0));
        assertThat(figures.durations(filter)).containsExactly(new StepSums.Taken("reviewRequest", "Activity_ReviewRequest", 3, 2, 3));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void oneDossierIsReadInTime(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql("insert into dossier_clock (code, procedure_key, certificate_kind, agency, received_at, term_days, due_at) values ('HS-1', 'ISSUE', 'INDIVIDUAL', 'xa-my-phuoc', ?, 8, ?)")
                .params(NOW.minusDays(7), NOW.plusDays(3))
                .update();
        open(jdbc, "HS-1", "clerk", NOW.plusDays(1), false);
        jdbc.sql("insert into step_extension (step, days, reason, by_whom, at) select id, 2, 'Chờ xác minh', 'leader', began_at from step_clock").update();

        Timeline timeline = new Timelines(jdbc, workingTime, CLOCK).of("HS-1");

        assertThat(timeline.whole().termDays()).isEqualTo(8);
        assertThat(timeline.stays()).singleElement().satisfies(stay -> {
            assertThat(stay.extensions()).extracting(Timeline.Extension::days).containsExactly(2);
            assertThat(stay.worked()).isEqualTo(workingTime.elapsed(NOW.minusDays(7).toInstant(), NOW.toInstant()).workingTime());
        });
        assertThat(timeline.running()).isEqualTo(timeline.stays().get(0).worked());
        assertThat(timeline.stopped()).isZero();
    }

    private static void open(JdbcClient jdbc, String code, String person, OffsetDateTime due, boolean stopped) {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, procedure_key, agency, person, stops_clock, began_at, soft_at, due_at)
                values (?, 'i', 'reviewRequest', 'Activity_ReviewRequest', ?, 'ISSUE', 'xa-my-phuoc', ?, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), code, person, stopped, NOW.minusDays(7), due == null ? null : due.minusDays(2), due)
                .update();
    }

    private static void ended(JdbcClient jdbc, OffsetDateTime end, int workingDays, boolean late) {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, procedure_key, agency, person, stops_clock, began_at, ended_at,
                    worked_seconds, late)
                values (?, 'i', 'reviewRequest', 'Activity_ReviewRequest', 'HS-1', 'ISSUE', 'xa-my-phuoc', 'clerk', false, ?, ?, ?, ?)""")
                .params(UUID.randomUUID().toString(), end.minusDays(7), end, workingDays * 8 * 3600, late)
                .update();
    }
}
