package vn.chungthuso.sla;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.calendar.WorkingTime;

/** What the steps of the last twelve weeks show: kept and missed deadlines, and how long a step takes. */
@Service
@Transactional(readOnly = true)
public class StepFigures {

    /** How many ISO weeks are looked at, the present one among them. */
    public static final int WEEKS = 12;

    private static final int SECONDS_OF_A_WEEK = 7 * 24 * 3600;
    private static final double SECONDS_OF_A_WORKING_DAY = 8 * 3600;

    private final JdbcClient jdbc;
    private final Clock clock;

    StepFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every week, oldest first; steps without a deadline are not counted. */
    public List<WeekFigure> weeks(StepFilter filter) {
        StepConditions ended = ended(filter).with("start", start(firstMonday()).toEpochSecond());
        String sql = """
                select week, sum(case when late then 0 else 1 end) as kept, sum(case when late then 1 else 0 end) as missed from (
                    select cast(floor((extract(epoch from ended_at) - :start) / %d) as integer) as week, late
                    from step_clock where %s and late is not null) weekly
                group by week""";
        Map<Integer, WeekFigure> found = new HashMap<>();
        jdbc.sql(sql.formatted(SECONDS_OF_A_WEEK, ended.sql())).params(ended.params()).query(row -> {
            int week = row.getInt("week");
            found.put(week, new WeekFigure(firstMonday().plusWeeks(week), row.getLong("kept"), row.getLong("missed")));
        });
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> found.getOrDefault(week, new WeekFigure(firstMonday().plusWeeks(week), 0, 0)))
                .toList();
    }

    /** Every step that ended, slowest first; waiting for the submitter is not counted. */
    public List<StepDuration> durations(StepFilter filter) {
        StepConditions ended = ended(filter);
        String sql = """
                select process_key, activity, count(*) as steps,
                    percentile_cont(0.5) within group (order by worked_seconds) as median,
                    percentile_cont(0.95) within group (order by worked_seconds) as p95
                from step_clock where %s and worked_seconds is not null and not stops_clock
                group by process_key, activity order by median desc, activity""";
        return jdbc.sql(sql.formatted(ended.sql()))
                .params(ended.params())
                .query((row, n) -> new StepDuration(
                        row.getString("process_key"),
                        row.getString("activity"),
                        row.getLong("steps"),
                        row.getDouble("median") / SECONDS_OF_A_WORKING_DAY,
                        row.getDouble("p95") / SECONDS_OF_A_WORKING_DAY))
                .list();
    }

    private StepConditions ended(StepFilter filter) {
        LocalDate first = firstMonday();
        return StepConditions.ended(filter, start(first), start(first.plusWeeks(WEEKS)));
    }

    private LocalDate firstMonday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingTime.ZONE);
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingTime.ZONE).toOffsetDateTime();
    }
}
