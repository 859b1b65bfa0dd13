package vn.chungthuso.sla;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How steps ended since some Monday, from the sums of the settled and the few others as they are; the same figures wherever the sums end.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class StepSums {

    /**
     * Steps with a deadline that ended in one ISO week.
     *
     * @param monday its first day
     */
    public record Week(LocalDate monday, long kept, long missed) {}

    /**
     * How long a step takes, in working days of eight office hours, each half one that began counted whole.
     *
     * @param ended how many of them
     * @param median half of them took no longer
     * @param p95 of twenty, nineteen took no longer
     */
    public record Taken(String process, String activity, long ended, double median, double p95) {}

    private record Step(String process, String activity) {}

    /** Whole seconds: H2 divides decimals to a hundred thousand digits. */
    private static final long SECONDS_OF_A_WEEK = 7 * 24 * 3600;
    private static final double DAYS = 0.5;

    private final JdbcClient jdbc;
    private final Clock clock;

    public StepSums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Weeks in which steps with a deadline ended, the oldest first. */
    public List<Week> weeks(StepFilter asked, LocalDate firstMonday) {
        SortedMap<LocalDate, Week> weeks = new TreeMap<>();
        RowCallbackHandler add = row -> {
            LocalDate monday = firstMonday.plusWeeks(row.getInt("weeks_later"));
            weeks.merge(monday, new Week(monday, row.getLong("kept"), row.getLong("missed")),
                    (one, more) -> new Week(monday, one.kept() + more.kept(), one.missed() + more.missed()));
        };
        settled(asked, firstMonday, "starts_on, sum(kept) as kept, sum(missed) as missed", "kept + missed > 0", "starts_on", row -> {
            LocalDate monday = row.getObject("starts_on", LocalDate.class);
            weeks.put(monday, new Week(monday, row.getLong("kept"), row.getLong("missed")));
        });
        others(asked, firstMonday, "count(case when not late then 1 end) as kept, count(case when late then 1 end) as missed", "late is not null",
                "weeks_later", add);
        return List.copyOf(weeks.values());
    }

    /** Every step that ended, the slowest first; waiting for the submitter is not counted. */
    public List<Taken> taken(StepFilter asked, LocalDate firstMonday) {
        Map<Step, SortedMap<Integer, Long>> steps = new HashMap<>();
        RowCallbackHandler add = row -> steps
                .computeIfAbsent(new Step(row.getString("process_key"), row.getString("activity")), step -> new TreeMap<>())
                .merge(row.getInt("half_days"), row.getLong("ended"), Long::sum);
        String groups = "process_key, activity, half_days";
        settled(asked, firstMonday, groups + ", sum(kept + missed + undated) as ended", "not stops_clock", groups, add);
        others(asked, firstMonday, "count(*) as ended", "not stops_clock", groups, add);
        return steps.entrySet().stream()
                .map(step -> taken(step.getKey(), step.getValue()))
                .sorted(Comparator.comparingDouble(Taken::median).reversed().thenComparing(Taken::process).thenComparing(Taken::activity))
                .toList();
    }

    private static Taken taken(Step step, SortedMap<Integer, Long> ended) {
        long all = ended.values().stream().mapToLong(Long::longValue).sum();
        return new Taken(step.process(), step.activity(), all, share(ended, (all + 1) / 2) * DAYS, share(ended, (all * 19 + 19) / 20) * DAYS);
    }

    /** How many half days the n-th quickest took. */
    private static int share(SortedMap<Integer, Long> ended, long nth) {
        long counted = 0;
        for (Map.Entry<Integer, Long> one : ended.entrySet()) {
            counted += one.getValue();
            if (counted >= nth) {
                return one.getKey();
            }
        }
        throw new IllegalStateException("fewer than " + nth);
    }

    private void settled(StepFilter asked, LocalDate monday, String columns, String condition, String groups, RowCallbackHandler add) {
        String agency = asked.agencies() == null ? " and agency = " + Rollup.ALL : "";
        jdbc.sql("select %s from step_sum where starts_on >= :monday and :believed = 1 and %s%s%s group by %s"
                        .formatted(columns, condition, agency, narrowed(asked), groups))
                .params(params(asked, monday))
                .query(add);
    }

    private void others(StepFilter asked, LocalDate monday, String columns, String condition, String groups, RowCallbackHandler add) {
        jdbc.sql("""
                select %s, %s from (
                    select cast((cast(floor(extract(epoch from ended_at)) as bigint) - :epoch) / %d as integer) as weeks_later, process_key, activity, late, %s as half_days
                    from step_clock where ended_at >= :start and ended_at >= :settled and %s%s%s) steps
                group by %s""".formatted(groups, columns, SECONDS_OF_A_WEEK, Rollup.HALF_DAYS, condition, narrowed(asked), asked.person() == null ? "" : " and person = :person", groups))
                .params(params(asked, monday))
                .query(add);
    }

    private static String narrowed(StepFilter asked) {
        return (asked.agencies() == null ? "" : asked.agencies().isEmpty() ? " and 1 = 0" : " and agency in (:agencies)")
                + (asked.procedure() == null ? "" : " and procedure_key = :procedure")
                + (asked.process() == null ? "" : " and process_key = :process")
                + (asked.activity() == null ? "" : " and activity = :activity");
    }

    private Map<String, Object> params(StepFilter asked, LocalDate monday) {
        OffsetDateTime settled = Rollups.settledUntil(jdbc, Rollup.STEPS);
        // there is no sum of a person's steps
        boolean believed = !settled.toInstant().isAfter(clock.instant()) && asked.person() == null;
        Map<String, Object> params = new HashMap<>();
        params.put("monday", monday);
        params.put("start", Period.startOf(monday));
        params.put("epoch", Period.startOf(monday).toEpochSecond());
        params.put("believed", believed ? 1 : 0);
        params.put("settled", believed ? settled : Rollups.BEGINNING);
        params.put("agencies", asked.agencies());
        params.put("procedure", asked.procedure() == null ? null : asked.procedure().name());
        params.put("person", asked.person());
        params.put("process", asked.process());
        params.put("activity", asked.activity());
        return params;
    }
}
