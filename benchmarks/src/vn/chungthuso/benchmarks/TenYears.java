package vn.chungthuso.benchmarks;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ten years of clocks in PostgreSQL: dossiers of two hundred agencies and three procedures in the order in which they came in, every other one of the
 * last fiftieth open, six steps each. The first twenty agencies stand below that of the demo's manager.
 */
final class TenYears {

    static final int AGENCIES = 200;
    static final int MANAGED = 20;

    private final JdbcClient jdbc;

    TenYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Agencies below those that there are: the first below the manager's, the others below none. */
    void agencies(String manager) {
        String columns = columns("agency_version");
        String copied = List.of(columns.split(", ")).stream()
                .map(column -> switch (column) {
                    case "code" -> "'bench-' || n";
                    case "parent_code" -> "case when n < %d then code end".formatted(MANAGED);
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        jdbc.sql("insert into agency_version (%s) select %s from agency_version, generate_series(0, %d) n where code = ? and valid_to is null"
                .formatted(columns, copied, AGENCIES - 1)).param(manager).update();
    }

    /** Adds the dossiers of these numbers with their steps. */
    void add(int from, int to) {
        List<String> indexes = jdbc.sql("select indexname from pg_indexes where tablename in ('dossier_clock', 'step_clock') and indexname not like '%pkey'")
                .query(String.class)
                .list();
        List<String> again = indexes.stream().map(this::definition).toList();
        indexes.forEach(index -> jdbc.sql("drop index " + index).update()); // filled faster without
        jdbc.sql("select setseed(0.5)").query(String.class).optional();
        jdbc.sql("""
                insert into dossier_clock (code, procedure_key, certificate_kind, agency, received_at, term_days, due_at, ended_at, outcome, late)
                select 'B' || n, procedure, 'INDIVIDUAL', agency, received, 5, due, ended, case when ended is not null then 'COMPLETED' end, ended > due
                from (select n, (array['ISSUE', 'RENEW', 'REVOKE'])[1 + n %% 3] as procedure, 'bench-' || floor(random() * %1$d)::int as agency, received,
                        received + interval '7 days' as due,
                        case when share < 0.98 or n %% 2 = 0 then least(received + random() * random() * interval '16 days', now() - interval '1 second') end as ended
                    from (select n, share, now() - (1 - share) * interval '3650 days' as received
                        from (select n, (n - %2$d + 1.0) / (%3$d - %2$d + 1) as share from generate_series(%2$d, %3$d) n) places) began) dossiers"""
                .formatted(AGENCIES, from, to)).update();
        jdbc.sql("""
                insert into step_clock (activity_instance, task_id, instance, process_key, activity, code, procedure_key, agency, stops_clock, deadline, began_at,
                    term_days, soft_at, due_at, ended_at, worked_seconds, late)
                select code || '-' || s, code || '-' || s, code, lower(procedure_key) || 'Certificate', 'Activity_' || s, code, procedure_key, agency, false,
                    'agencyReview', received_at + s * part, 2, received_at + s * part + interval '1 day', received_at + s * part + interval '2 days',
                    case when ended_at is not null or s < 5 then received_at + (s + 1) * part end,
                    case when ended_at is not null or s < 5 then (extract(epoch from part) / 3)::int end,
                    case when ended_at is not null or s < 5 then part > interval '2 days' end
                from (select *, coalesce(ended_at - received_at, interval '5 days') / 6 as part from dossier_clock where code ~ '^B' and substr(code, 2)::int >= %d) dossiers,
                    generate_series(0, 5) s""".formatted(from)).update();
        again.forEach(definition -> jdbc.sql(definition).update());
        jdbc.sql("vacuum analyze dossier_clock").update();
        jdbc.sql("vacuum analyze step_clock").update();
    }

    /** As autovacuum would have done meanwhile. */
    void analyse() {
        List.of("dossier_sum", "step_sum").forEach(table -> jdbc.sql("vacuum analyze " + table).update());
    }

    private String definition(String index) {
        return jdbc.sql("select indexdef from pg_indexes where indexname = ?").param(index).query(String.class).single();
    }

    private String columns(String table) {
        return String.join(", ", jdbc.sql("select column_name from information_schema.columns where table_name = ? order by ordinal_position")
                .param(table).query(String.class).list());
    }
}
