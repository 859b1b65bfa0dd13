package vn.chungthuso.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.registry.ExpiryFinding.Found;
import vn.chungthuso.registry.ExpiryFinding.Result;
import vn.chungthuso.terms.Procedure;

/** Runs of the expiry review, slice by slice, and what they found (domain §7.12, R-184). */
@Service
@Transactional
public class ExpiryReviews {

    /** One page of findings and how many there are in all. */
    public record Page(List<Found> items, long total) {}

    /** Superseded and revoked ones have nothing left to renew; of the others the reader wants to know why they are not asked. */
    private static final String BY_HAND = "c.status in ('ACTIVE', 'AWAITING_EFFECTIVE', 'REVOCATION_PENDING', 'EXPIRED')";
    private static final String DAILY = "c.status = 'ACTIVE' and c.not_after >= :today";

    private final JdbcClient jdbc;
    private final ReportNumbers numbers;
    private final Clock clock;
    private final CertificateMapper certificates;

    ExpiryReviews(JdbcClient jdbc, ReportNumbers numbers, Clock clock) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.clock = clock;
        this.certificates = new CertificateMapper(clock.getZone());
    }

    /** Begins the daily run, over all agencies. */
    public String beginDaily() {
        return insert(new ExpiryReview.Scope(null, true, null), null);
    }

    /** @return its code */
    public String begin(ExpiryReview.Scope scope, String by) {
        return insert(scope, by);
    }

    private String insert(ExpiryReview.Scope scope, String by) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        String code = numbers.next("RS", now);
        jdbc.sql("""
                insert into expiry_review (code, agency_code, with_below, issued_from, begun_by, begun_at, reviewed_to)
                values (?, ?, ?, ?, ?, ?, 0)""")
                .params(code, scope.agencyCode(), scope.withBelow(), scope.issuedFrom(), by, now)
                .update();
        return code;
    }

    @Transactional(readOnly = true)
    public Optional<ExpiryReview> find(String code) {
        return jdbc.sql("select * from expiry_review where code = ?").param(code).query(review()).optional();
    }

    /** Those begun by hand for one of these agencies, newest first. */
    @Transactional(readOnly = true)
    public List<ExpiryReview> latest(Set<String> agencies, int most) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql("select * from expiry_review where agency_code in (:agencies) order by begun_at desc, code desc fetch first %d rows only"
                                .formatted(most))
                        .param("agencies", agencies)
                        .query(review())
                        .list();
    }

    private RowMapper<ExpiryReview> review() {
        return (row, number) -> new ExpiryReview(
                row.getString("code"),
                row.getString("agency_code"),
                row.getBoolean("with_below"),
                row.getObject("issued_from", LocalDate.class),
                row.getString("begun_by"),
                moment(row.getObject("begun_at", OffsetDateTime.class)),
                row.getLong("reviewed_to"),
                moment(row.getObject("ended_at", OffsetDateTime.class)));
    }

    private OffsetDateTime moment(OffsetDateTime stored) {
        return stored == null ? null : stored.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }

    /**
     * The certificates that come next, in the order of their ids.
     *
     * @param agencies whose; null = all
     */
    @Transactional(readOnly = true)
    public List<Certificate> next(ExpiryReview review, Set<String> agencies, int size) {
        String which = """
                where c.id > :after and c.serial is not null and c.not_after is not null and %s
                    and (:everybody or c.agency_code in (:agencies)) and (:any or c.not_before is null or c.not_before >= :from)
                order by c.id fetch first %d rows only""".formatted(review.isDaily() ? DAILY : BY_HAND, size);
        return jdbc.sql(CertificateRows.SELECT + which)
                .param("after", review.reviewedTo())
                .param("today", LocalDate.now(clock))
                .param("everybody", agencies == null)
                .param("agencies", agencies == null || agencies.isEmpty() ? Set.of("") : agencies)
                .param("any", review.issuedFrom() == null)
                .param("from", review.issuedFrom() == null ? LocalDate.EPOCH : review.issuedFrom())
                .query(certificates)
                .list();
    }

    /** Writes down a slice; what a run has found once stays. */
    public void found(String code, long reviewedTo, Collection<ExpiryFinding> findings) {
        findings.forEach(finding -> jdbc.sql("""
                insert into expiry_finding (review_code, certificate_id, result, days_left, stage, last_safe_day, offer, about_code)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(code, finding.certificateId(), finding.result().name(), finding.daysLeft(), finding.stage(), finding.lastSafeDay(),
                        finding.offer() == null ? null : finding.offer().name(), finding.aboutCode())
                .update());
        jdbc.sql("update expiry_review set reviewed_to = ? where code = ?").params(reviewedTo, code).update();
    }

    public void ended(String code) {
        jdbc.sql("update expiry_review set ended_at = ? where code = ?").params(OffsetDateTime.now(clock), code).update();
    }

    /** How many certificates came out how. */
    @Transactional(readOnly = true)
    public Map<Result, Long> results(String code) {
        Map<Result, Long> results = new EnumMap<>(Result.class);
        jdbc.sql("select result, count(*) as several from expiry_finding where review_code = ? group by result")
                .param(code)
                .query((RowCallbackHandler) row -> results.put(Result.valueOf(row.getString("result")), row.getLong("several")));
        return results;
    }

    /**
     * The soonest to end first.
     *
     * @param result null = any
     */
    @Transactional(readOnly = true)
    public Page findings(String code, Result result, int page, int size) {
        String which = " where f.review_code = :code and (:any or f.result = :result) ";
        long total = asked("select count(*) from expiry_finding f" + which, code, result).query(Long.class).single();
        String select = CertificateRows.SELECT.replace("select c.*,", "select f.*, c.*,")
                + "join expiry_finding f on f.certificate_id = c.id" + which + "order by f.days_left, c.id offset %d rows fetch next %d rows only"
                        .formatted((long) page * size, size);
        List<Found> items = asked(select, code, result)
                .query((row, number) -> new Found(certificates.mapRow(row, number), new ExpiryFinding(
                        row.getLong("certificate_id"),
                        Result.valueOf(row.getString("result")),
                        row.getInt("days_left"),
                        row.getString("stage"),
                        row.getObject("last_safe_day", LocalDate.class),
                        row.getString("offer") == null ? null : Procedure.valueOf(row.getString("offer")),
                        row.getString("about_code"))))
                .list();
        return new Page(items, total);
    }

    private JdbcClient.StatementSpec asked(String sql, String code, Result result) {
        return jdbc.sql(sql).param("code", code).param("any", result == null).param("result", result == null ? "" : result.name());
    }
}
