package vn.chungthuso.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** How long letters take from the first draft to dispatch, how many wait, and the mails that wait, for Prometheus. */
@Component
class LetterMetrics {

    private static final Duration[] BOUNDS = {
        Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(2), Duration.ofDays(3), Duration.ofDays(5), Duration.ofDays(10)
    };

    /** A transaction that noted this much earlier as its time has been committed. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Timer dispatch;
    private final AtomicLong unsent = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private OffsetDateTime seenUntil;

    LetterMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.seenUntil = OffsetDateTime.now(clock).minus(PATIENCE);
        this.dispatch = Timer.builder("chungthuso.letters.dispatch")
                .description("From the first draft of a letter to its dispatch, counted since this server started")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
        gauge("chungthuso.letters.unsent", "Letters that are being written, signed or wait for dispatch", unsent, registry);
        gauge("chungthuso.mails.waiting", "Things to tell by mail that were not sent yet", waiting, registry);
        gauge("chungthuso.mails.failed", "Things to tell by mail that are not tried any more", failed, registry);
    }

    private static void gauge(String name, String description, AtomicLong value, MeterRegistry registry) {
        Gauge.builder(name, value, AtomicLong::doubleValue).description(description).register(registry);
    }

    @Scheduled(fixedDelayString = "${chungthuso.metrics-round:PT1M}", initialDelayString = "PT5S")
    void refresh() {
        OffsetDateTime until = OffsetDateTime.now(clock).minus(PATIENCE);
        jdbc.sql("select created_at, sent_at from letter where sent_at > ? and sent_at <= ?")
                .params(seenUntil, until)
                .query((row, n) -> Duration.between(row.getObject("created_at", OffsetDateTime.class), row.getObject("sent_at", OffsetDateTime.class)))
                .list()
                .forEach(dispatch::record);
        seenUntil = until;
        unsent.set(count("select count(*) from letter where sent_at is null and state <> 'CANCELLED'"));
        waiting.set(count("select count(*) from mail_outbox where sent_at is null and attempts < " + MailRound.ATTEMPTS));
        failed.set(count("select count(*) from mail_outbox where sent_at is null and attempts >= " + MailRound.ATTEMPTS));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
