package vn.chungthuso.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends what waits: one mail a person and pause, whatever came together meanwhile; what cannot be sent is tried again, ever later. */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int PEOPLE = 200;
    static final int ATTEMPTS = 8;
    private static final Duration FIRST_WAIT = Duration.ofMinutes(5);
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final JavaMailSender server;
    private final MailAddresses addresses;
    private final MailText text;
    private final DispatchProperties settings;
    private final Clock clock;

    MailRound(
            JdbcClient jdbc,
            JavaMailSender server,
            MailAddresses addresses,
            MailText text,
            DispatchProperties settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.addresses = addresses;
        this.text = text;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${chungthuso.dispatch.mail-round:PT1M}", initialDelayString = "${chungthuso.dispatch.mail-round:PT1M}")
    void send() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("delete from mail_outbox where sent_at < ?").param(now.minus(KEPT)).update();
        waiting(now).forEach(account -> send(account, now));
    }

    private List<String> waiting(OffsetDateTime now) {
        return jdbc.sql("""
                select waits.account from mail_outbox waits
                where waits.sent_at is null and waits.next_try <= ? and waits.attempts < ? and not exists
                    (select 1 from mail_outbox earlier where earlier.account = waits.account and earlier.sent_at > ?)
                group by waits.account order by min(waits.id) fetch first %d rows only""".formatted(PEOPLE))
                .params(now, ATTEMPTS, now.minus(settings.mailPause()))
                .query(String.class)
                .list();
    }

    /** Takes the rows first: if the server stops between sending and noting it, they are sent once more rather than never. */
    private void send(String account, OffsetDateTime now) {
        String round = UUID.randomUUID().toString();
        jdbc.sql("""
                update mail_outbox set taken_by = ?, attempts = attempts + 1, next_try = ?
                where account = ? and sent_at is null and next_try <= ? and attempts < ?""")
                .params(round, now.plus(FIRST_WAIT), account, now, ATTEMPTS)
                .update();
        List<MailItem> items = jdbc.sql("select kind, code, task, stay, about, due_at from mail_outbox where taken_by = ? order by id")
                .param(round)
                .query(MailItem.class)
                .list();
        if (items.isEmpty()) {
            return; // another server was faster
        }
        try {
            Optional<String> mailbox = addresses.of(account);
            mailbox.ifPresent(to -> server.send(mail(to, items)));
            jdbc.sql("update mail_outbox set sent_at = ? where taken_by = ?").params(now, round).update();
        } catch (MailException failure) { // the message may hold the mailbox, so only its kind is logged
            LOG.warn("{} items for account {} could not be sent: {}", items.size(), account, failure.getClass().getSimpleName());
            jdbc.sql("update mail_outbox set taken_by = null, next_try = ? where taken_by = ?").params(later(round, now), round).update();
        }
    }

    private OffsetDateTime later(String round, OffsetDateTime now) {
        int attempts = jdbc.sql("select max(attempts) from mail_outbox where taken_by = ?").param(round).query(Integer.class).single();
        return now.plus(FIRST_WAIT.multipliedBy(1L << (attempts - 1)));
    }

    private SimpleMailMessage mail(String to, List<MailItem> items) {
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.mailFrom());
        mail.setTo(to);
        mail.setSubject(text.subject(items));
        mail.setText(text.body(items));
        return mail;
    }
}
