package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.chungthuso.sla.StepClock.Escalation;

/** Table {@code step_clock}. */
@Repository
class StepRows {

    /** A step with what its deadline is reckoned from; null where no table sets its term. */
    record Row(StepClock step, Counting counting, int warningHours) {}

    /** More than a dossier passes between two steps of the same deadline. */
    private static final int LATEST = 20;

    private final JdbcClient jdbc;

    StepRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(StepEntered step, OffsetDateTime began, Term term, Counting counting, OffsetDateTime soft, OffsetDateTime due) {
        jdbc.sql("""
                insert into step_clock (activity_instance, task_id, instance, process_key, activity, code, procedure_key, agency, stops_clock,
                    deadline, began_at, counted_from, term_days, left_seconds, extension_days, warning_hours, soft_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(step.activityInstance(), step.taskId(), step.instance(), step.processKey(), step.activity(), step.code(),
                        step.procedure(), step.agency(), step.stopsClock(), term == null ? null : term.key(), began,
                        counting == null ? null : counting.from().atOffset(began.getOffset()),
                        counting == null ? null : counting.termDays(), counting == null ? null : counting.leftSeconds(),
                        counting == null ? 0 : counting.extensionDays(), term == null ? 0 : term.warningHours(), soft, due)
                .update();
    }

    /** What a dossier or a letter stood at, the newest first. */
    List<Row> latest(String code) {
        return jdbc.sql("select * from step_clock where code = ? order by id desc fetch first %d rows only".formatted(LATEST))
                .param(code)
                .query(this::read)
                .list();
    }

    Optional<Row> at(String activityInstance) {
        return jdbc.sql("select * from step_clock where activity_instance = ?").param(activityInstance).query(this::read).optional();
    }

    /** If it is still open. */
    Optional<Row> open(long id) {
        return jdbc.sql("select * from step_clock where id = ? and ended_at is null").param(id).query(this::read).optional();
    }

    /** The same, locked until the end of the transaction. */
    Optional<Row> lock(long id) {
        return jdbc.sql("select * from step_clock where id = ? and ended_at is null for update").param(id).query(this::read).optional();
    }

    /** Those of them that are still open and whose term a table sets, in the order of their ids. */
    List<Row> open(Collection<Long> ids) {
        return open(ids, "");
    }

    /** The same, locked until the end of the transaction. */
    List<Row> lock(Collection<Long> ids) {
        return open(ids, " for update");
    }

    private List<Row> open(Collection<Long> ids, String locked) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from step_clock where id in (:ids) and ended_at is null and counted_from is not null order by id" + locked)
                        .param("ids", ids)
                        .query(this::read)
                        .list();
    }

    /** Open steps whose term a table sets, by their ids, from one on. */
    List<Row> openAfter(long id, int most) {
        return jdbc.sql("""
                select * from step_clock where ended_at is null and counted_from is not null and id > ?
                order by id fetch first %d rows only""".formatted(most))
                .param(id)
                .query(this::read)
                .list();
    }

    void end(long id, OffsetDateTime now, Duration worked, Boolean late) {
        jdbc.sql("update step_clock set ended_at = ?, worked_seconds = ?, late = ? where id = ?")
                .params(now, worked.toSeconds(), late, id)
                .update();
    }

    void assign(String taskId, String person) {
        jdbc.sql("update step_clock set person = ? where task_id = ?").params(person, taskId).update();
    }

    void move(long id, Counting counting, OffsetDateTime soft, OffsetDateTime due) {
        jdbc.sql("update step_clock set extension_days = ?, soft_at = ?, due_at = ? where id = ?")
                .params(counting.extensionDays(), soft, due, id)
                .update();
    }

    /** @return false where they had been told before */
    boolean escalate(long id, Escalation before, Escalation to) {
        return jdbc.sql("update step_clock set escalated = :to where id = :id and ended_at is null and coalesce(escalated, '-') = :before")
                        .param("to", to.name())
                        .param("id", id)
                        .param("before", before == null ? "-" : before.name())
                        .update()
                > 0;
    }

    /** Open steps with a term of the table of which nobody has been told and that have become near, the longest waiting first. */
    List<StepClock> near(OffsetDateTime now, int most) {
        return jdbc.sql("""
                select * from step_clock where ended_at is null and escalated is null and soft_at <= ? and stops_clock = false
                    and counted_from is not null and agency is not null
                order by soft_at, id fetch first %d rows only""".formatted(most))
                .param(now)
                .query((row, n) -> read(row, n).step())
                .list();
    }

    private Row read(ResultSet row, int n) throws SQLException {
        OffsetDateTime from = row.getObject("counted_from", OffsetDateTime.class);
        Long left = row.getObject("left_seconds", Long.class);
        String escalated = row.getString("escalated");
        var step = new StepClock(
                row.getLong("id"),
                row.getString("activity_instance"),
                row.getString("task_id"),
                row.getString("process_key"),
                row.getString("activity"),
                row.getString("code"),
                row.getString("agency"),
                row.getString("person"),
                row.getBoolean("stops_clock"),
                row.getString("deadline"),
                row.getObject("began_at", OffsetDateTime.class),
                row.getObject("soft_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getInt("extension_days"),
                escalated == null ? null : Escalation.valueOf(escalated),
                row.getObject("ended_at", OffsetDateTime.class));
        var counting = from == null
                ? null
                : new Counting(from.toInstant(), row.getInt("term_days"), left == null ? null : Duration.ofSeconds(left), step.extensionDays());
        return new Row(step, counting, row.getInt("warning_hours"));
    }
}
