package vn.chungthuso.sla;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/**
 * The figures of the periodical report [proposal]. What each counts stands at {@link Figure}; for every row and for all together
 * <pre>carried over + received = ended on time + ended late + waiting</pre>
 * because a dossier that was there in the period either ended in it or waits at its end. A dossier counts for the agency that answers for it
 * today. Overdue is judged by the term as it stands now: one that was stopped meanwhile has a later one than it had then.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Statistics {

    private static final String ORDERED = " order by received_at, code";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Statistics(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param groupBy what there is a row for; none = one row */
    public Report report(StatisticsQuestion question, Set<Grouping> groupBy) {
        Tally tally = new Tally(question.period());
        if (!question.asksNothing()) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            OffsetDateTime until = Rollups.settledUntil(jdbc, Rollup.DOSSIERS);
            var sums = new DossierSums(jdbc, question, groupBy, until.isAfter(now) ? Rollups.BEGINNING : until, now);
            sums.into(tally);
        }
        return tally.report(groupBy.contains(Grouping.MONTH), YearMonth.from(clock.instant().atZone(WorkingTime.ZONE)));
    }

    /**
     * The very dossiers that a figure counts, in the order in which they came in.
     *
     * @param page from 0
     */
    public CountedPage rows(StatisticsQuestion question, Figure figure, int page, int size) {
        if (question.asksNothing()) {
            return new CountedPage(List.of(), 0);
        }
        String where = " from dossier_clock where " + figure.condition() + narrowed(question);
        Map<String, Object> params = params(question, OffsetDateTime.now(clock));
        long total = jdbc.sql("select count(*)" + where).params(params).query(Long.class).single();
        List<CountedDossier> items = jdbc.sql("select * from dossier_clock where code in (select code" + where + ORDERED + " offset :offset rows fetch first :size rows only)" + ORDERED)
                .params(params)
                .param("offset", (long) page * size)
                .param("size", size)
                .query(Statistics::read)
                .list();
        return new CountedPage(items, total);
    }

    /** What a question leaves out, as the end of a condition. */
    static String narrowed(StatisticsQuestion question) {
        return (question.agencies() == null ? "" : " and agency in (:agencies)")
                + (question.procedure() == null ? "" : " and procedure_key = :procedure");
    }

    static Map<String, Object> params(StatisticsQuestion question, OffsetDateTime now) {
        Map<String, Object> params = new HashMap<>();
        OffsetDateTime end = question.period().end();
        params.put("start", question.period().start());
        params.put("end", end);
        params.put("moment", end.isBefore(now) ? end : now);
        params.put("agencies", question.agencies());
        params.put("procedure", question.procedure() == null ? null : question.procedure().name());
        return params;
    }

    private static CountedDossier read(ResultSet row, int n) throws SQLException {
        return new CountedDossier(
                row.getString("code"),
                Procedure.valueOf(row.getString("procedure_key")),
                CertificateKind.valueOf(row.getString("certificate_kind")),
                row.getString("agency"),
                at(row, "received_at"),
                at(row, "due_at"),
                at(row, "ended_at"),
                row.getString("outcome"));
    }

    private static OffsetDateTime at(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.atZoneSameInstant(WorkingTime.ZONE).toOffsetDateTime();
    }
}
