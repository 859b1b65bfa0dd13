package vn.chungthuso.sla;

import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.terms.Procedure;

/** What waits for somebody now, row by row and counted; each question is one or two statements, however many rows there are. */
@Service
@Transactional(readOnly = true)
public class OpenSteps {

    private static final String COUNTED = """
            count(*) as steps, sum(case when %s = 'RED' then 1 else 0 end) as overdue, sum(case when stops_clock then 1 else 0 end) as stopped,
            min(began_at) as oldest""".formatted(StepConditions.LIGHT);

    private final JdbcClient jdbc;
    private final WorkingTime workingTime;
    private final Clock clock;

    OpenSteps(JdbcClient jdbc, WorkingTime workingTime, Clock clock) {
        this.jdbc = jdbc;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** @param page from 0 */
    public OpenStepPage page(StepFilter filter, OpenStepOrder order, int page, int size) {
        StepConditions open = open(filter);
        long total = ask("select count(*) from step_clock where " + open.sql(), open).query(Long.class).single();
        open.with("size", size).with("offset", (long) page * size);
        String rows = "select step_clock.*, %s as light from step_clock where %s order by %s offset :offset rows fetch next :size rows only";
        return new OpenStepPage(ask(rows.formatted(StepConditions.LIGHT, open.sql(), order.sql()), open).query(OpenSteps::step).list(), total);
    }

    /** How many have how many working days left; groups without any are 0. */
    public Map<DaysLeft, Long> byDaysLeft(StepFilter filter) {
        StepConditions open = open(filter);
        Map<DaysLeft, OffsetDateTime> ends = new DayBounds(workingTime, now()).ends();
        String groups = ends.keySet().stream().map(group -> "when due_at < :%s then '%s'".formatted(group, group)).collect(joining(" "));
        ends.forEach((group, end) -> open.with(group.name(), end));
        String sql = """
                select days_left, count(*) as steps from (
                    select case when stops_clock then 'STOPPED' when due_at is null then 'NONE' %s else 'MORE' end as days_left
                    from step_clock where %s) grouped
                group by days_left""";
        Map<DaysLeft, Long> counts = new EnumMap<>(DaysLeft.class);
        List.of(DaysLeft.values()).forEach(group -> counts.put(group, 0L));
        ask(sql.formatted(groups, open.sql()), open).query(row -> {
            counts.put(DaysLeft.valueOf(row.getString("days_left")), row.getLong("steps"));
        });
        return counts;
    }

    /** Who has how much, most overdue first. */
    public List<Workload> workload(StepFilter filter) {
        StepConditions open = open(filter);
        return ask("select person, %s from step_clock where %s group by person order by overdue desc, steps desc, person".formatted(COUNTED, open.sql()), open)
                .query((row, n) -> new Workload(row.getString("person"), row.getLong("steps"), row.getLong("overdue")))
                .list();
    }

    /** At which steps they wait, most overdue first. */
    public List<WaitingStep> waiting(StepFilter filter) {
        StepConditions open = open(filter);
        String sql = "select process_key, activity, %s from step_clock where %s group by process_key, activity order by overdue desc, steps desc, activity";
        return ask(sql.formatted(COUNTED, open.sql()), open)
                .query((row, n) -> new WaitingStep(
                        row.getString("process_key"),
                        row.getString("activity"),
                        row.getLong("steps"),
                        row.getLong("overdue"),
                        row.getLong("stopped"),
                        Moments.at(row, "oldest")))
                .list();
    }

    private StepConditions open(StepFilter filter) {
        return StepConditions.open(filter, now());
    }

    private StatementSpec ask(String sql, StepConditions conditions) {
        return jdbc.sql(sql).params(conditions.params());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private static OpenStep step(ResultSet row, int number) throws SQLException {
        String procedure = row.getString("procedure_key");
        return new OpenStep(
                row.getString("code"),
                row.getString("instance"),
                row.getString("process_key"),
                row.getString("activity"),
                procedure == null ? null : Procedure.valueOf(procedure),
                row.getString("agency"),
                row.getString("person"),
                Moments.at(row, "began_at"),
                Moments.at(row, "soft_at"),
                Moments.at(row, "due_at"),
                Light.valueOf(row.getString("light")),
                row.getString("escalated"));
    }
}
