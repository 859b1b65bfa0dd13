package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungthuso.dossier.DossierEvent.Kind;

/** What is remembered of a dossier for good: its history in words and what the tables answered. Lines are added, never changed. */
@Service
public class DossierLog {

    /** A line of history that is about to be written. */
    public record Entry(String code, String actor, Kind kind, String reason) {}

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Json json;
    private final Clock clock;

    DossierLog(JdbcClient jdbc, JdbcOperations batches, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a line of history. */
    public void record(String code, String actor, Kind kind, String reason) {
        record(List.of(new Entry(code, actor, kind, reason)));
    }

    /** Writes the same line into the history of several dossiers. */
    public void record(List<String> codes, String actor, Kind kind, String reason) {
        record(codes.stream().map(code -> new Entry(code, actor, kind, reason)).toList());
    }

    /** Writes lines of history in this order, all in one batch. */
    public void record(List<Entry> entries) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into dossier_event (dossier_code, at, actor, kind, reason) values (?, ?, ?, ?, ?)",
                entries.stream()
                        .map(entry -> new Object[] {entry.code(), now, entry.actor(), entry.kind().name(), entry.reason()})
                        .toList(),
                new int[] {Types.VARCHAR, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR});
    }

    /** The history, oldest first. */
    public List<DossierEvent> history(String code) {
        return jdbc.sql("select * from dossier_event where dossier_code = ? order by id")
                .param(code)
                .query((row, n) -> new DossierEvent(
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("actor"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("reason")))
                .list();
    }

    /** The reason of the newest line of a kind; empty where there is none. */
    public String lastReason(String code, Kind kind) {
        return history(code).stream()
                .filter(event -> event.kind() == kind && event.reason() != null)
                .map(DossierEvent::reason)
                .reduce("", (earlier, later) -> later);
    }

    /** Freezes what the tables answered. */
    public void freeze(String code, String purpose, LocalDate onDate, List<?> answers) {
        freeze(List.of(code), purpose, onDate, answers);
    }

    /** Freezes what the tables answered for several dossiers alike. */
    public void freeze(List<String> codes, String purpose, LocalDate onDate, List<?> answers) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String answered = json.write(answers);
        batches.batchUpdate(
                "insert into dossier_decision (dossier_code, purpose, on_date, taken_at, answers) values (?, ?, ?, ?, ?)",
                codes.stream().map(code -> new Object[] {code, purpose, onDate, now, answered}).toList(),
                new int[] {Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.TIMESTAMP_WITH_TIMEZONE, Types.VARCHAR});
    }

    /** What was frozen, oldest first. */
    public List<FrozenDecision> decisions(String code) {
        return jdbc.sql("select * from dossier_decision where dossier_code = ? order by id")
                .param(code)
                .query((row, n) -> decision(row))
                .list();
    }

    /** What was frozen with the newest dossiers, by their codes from the newest on, each one's oldest first. */
    public Map<String, List<FrozenDecision>> latestDecisions(int dossiers) {
        var latest = new LinkedHashMap<String, List<FrozenDecision>>();
        jdbc.sql("""
                select decision.*, newest.code from
                    (select code, created_at from dossier order by created_at desc, code desc fetch first %d rows only) newest
                    left join dossier_decision decision on decision.dossier_code = newest.code
                order by newest.created_at desc, newest.code desc, decision.id""".formatted(dossiers))
                .query(row -> {
                    var frozen = latest.computeIfAbsent(row.getString("code"), code -> new ArrayList<>());
                    if (row.getString("answers") != null) {
                        frozen.add(decision(row));
                    }
                });
        return latest;
    }

    private FrozenDecision decision(ResultSet row) throws SQLException {
        return new FrozenDecision(
                row.getString("purpose"),
                row.getObject("on_date", LocalDate.class),
                row.getObject("taken_at", OffsetDateTime.class),
                json.list(row.getString("answers")));
    }
}
