package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.sla.Tally.Account;

/**
 * Fills a tally from two groups of dossiers that have nothing in common: the settled, which ended before a moment and stand in
 * {@code dossier_sum}, and all others, which are few and read as they are. Where a period does not begin or end with a half month, the
 * settled of that half month are read as they are too. The result is the same wherever the moment lies.
 */
final class DossierSums {

    /** The month of whatever was before the period. */
    private static final YearMonth EARLIER = YearMonth.of(1970, 1);

    private final JdbcClient jdbc;
    private final Period period;
    private final Map<String, Object> params;
    private final String narrowed;
    private final String groups;
    private final String summed;
    private final LocalDate wholeFrom;
    private final LocalDate wholeUntil;

    /** @param settled those who ended before this are in the sums */
    DossierSums(JdbcClient jdbc, StatisticsQuestion question, Set<Grouping> groupBy, OffsetDateTime settled, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.period = question.period();
        this.narrowed = Statistics.narrowed(question);
        this.groups = (groupBy.contains(Grouping.AGENCY) ? "agency" : "''") + " as group_agency, "
                + (groupBy.contains(Grouping.PROCEDURE) ? "procedure_key" : "''") + " as group_procedure";
        boolean together = question.agencies() == null && !groupBy.contains(Grouping.AGENCY);
        this.summed = "agency " + (together ? "= " : "<> ") + Rollup.ALL;
        this.wholeFrom = HalfMonth.notBefore(period.from());
        LocalDate lastBegun = HalfMonth.startOf(period.to().plusDays(1));
        this.wholeUntil = lastBegun.isBefore(wholeFrom) ? wholeFrom : lastBegun;
        this.params = Statistics.params(question, now);
        params.put("settled", settled);
        params.put("wholeFrom", wholeFrom);
        params.put("wholeUntil", wholeUntil);
        params.put("headEnd", Period.startOf(wholeFrom));
        params.put("tailStart", Period.startOf(wholeUntil));
        params.put("beforeWhole", HalfMonth.before(wholeFrom));
    }

    void into(Tally tally) {
        opening(tally);
        wholeHalves(tally);
        if (!endsWhole() || !period.from().equals(wholeFrom)) {
            edges(tally, "received_at", false);
            edges(tally, "ended_at", true);
        }
        if (!endsWhole()) {
            overdueAtTheEnd(tally);
        }
        others(tally);
    }

    private boolean endsWhole() {
        return period.to().plusDays(1).equals(wholeUntil);
    }

    /** What of the settled was waiting when the first whole half month began; the edge before it is reckoned back by {@link #edges}. */
    private void opening(Tally tally) {
        boolean endsMonthOfHead = !period.from().equals(wholeFrom)
                && !wholeFrom.isAfter(period.to().plusDays(1))
                && (wholeFrom.getDayOfMonth() == 1 || wholeFrom.equals(period.to().plusDays(1)));
        int month = Tally.number(YearMonth.from(period.from()));
        each("select %s, sum(waiting) as waiting, sum(overdue) as overdue from dossier_sum where starts_on = :beforeWhole and SUMMED %s group by group_agency, group_procedure",
                row -> {
                    Account account = account(tally, row);
                    account.open(row.getLong("waiting"));
                    if (endsMonthOfHead) {
                        account.overdue(month, row.getLong("overdue"));
                    }
                });
    }

    private void wholeHalves(Tally tally) {
        each("""
                select %s, starts_on, sum(received) as received, sum(on_time) as on_time, sum(late) as late, sum(overdue) as overdue
                from dossier_sum where starts_on >= :wholeFrom and starts_on < :wholeUntil and SUMMED %s
                group by group_agency, group_procedure, starts_on""",
                row -> {
                    Account account = account(tally, row);
                    LocalDate half = row.getObject("starts_on", LocalDate.class);
                    int month = Tally.number(YearMonth.from(half));
                    account.receive(month, row.getLong("received"));
                    account.end(month, false, row.getLong("on_time"));
                    account.end(month, true, row.getLong("late"));
                    if (half.getDayOfMonth() == HalfMonth.SECOND || endsWhole() && HalfMonth.after(half).equals(wholeUntil)) {
                        account.overdue(month, row.getLong("overdue"));
                    }
                });
    }

    /** The settled that came in, or that ended, between the period's ends and its first and last whole half month. */
    private void edges(Tally tally, String moment, boolean isEnd) {
        each("""
                select %s, month_begun, head, within, is_late, count(*) as dossiers
                from (select agency, procedure_key, MONTH as month_begun, case when MOMENT < :headEnd then 1 else 0 end as head,
                        case when MOMENT >= :start and MOMENT < :end then 1 else 0 end as within, coalesce(late, false) as is_late
                    from dossier_clock where ended_at < :settled
                        and (MOMENT >= :start and MOMENT < :headEnd or MOMENT >= :tailStart and MOMENT < :end) %s) edges
                group by group_agency, group_procedure, month_begun, head, within, is_late"""
                .replace("MONTH", month("MOMENT")).replace("MOMENT", moment),
                row -> {
                    Account account = account(tally, row);
                    int month = Tally.number(month(row, "month_begun"));
                    long dossiers = row.getLong("dossiers");
                    if (row.getInt("head") == 1) {
                        account.open(isEnd ? dossiers : -dossiers);
                    }
                    if (row.getInt("within") == 1 && isEnd) {
                        account.end(month, row.getBoolean("is_late"), dossiers);
                    } else if (row.getInt("within") == 1) {
                        account.receive(month, dossiers);
                    }
                });
    }

    private void overdueAtTheEnd(Tally tally) {
        int month = Tally.number(YearMonth.from(period.to()));
        each("select %s, count(*) as overdue from dossier_clock where ended_at < :settled and ended_at >= :end and " + Figure.OVERDUE.condition()
                        + " %s group by group_agency, group_procedure",
                row -> account(tally, row).overdue(month, row.getLong("overdue")));
    }

    /** Those that are not settled: open, or ended lately. */
    private void others(Tally tally) {
        each("""
                select %1$s, received_month, ended_month, overdue_month, is_late, count(*) as dossiers
                from (select agency, procedure_key, coalesce(late, false) as is_late,
                        case when received_at < :start then EARLIER else RECEIVED end as received_month,
                        case when ended_at < :end then ENDED end as ended_month,
                        case when OVER then case when due_at < :start then EARLIER else DUE end end as overdue_month
                    from (select * from dossier_clock where ended_at is null and received_at < :end %2$s
                        union all select * from dossier_clock where ended_at >= :settled and ended_at >= :start and received_at < :end %2$s) unsettled) others
                group by group_agency, group_procedure, received_month, ended_month, overdue_month, is_late"""
                .replace("EARLIER", "timestamp '%s-01 00:00:00'".formatted(EARLIER))
                .replace("RECEIVED", month("received_at"))
                .replace("ENDED", month("ended_at"))
                .replace("DUE", month("due_at"))
                .replace("OVER ", "(" + Figure.OVER + ") "),
                row -> other(account(tally, row), row));
    }

    private static void other(Account account, ResultSet row) throws SQLException {
        long dossiers = row.getLong("dossiers");
        YearMonth received = month(row, "received_month");
        YearMonth ended = month(row, "ended_month");
        YearMonth overdue = month(row, "overdue_month");
        if (received.equals(EARLIER)) {
            account.open(dossiers);
        } else {
            account.receive(Tally.number(received), dossiers);
        }
        if (ended != null) {
            account.end(Tally.number(ended), row.getBoolean("is_late"), dossiers);
        }
        if (overdue != null) {
            account.overdue(Math.max(Tally.number(received), Tally.number(overdue)), ended == null ? null : Tally.number(ended), dossiers);
        }
    }

    /** The beginning of the month of a moment at the office. */
    private static String month(String moment) {
        return "date_trunc('month', %s at time zone 'Asia/Ho_Chi_Minh')".formatted(moment);
    }

    /** Read as text, for one database says it with the office's offset and the other without any. */
    private static YearMonth month(ResultSet row, String column) throws SQLException {
        String begins = row.getString(column);
        return begins == null ? null : YearMonth.parse(begins.substring(0, "yyyy-MM".length()));
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) {
        jdbc.sql(sql.replace("SUMMED", summed).formatted(groups, narrowed)).params(params).query(row -> {
            reader.read(row);
        });
    }

    private static Account account(Tally tally, ResultSet row) throws SQLException {
        return tally.of(row.getString("group_agency"), row.getString("group_procedure"));
    }
}
