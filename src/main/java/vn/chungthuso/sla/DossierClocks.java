package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** The clock of a dossier as a whole: what its steps may take together, standing while it waits for the submitter. */
@Service
public class DossierClocks {

    /** A clock that runs or stands. */
    record Row(String code, String agency, Counting counting, OffsetDateTime dueAt, OffsetDateTime stoppedAt) {}

    private final JdbcClient jdbc;
    private final WorkingTime workingTime;
    private final Clock clock;

    DossierClocks(JdbcClient jdbc, WorkingTime workingTime, Clock clock) {
        this.jdbc = jdbc;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** It has come in; how long it may take is not known yet. */
    public void received(String code, Procedure procedure, CertificateKind kind, String agency) {
        jdbc.sql("insert into dossier_clock (code, procedure_key, certificate_kind, agency, received_at) values (?, ?, ?, ?, ?)")
                .params(code, procedure.name(), kind.name(), agency, now())
                .update();
    }

    /**
     * Who answers for it. The term counts from its receipt and is set once: decided again, only the agency changes.
     *
     * @param termDays what its steps may take together, in working days; null where none is set
     */
    public void routed(String code, String agency, Integer termDays) {
        jdbc.sql("update dossier_clock set agency = ? where code = ?").params(agency, code).update();
        Optional<OffsetDateTime> received = jdbc.sql("select received_at from dossier_clock where code = ? and counted_from is null")
                .param(code)
                .query(OffsetDateTime.class)
                .optional();
        if (termDays != null && received.isPresent()) {
            Counting counting = Counting.begun(received.get().toInstant(), termDays);
            jdbc.sql("update dossier_clock set term_days = ?, counted_from = ?, due_at = ? where code = ?")
                    .params(termDays, received.get(), counting.due(workingTime.of(agency)), code)
                    .update();
        }
    }

    /** It is at its end. */
    public void ended(String code, String outcome) {
        jdbc.sql("""
                update dossier_clock set ended_at = :now, outcome = :outcome, stopped_at = null,
                    late = case when due_at is null then null when stopped_at is not null then stopped_at > due_at else :now > due_at end
                where code = :code and ended_at is null""")
                .param("now", now())
                .param("outcome", outcome)
                .param("code", code)
                .update();
    }

    void stop(String code) {
        jdbc.sql("update dossier_clock set stopped_at = ? where code = ? and stopped_at is null and ended_at is null").params(now(), code).update();
    }

    /** It goes on where it stopped; what was late when it stopped stays late. */
    void goOn(String code) {
        find(code).filter(row -> row.stoppedAt() != null).ifPresent(row -> {
            WorkingTime time = workingTime.of(row.agency());
            OffsetDateTime now = now();
            Duration stood = Moments.worked(time, row.stoppedAt(), now.toInstant());
            jdbc.sql("update dossier_clock set stopped_at = null, stopped_seconds = stopped_seconds + ? where code = ?")
                    .params(stood.toSeconds(), code)
                    .update();
            OffsetDateTime due = row.counting() == null ? null : row.counting().due(time); // the calendar may have changed while it stood
            if (due != null && due.isAfter(row.stoppedAt())) {
                Duration rest = time.elapsed(row.stoppedAt().toInstant(), due.toInstant()).workingTime();
                move(code, row.counting().goingOn(now.toInstant(), rest), time);
            }
        });
    }

    void extend(String code, int days) {
        find(code).filter(row -> row.counting() != null).ifPresent(row -> move(code, row.counting().extended(days), workingTime.of(row.agency())));
    }

    /** Clocks that run, by their codes, from one on. */
    List<Row> runningAfter(String code, int most) {
        return jdbc.sql("""
                select * from dossier_clock where ended_at is null and stopped_at is null and counted_from is not null and code > ?
                order by code fetch first %d rows only""".formatted(most))
                .param(code)
                .query(this::read)
                .list();
    }

    private void move(String code, Counting counting, WorkingTime time) {
        jdbc.sql("update dossier_clock set counted_from = ?, left_seconds = ?, extension_days = ?, due_at = ? where code = ?")
                .params(counting.from().atZone(clock.getZone()).toOffsetDateTime(), counting.leftSeconds(), counting.extensionDays(),
                        counting.due(time), code)
                .update();
    }

    /** Unless it has stopped, ended or moved since it was read. */
    void moveIfUnchanged(Row read, OffsetDateTime due) {
        jdbc.sql("update dossier_clock set due_at = ? where code = ? and due_at = ? and stopped_at is null and ended_at is null")
                .params(due, read.code(), read.dueAt())
                .update();
    }

    private Optional<Row> find(String code) {
        return jdbc.sql("select * from dossier_clock where code = ?").param(code).query(this::read).optional();
    }

    private Row read(ResultSet row, int n) throws SQLException {
        OffsetDateTime from = row.getObject("counted_from", OffsetDateTime.class);
        Long left = row.getObject("left_seconds", Long.class);
        return new Row(
                row.getString("code"),
                row.getString("agency"),
                from == null
                        ? null
                        : new Counting(from.toInstant(), row.getInt("term_days"), left == null ? null : Duration.ofSeconds(left), row.getInt("extension_days")),
                row.getObject("due_at", OffsetDateTime.class),
                row.getObject("stopped_at", OffsetDateTime.class));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
