package vn.chungthuso.dispatch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what people are to be told by mail, in the transaction that made it true; a later round sends it. Without a mail server
 * nothing is remembered.
 */
@Service
public class Mails {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final boolean on;

    Mails(JdbcClient jdbc, JdbcTemplate batches, Clock clock, ObjectProvider<JavaMailSender> server) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.on = server.getIfAvailable() != null;
    }

    /** Is there a mail server at all? */
    public boolean isOn() {
        return on;
    }

    /** To be told to these accounts, except those who switched this kind off. */
    public void tell(Collection<String> accounts, MailItem item) {
        if (!on || accounts.isEmpty()) {
            return;
        }
        var wanting = new HashSet<>(accounts);
        wanting.removeAll(jdbc.sql("select account from mail_switched_off where kind = :kind and account in (:accounts)")
                .param("kind", item.kind().name())
                .param("accounts", wanting)
                .query(String.class)
                .list());
        OffsetDateTime now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                "insert into mail_outbox (account, kind, code, task, stay, about, due_at, created_at, next_try) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                wanting.stream()
                        .map(account -> new Object[] {
                            account, item.kind().name(), item.code(), item.task(), item.stay(), item.about(), item.dueAt(), now, now
                        })
                        .toList());
    }

    /** The task is taken: nobody need be told of it any more. */
    public void taken(String task) {
        forget("task", List.of(task));
    }

    /** Nothing waits there any more: what was to be told of it is not true now. */
    public void left(Collection<String> stays) {
        forget("stay", stays);
    }

    private void forget(String column, Collection<String> ids) {
        if (on) {
            jdbc.sql("delete from mail_outbox where %s in (:ids) and sent_at is null and taken_by is null".formatted(column)).param("ids", ids).update();
        }
    }

    /** Which of these tasks somebody was already told of, or is about to be. */
    public Set<String> told(MailKind kind, Collection<String> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.sql("select distinct task from mail_outbox where kind = :kind and task in (:tasks)")
                        .param("kind", kind.name())
                        .param("tasks", tasks)
                        .query(String.class)
                        .list());
    }

    /** What this account wants to be told. */
    public Set<MailKind> wanted(String account) {
        Set<MailKind> wanted = EnumSet.allOf(MailKind.class);
        jdbc.sql("select kind from mail_switched_off where account = ?").param(account).query(MailKind.class).list().forEach(wanted::remove);
        return wanted;
    }

    /** Switches every other kind off. */
    @Transactional
    public void want(String account, Set<MailKind> wanted) {
        jdbc.sql("delete from mail_switched_off where account = ?").param(account).update();
        List<Object[]> off = EnumSet.complementOf(wanted.isEmpty() ? EnumSet.noneOf(MailKind.class) : EnumSet.copyOf(wanted)).stream()
                .map(kind -> new Object[] {account, kind.name()})
                .toList();
        batches.batchUpdate("insert into mail_switched_off (account, kind) values (?, ?)", off);
    }
}
