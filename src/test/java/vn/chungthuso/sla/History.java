package vn.chungthuso.sla;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import vn.chungthuso.terms.Procedure;

/** Clocks of dossiers and steps written straight into the tables of one database. */
final class History {

    static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    static final List<String> AGENCIES = List.of("xa-a", "xa-b", "huyen");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final List<Procedure> PROCEDURES = List.of(Procedure.ISSUE, Procedure.RENEW, Procedure.REVOKE);

    private final JdbcClient jdbc;
    private final DataSourceTransactionManager transactions;

    History(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.transactions = new DataSourceTransactionManager(database);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    static OffsetDateTime at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(HANOI).toOffsetDateTime();
    }

    static Clock clockAt(OffsetDateTime now) {
        return Clock.fixed(now.toInstant(), HANOI);
    }

    Statistics statistics(OffsetDateTime now) {
        return new Statistics(jdbc, clockAt(now));
    }

    /** Sums what ended before the day of this moment. */
    void rollUp(OffsetDateTime now) {
        rollups(now).bringUp();
    }

    Rollups rollups(OffsetDateTime now) {
        return new Rollups(jdbc, transactions, clockAt(now));
    }

    void forget() {
        List.of("dossier_clock", "dossier_sum", "step_extension", "step_clock", "step_sum").forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("update rollup set settled_until = ?").param(Rollups.BEGINNING).update();
    }

    /** @param ended null while open; a dossier that ended after it was due is late */
    String dossier(String agency, Procedure procedure, OffsetDateTime received, OffsetDateTime due, OffsetDateTime stopped, OffsetDateTime ended) {
        String code = "HS-2026-%06d".formatted(NEXT.incrementAndGet());
        jdbc.sql("""
                insert into dossier_clock (code, procedure_key, certificate_kind, agency, received_at, due_at, stopped_at, ended_at, outcome, late)
                values (?, ?, 'INDIVIDUAL', ?, ?, ?, ?, ?, ?, ?)""")
                .params(code, procedure.name(), agency, received, due, stopped, ended, ended == null ? null : "COMPLETED",
                        ended == null || due == null ? null : ended.isAfter(due))
                .update();
        return code;
    }

    String dossier(String received, String due, String ended) {
        return dossier(AGENCIES.get(0), Procedure.ISSUE, at(received), due == null ? null : at(due), null, ended == null ? null : at(ended));
    }

    /** Some dossiers around a moment, most of which end within weeks, some never; some end on the very second of a boundary. */
    void random(Random random, int dossiers, OffsetDateTime from, OffsetDateTime until) {
        long hours = java.time.Duration.between(from, until).toHours();
        for (int n = 0; n < dossiers; n++) {
            OffsetDateTime received = moment(random, from.plusHours(random.nextLong(hours)));
            OffsetDateTime due = random.nextInt(8) == 0 ? null : received.plusHours(random.nextInt(24 * 40));
            OffsetDateTime end = moment(random, received.plusHours(1 + random.nextInt(random.nextInt(10) == 0 ? 24 * 200 : 24 * 30)));
            OffsetDateTime ended = random.nextInt(6) == 0 || end.isAfter(until) ? null : end.isBefore(received) ? received : end;
            OffsetDateTime stopped = ended == null && random.nextInt(3) == 0 ? received.plusHours(random.nextInt(24 * 30)) : null;
            dossier(AGENCIES.get(random.nextInt(3)), PROCEDURES.get(random.nextInt(3)), received, due, stopped, ended);
        }
    }

    private static OffsetDateTime moment(Random random, OffsetDateTime moment) {
        return switch (random.nextInt(6)) {
            case 0 -> Period.startOf(HalfMonth.startOf(moment.atZoneSameInstant(HANOI).toLocalDate()));
            case 1 -> Period.startOf(moment.atZoneSameInstant(HANOI).toLocalDate()).minusSeconds(1);
            default -> moment;
        };
    }

    void step(String agency, String activity, OffsetDateTime began, OffsetDateTime ended, long workedSeconds, Boolean late) {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, procedure_key, agency, stops_clock, began_at,
                    ended_at, worked_seconds, late)
                values (?, 'i', 'issueCertificate', ?, 'HS-2026-000001', 'ISSUE', ?, false, ?, ?, ?, ?)""")
                .params("a" + NEXT.incrementAndGet(), activity, agency, began, ended, workedSeconds, late)
                .update();
    }

    static StatisticsQuestion question(String from, String to) {
        return new StatisticsQuestion(new Period(java.time.LocalDate.parse(from), java.time.LocalDate.parse(to)), Set.copyOf(AGENCIES), null);
    }
}
