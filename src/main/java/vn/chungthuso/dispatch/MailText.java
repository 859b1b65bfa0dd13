package vn.chungthuso.dispatch;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of a mail: what happened by kind, a link for each, and where to switch mails off. No personal data. */
@Component
class MailText {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");
    private static final int MOST = 50;
    private static final String CAMPAIGN = "CH-";

    private final MessageSource messages;
    private final DispatchProperties settings;
    private final Clock clock;

    MailText(MessageSource messages, DispatchProperties settings, Clock clock) {
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    String subject(List<MailItem> items) {
        MailKind first = items.stream().map(MailItem::kind).min(comparing(Enum::ordinal)).orElseThrow();
        return items.size() == 1 ? say("mail.subject.one", kind(first), items.get(0).code()) : say("mail.subject.many", items.size(), kind(first));
    }

    String body(List<MailItem> items) {
        var body = new StringBuilder(say("mail.lead")).append("\n");
        var shown = items.stream().sorted(comparing(item -> item.kind().ordinal())).limit(MOST).toList();
        shown.stream().collect(groupingBy(MailItem::kind, TreeMap::new, toList())).forEach((kind, several) -> {
            body.append("\n").append(kind(kind)).append("\n");
            several.forEach(item -> body.append(line(item)).append("\n"));
        });
        if (items.size() > MOST) {
            body.append("\n").append(say("mail.more", items.size() - MOST)).append("\n");
        }
        return body.append("\n").append(say("mail.switch", settings.address() + "/thong-bao")).append("\n").toString();
    }

    private String line(MailItem item) {
        String link = item.task() == null
                ? settings.address() + (item.code().startsWith(CAMPAIGN) ? "/chien-dich/" : "/ho-so/") + item.code()
                : settings.address() + "/camunda/app/tasklist/default/#/?task=" + item.task();
        return item.dueAt() == null
                ? say("mail.line", item.code(), item.about(), link)
                : say("mail.line.due", item.code(), item.about(), MOMENT.format(item.dueAt().atZoneSameInstant(clock.getZone())), link);
    }

    private String kind(MailKind kind) {
        return say("mail.kind." + kind);
    }

    private String say(String key, Object... args) {
        return messages.getMessage(key, args, VIETNAMESE);
    }
}
