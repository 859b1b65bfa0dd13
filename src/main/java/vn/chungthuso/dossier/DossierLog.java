package vn.chungthuso.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungthuso.dossier.DossierEvent.Kind;

/** What is remembered of a dossier for good: its history in words and what the tables answered. Lines are added, never changed. */
@Service
public class DossierLog {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    DossierLog(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Writes a line of history. */
    public void record(String code, String actor, Kind kind, String reason) {
        jdbc.sql("insert into dossier_event (dossier_code, at, actor, kind, reason) values (?, ?, ?, ?, ?)")
                .params(code, OffsetDateTime.now(clock), actor, kind.name(), reason)
                .update();
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
        jdbc.sql("insert into dossier_decision (dossier_code, purpose, on_date, taken_at, answers) values (?, ?, ?, ?, ?)")
                .params(code, purpose, onDate, OffsetDateTime.now(clock), json.write(answers))
                .update();
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
