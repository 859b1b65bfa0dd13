package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;

/** Why a file of published years is refused, in Vietnamese with file and row: whoever edits it reads this when the start stops. */
final class FileFaults {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final String file;
    private final MessageSourceAccessor texts;

    FileFaults(String file, MessageSource messages) {
        this.file = file;
        this.texts = new MessageSourceAccessor(messages, VIETNAMESE);
    }

    IllegalStateException inRow(int line, String fault, Object... details) {
        return new IllegalStateException(text("inRow", file, line, text(fault, details)));
    }

    IllegalStateException inFile(String fault, Object... details) {
        return new IllegalStateException(text("inFile", file, text(fault, details)));
    }

    /** Dates as the file writes them, so that they are found again in it; numbers without grouping. */
    private String text(String fault, Object... details) {
        return texts.getMessage("calendar.fault." + fault, Stream.of(details).map(FileFaults::written).toArray());
    }

    private static String written(Object detail) {
        return detail instanceof LocalDate date
            ? date + " (" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, VIETNAMESE) + ")"
            : String.valueOf(detail);
    }
}
