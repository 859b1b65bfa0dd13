package vn.chungthuso.sla;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.calendar.WorkingTime;

/**
 * Brings the sums up to the end of yesterday. What has ended never changes, so each stretch of time is summed once. A node that moves
 * {@code settled_until} on holds its row until the sums are there too; another one that wanted the same then finds it moved and stops.
 * Should rows come that ended long ago (an import, a clock that was wrong), the sums are made anew from the beginning.
 */
@Component
class Rollups {

    static final OffsetDateTime BEGINNING = OffsetDateTime.of(1999, 12, 31, 17, 0, 0, 0, ZoneOffset.UTC);

    private static final Logger LOG = LoggerFactory.getLogger(Rollups.class);

    /** A transaction that noted yesterday as its time has long been committed. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    private static final Duration LONGEST_STRETCH = Duration.ofDays(18);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rollups(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    static OffsetDateTime settledUntil(JdbcClient jdbc, Rollup rollup) {
        return jdbc.sql("select settled_until from rollup where name = ?").param(rollup.name()).query(OffsetDateTime.class).single();
    }

    @Scheduled(fixedDelayString = "${chungthuso.sla.rollup-round:PT1H}", initialDelayString = "${chungthuso.sla.rollup-first:PT1M}")
    void bringUp() {
        OffsetDateTime now = OffsetDateTime.now(clock).withOffsetSameInstant(WorkingTime.ZONE.getRules().getOffset(clock.instant()));
        OffsetDateTime target = Period.startOf(now.minus(PATIENCE).toLocalDate());
        stretches(target.toLocalDate());
        for (Rollup rollup : Rollup.values()) {
            beginAgainIfWrong(rollup, now);
            while (settledUntil(jdbc, rollup).isBefore(target)) {
                settle(rollup, target);
            }
        }
    }

    /** The next half month at most, so that no transaction is long. */
    private void settle(Rollup rollup, OffsetDateTime target) {
        OffsetDateTime from = settledUntil(jdbc, rollup);
        OffsetDateTime first = jdbc.sql("select min(ended_at) from %s where ended_at >= ? and ended_at < ?".formatted(rollup.table()))
                .params(from, target)
                .query(OffsetDateTime.class)
                .optional()
                .orElse(null);
        LocalDate half = first == null ? null : HalfMonth.startOf(first.atZoneSameInstant(WorkingTime.ZONE).toLocalDate());
        OffsetDateTime end = half == null ? target : Period.startOf(HalfMonth.after(half));
        OffsetDateTime until = end.isAfter(target) ? target : end;
        transaction.executeWithoutResult(status -> {
            if (moved(rollup, from, until) && first != null) {
                take(rollup, from, until);
            }
        });
    }

    private boolean moved(Rollup rollup, OffsetDateTime from, OffsetDateTime until) {
        return jdbc.sql("update rollup set settled_until = ? where name = ? and settled_until = ?").params(until, rollup.name(), from).update() == 1;
    }

    private void take(Rollup rollup, OffsetDateTime from, OffsetDateTime until) {
        OffsetDateTime oldest = jdbc.sql("select min(%s) from %s where ended_at >= ? and ended_at < ?".formatted(rollup.begun(), rollup.table()))
                .params(from, until)
                .query(OffsetDateTime.class)
                .single();
        LocalDate first = oldest.minus(LONGEST_STRETCH).toLocalDate();
        rollup.merges().forEach(merge -> jdbc.sql(merge)
                .param("from", from)
                .param("until", until)
                .param("oldest", oldest)
                .param("first", first)
                .update());
    }

    private void beginAgainIfWrong(Rollup rollup, OffsetDateTime now) {
        OffsetDateTime until = settledUntil(jdbc, rollup);
        long there = jdbc.sql("select count(*) from %s where ended_at < ?".formatted(rollup.table())).param(until).query(Long.class).single();
        long summed = jdbc.sql(rollup.counted()).query(Long.class).single();
        if (until.isAfter(now) || there != summed) {
            LOG.warn("{} has {} rows that ended before {}, its sums hold {}; they are made anew", rollup.table(), there, until, summed);
            transaction.executeWithoutResult(status -> {
                if (moved(rollup, until, BEGINNING)) {
                    jdbc.sql(rollup.clearing()).update();
                }
            });
        }
    }

    /** Every stretch up to a day; the first time all since the beginning. */
    private void stretches(LocalDate until) {
        LocalDate beginning = BEGINNING.atZoneSameInstant(WorkingTime.ZONE).toLocalDate();
        stretches("HALF_MONTH", beginning, until, HalfMonth::after);
        stretches("WEEK", beginning.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), until, monday -> monday.plusWeeks(1));
    }

    private void stretches(String kind, LocalDate first, LocalDate until, UnaryOperator<LocalDate> next) {
        LocalDate known = jdbc.sql("select max(starts_on) from stretch where kind = ?").param(kind).query(LocalDate.class).optional().orElse(null);
        for (LocalDate day = known == null ? first : next.apply(known); !day.isAfter(until); day = next.apply(day)) {
            jdbc.sql("""
                    insert into stretch (kind, starts_on, starts_at, ends_at)
                    select :kind, :day, :start, :end from (values (1)) one (n) where not exists (select 1 from stretch where kind = :kind and starts_on = :day)""")
                    .param("kind", kind)
                    .param("day", day)
                    .param("start", Period.startOf(day))
                    .param("end", Period.startOf(next.apply(day)))
                    .update();
        }
    }
}
