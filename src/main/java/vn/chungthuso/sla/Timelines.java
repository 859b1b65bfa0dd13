package vn.chungthuso.sla;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.sla.Timeline.Extension;
import vn.chungthuso.sla.Timeline.Stay;
import vn.chungthuso.sla.Timeline.Whole;

/** Reads the clock of one dossier or letter. */
@Service
@Transactional(readOnly = true)
public class Timelines {

    private record Given(long step, Extension extension) {}

    private final JdbcClient jdbc;
    private final WorkingTime workingTime;
    private final Clock clock;

    Timelines(JdbcClient jdbc, WorkingTime workingTime, Clock clock) {
        this.jdbc = jdbc;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** Without stays where nothing was ever measured. */
    public Timeline of(String code) {
        Map<Long, List<Extension>> given = extensions(code);
        Whole whole = jdbc.sql("select * from dossier_clock where code = ?").param(code).query((row, n) -> whole(row)).optional().orElse(null);
        List<Stay> stays = jdbc.sql("select step_clock.*, %s as light from step_clock where code = :code order by began_at, id".formatted(StepConditions.LIGHT))
                .param("code", code)
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> stay(row, given.getOrDefault(row.getLong("id"), List.of())))
                .list();
        return new Timeline(whole, stays);
    }

    private Map<Long, List<Extension>> extensions(String code) {
        return jdbc.sql("select e.* from step_extension e join step_clock s on s.id = e.step where s.code = ? order by e.id")
                .param(code)
                .query((row, n) -> new Given(
                        row.getLong("step"),
                        new Extension(row.getInt("days"), row.getString("reason"), row.getString("by_whom"), Moments.at(row, "at"))))
                .list()
                .stream()
                .collect(groupingBy(Given::step, mapping(Given::extension, toList())));
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(
                row.getString("agency"),
                Moments.at(row, "received_at"),
                row.getObject("term_days", Integer.class),
                Moments.at(row, "due_at"),
                Moments.at(row, "stopped_at"),
                Moments.at(row, "ended_at"),
                row.getString("outcome"),
                row.getObject("late", Boolean.class));
    }

    private Stay stay(ResultSet row, List<Extension> extensions) throws SQLException {
        OffsetDateTime began = Moments.at(row, "began_at");
        OffsetDateTime ended = Moments.at(row, "ended_at");
        String agency = row.getString("agency");
        Long worked = row.getObject("worked_seconds", Long.class);
        return new Stay(
                row.getString("process_key"),
                row.getString("activity"),
                agency,
                row.getString("person"),
                row.getBoolean("stops_clock"),
                began,
                ended,
                Moments.at(row, "soft_at"),
                Moments.at(row, "due_at"),
                ended == null ? Light.valueOf(row.getString("light")) : null,
                worked == null ? elapsed(agency, began, ended) : Duration.ofSeconds(worked),
                row.getObject("late", Boolean.class),
                row.getString("escalated"),
                extensions);
    }

    private Duration elapsed(String agency, OffsetDateTime began, OffsetDateTime ended) {
        return Moments.worked(workingTime.of(agency), began, ended == null ? clock.instant() : ended.toInstant());
    }
}
