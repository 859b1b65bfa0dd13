package vn.chungthuso.sla;

import java.util.List;

/**
 * What is summed: each statement takes the rows that ended from {@code :from} on and before {@code :until} into a table of sums. The oldest of them
 * began at {@code :oldest}; no sum of a stretch before {@code :first} is touched, which spares the database a look at all of them. What one agency
 * asks for is written side by side.
 */
enum Rollup {
    DOSSIERS(
            "dossier_clock",
            "select coalesce(sum(on_time + late), 0) from dossier_sum where agency <> " + Rollup.ALL,
            "delete from dossier_sum",
            List.of(Rollup.dossiersOf("agency"), Rollup.dossiersOf(Rollup.ALL))),
    STEPS(
            "step_clock",
            "select coalesce(sum(kept + missed + undated), 0) from step_sum where agency <> " + Rollup.ALL,
            "delete from step_sum",
            List.of(Rollup.stepsOf("agency"), Rollup.stepsOf(Rollup.ALL)));

    /** In the place of an agency: all of them together, so that who sees all need not read the sums of each. */
    static final String ALL = "'*'";

    /** Office time of a step in begun half working days of four hours. */
    static final String HALF_DAYS = "cast(floor((coalesce(worked_seconds, 0) + 14399) / 14400) as integer)";

    /** @param agency whose dossiers: a column, or {@link #ALL} */
    private static String dossiersOf(String agency) {
        return """
                merge into dossier_sum sums using (
                    select starts_on, agency, procedure_key,
                        count(case when received_at >= starts_at then 1 end) as received,
                        count(case when ended_at < ends_at and not coalesce(late, false) then 1 end) as on_time,
                        count(case when ended_at < ends_at and late then 1 end) as late,
                        count(case when ended_at >= ends_at then 1 end) as waiting,
                        count(case when ended_at >= ends_at and due_at < ends_at and late then 1 end) as overdue
                    from (select half.*, AGENCY as agency, procedure_key, received_at, due_at, ended_at, late
                        from dossier_clock
                        join stretch half on half.kind = 'HALF_MONTH' and half.ends_at > received_at and half.starts_at <= ended_at
                        where ended_at >= :from and ended_at < :until and half.starts_at < :until and half.ends_at > :oldest) dossiers
                    group by starts_on, agency, procedure_key
                    order by agency, starts_on) more
                on (sums.starts_on >= :first and sums.starts_on = more.starts_on and sums.agency = more.agency and sums.procedure_key = more.procedure_key)
                when matched then update set received = sums.received + more.received, on_time = sums.on_time + more.on_time,
                    late = sums.late + more.late, waiting = sums.waiting + more.waiting, overdue = sums.overdue + more.overdue
                when not matched then insert (starts_on, agency, procedure_key, received, on_time, late, waiting, overdue)
                    values (more.starts_on, more.agency, more.procedure_key, more.received, more.on_time, more.late, more.waiting, more.overdue)"""
                .replace("AGENCY", agency);
    }

    /** @param agency whose steps: a column, or {@link #ALL} */
    private static String stepsOf(String agency) {
        return """
                merge into step_sum sums using (
                    select starts_on, agency, process_key, activity, procedure_key, stops_clock, half_days,
                        count(case when not late then 1 end) as kept, count(case when late then 1 end) as missed,
                        count(case when late is null then 1 end) as undated
                    from (select week.starts_on, AGENCY as agency, process_key, activity, coalesce(procedure_key, '') as procedure_key, stops_clock, late,
                            WORKED as half_days
                        from step_clock join stretch week on week.kind = 'WEEK' and week.starts_at <= ended_at and week.ends_at > ended_at
                        where ended_at >= :from and ended_at < :until and week.starts_at < :until and week.ends_at > :from) steps
                    group by starts_on, agency, process_key, activity, procedure_key, stops_clock, half_days
                    order by agency, starts_on) more
                on (sums.starts_on >= :first and sums.starts_on = more.starts_on and sums.agency = more.agency and sums.process_key = more.process_key
                    and sums.activity = more.activity and sums.procedure_key = more.procedure_key and sums.stops_clock = more.stops_clock
                    and sums.half_days = more.half_days)
                when matched then update set kept = sums.kept + more.kept, missed = sums.missed + more.missed, undated = sums.undated + more.undated
                when not matched then insert (starts_on, agency, process_key, activity, procedure_key, stops_clock, half_days, kept, missed, undated)
                    values (more.starts_on, more.agency, more.process_key, more.activity, more.procedure_key, more.stops_clock, more.half_days,
                        more.kept, more.missed, more.undated)"""
                .replace("AGENCY", "coalesce(" + agency + ", '')")
                .replace("WORKED", HALF_DAYS);
    }

    private final String table;
    private final String counted;
    private final String clearing;
    private final List<String> merges;

    Rollup(String table, String counted, String clearing, List<String> merges) {
        this.table = table;
        this.counted = counted;
        this.clearing = clearing;
        this.merges = merges;
    }

    /** What is summed: a table with {@code ended_at}. */
    String table() {
        return table;
    }

    /** When one of them began. */
    String begun() {
        return this == DOSSIERS ? "received_at" : "began_at";
    }

    /** Asks how many rows are in the sums. */
    String counted() {
        return counted;
    }

    String clearing() {
        return clearing;
    }

    List<String> merges() {
        return merges;
    }
}
