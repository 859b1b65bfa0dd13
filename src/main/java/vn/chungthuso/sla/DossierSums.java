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

    /** Stands for «before the first month». */
    private static final int EARLIER = -1;

    private final JdbcClient jdbc;
    private final Period period;
    private final Map<String, Object> params;
    private final String narrowed;
    private final String groups;
    private final LocalDate wholeFrom;
    private final LocalDate wholeUntil;

    /** @param settled those who ended before this are in the sums */
    DossierSums(JdbcClient jdbc, StatisticsQuestion question, Set<Grouping> groupBy, OffsetDateTime settled, OffsetDateTime now) {
        this.jdbc = jdbc;
        this.period = question.period();
        this.narrowed = Statistics.narrowed(question);
        this.groups = (groupBy.contains(Grouping.AGENCY) ? "agency" : "''") + " as group_agency, "
                + (groupBy.contains(Grouping.PROCEDURE) ? "procedure_key" : "''") + " as group_procedure";
        this.wholeFrom = HalfMonth.notBefore(period.from());
        LocalDate lastBegun = HalfMonth.startOf(period.to().plusDays(1));
        this.wholeUntil = lastBegun.isBefore(wholeFrom) ? wholeFrom : lastBegun;
        this.params = Statistics.params(question, now);
        params.put("settled", settled);
        params.put("wholeFrom", wholeFrom);
        params.put("wholeUntil", wholeUntil);
        params.put("headEnd", Period.startOf(wholeFrom));
        params.put("tailStart", Period.startOf(wholeUntil));
        params.put("lastWhole", HalfMonth.before(wholeUntil));
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
        each("select %s, sum(waiting) as waiting, sum(overdue) as overdue from dossier_sum where starts_on = :beforeWhole %s group by group_agency, group_procedure",
                row -> {
                    Account account = account(tally, row);
                    account.open(row.getLong("waiting"));
                    if (endsMonthOfHead) {
                        account.overdue(month, row.getLong("overdue"));
                    }
                });
    }

    private void wholeHalves(Tally tally) {
        String lastOfItsMonth = "extract(day from starts_on) = " + HalfMonth.SECOND + (endsWhole() ? " or starts_on = :lastWhole" : "");
        each("""
                select %s, month_number, sum(received) as received, sum(on_time) as on_time, sum(late) as late, sum(last_overdue) as overdue
                from (select dossier_sum.*, cast(extract(year from starts_on) * 12 + extract(month from starts_on) - 1 as integer) as month_number,
                        case when LAST then overdue else 0 end as last_overdue
                    from dossier_sum where starts_on >= :wholeFrom and starts_on < :wholeUntil %s) halves
                group by group_agency, group_procedure, month_number""".replace("LAST", lastOfItsMonth),
                row -> {
                    Account account = account(tally, row);
                    int month = row.getInt("month_number");
                    account.receive(month, row.getLong("received"));
                    account.end(month, false, row.getLong("on_time"));
                    account.end(month, true, row.getLong("late"));
                    account.overdue(month, row.getLong("overdue"));
                });
    }

    /** The settled that came in, or that ended, between the period's ends and its first and last whole half month. */
    private void edges(Tally tally, String moment, boolean isEnd) {
        each("""
                select %s, month_number, head, within, is_late, count(*) as dossiers
                from (select agency, procedure_key, MONTH as month_number, case when MOMENT < :headEnd then 1 else 0 end as head,
                        case when MOMENT >= :start and MOMENT < :end then 1 else 0 end as within, coalesce(late, false) as is_late
                    from dossier_clock where ended_at < :settled
                        and (MOMENT >= :start and MOMENT < :headEnd or MOMENT >= :tailStart and MOMENT < :end) %s) edges
                group by group_agency, group_procedure, month_number, head, within, is_late"""
                .replace("MONTH", month("MOMENT")).replace("MOMENT", moment),
                row -> {
                    Account account = account(tally, row);
                    long dossiers = row.getLong("dossiers");
                    if (row.getInt("head") == 1) {
                        account.open(isEnd ? dossiers : -dossiers);
                    }
                    if (row.getInt("within") == 1 && isEnd) {
                        account.end(row.getInt("month_number"), row.getBoolean("is_late"), dossiers);
                    } else if (row.getInt("within") == 1) {
                        account.receive(row.getInt("month_number"), dossiers);
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
                select %s, received_month, ended_month, overdue_month, is_late, count(*) as dossiers
                from (select agency, procedure_key, coalesce(late, false) as is_late,
                        case when received_at < :start then EARLIER else RECEIVED end as received_month,
                        case when ended_at < :end then ENDED end as ended_month,
                        case when OVER then case when due_at < :start then EARLIER else DUE end end as overdue_month
                    from dossier_clock where (ended_at is null or ended_at >= :settled and ended_at >= :start) and received_at < :end %s) others
                group by group_agency, group_procedure, received_month, ended_month, overdue_month, is_late"""
                .replace("EARLIER", String.valueOf(EARLIER))
                .replace("RECEIVED", month("received_at"))
                .replace("ENDED", month("ended_at"))
                .replace("DUE", month("due_at"))
                .replace("OVER ", "(" + Figure.OVER + ") "),
                row -> other(account(tally, row), row));
    }

    private static void other(Account account, ResultSet row) throws SQLException {
        long dossiers = row.getLong("dossiers");
        int received = row.getInt("received_month");
        Integer ended = row.getObject("ended_month", Integer.class);
        Integer overdue = row.getObject("overdue_month", Integer.class);
        if (received == EARLIER) {
            account.open(dossiers);
        } else {
            account.receive(received, dossiers);
        }
        if (ended != null) {
            account.end(ended, row.getBoolean("is_late"), dossiers);
        }
        if (overdue != null) {
            account.overdue(Math.max(received, overdue), ended, dossiers);
        }
    }

    /** The month of a moment at the office, as {@link Tally#number} counts it. */
    private static String month(String moment) {
        String here = moment + " at time zone 'Asia/Ho_Chi_Minh'";
        return "cast(extract(year from %s) * 12 + extract(month from %s) - 1 as integer)".formatted(here, here);
    }

    private interface RowReader {

        void read(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowReader reader) {
        jdbc.sql(sql.formatted(groups, narrowed)).params(params).query(row -> {
            reader.read(row);
        });
    }

    private static Account account(Tally tally, ResultSet row) throws SQLException {
        return tally.of(row.getString("group_agency"), row.getString("group_procedure"));
    }
}
