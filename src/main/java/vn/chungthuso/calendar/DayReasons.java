package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Says in Vietnamese why a day counts towards a deadline or doesn't. */
@Component
class DayReasons {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MessageSourceAccessor texts;

    DayReasons(MessageSource messages) {
        this.texts = new MessageSourceAccessor(messages, VIETNAMESE);
    }

    /** Why nothing can be received on this day any more: it is a day off, or the office has closed. */
    String notReceiving(OfficeDay day) {
        if (day.isWorking()) {
            return text("tooLate", day.closing().format(CLOCK));
        }
        return day.special()
            .map(row -> text(row.proposed() ? "offProposed" : "off", row.note(), weekday(row.date())))
            .orElseGet(() -> text("weekend", weekday(day.date())));
    }

    String dayZero(OfficeDay day, LocalDateTime received) {
        return text(day.date().equals(received.toLocalDate()) ? "dayOfReceipt" : "dayZero");
    }

    String working(OfficeDay day, int number) {
        return day.special()
            .map(row -> text("workingSpecial", row.note(), weekday(row.date()), number))
            .orElseGet(() -> text("working", number));
    }

    private String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, VIETNAMESE);
    }

    private String text(String key, Object... arguments) {
        return texts.getMessage("calendar.why." + key, arguments);
    }
}
