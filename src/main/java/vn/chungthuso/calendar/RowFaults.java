package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;

/** Collects what is wrong with rows, in Vietnamese: whoever edits a year reads all of it at once. */
final class RowFaults {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSourceAccessor texts;
    private final List<RowFault> found = new ArrayList<>();

    RowFaults(MessageSource messages) {
        this.texts = new MessageSourceAccessor(messages, VIETNAMESE);
    }

    /** Reads a row and notes what is wrong with it. */
    void noting(int row, Runnable reading) {
        try {
            reading.run();
        } catch (WrongRow wrong) {
            add(row, wrong.column(), wrong.fault(), wrong.details());
        }
    }

    void add(int row, String column, String fault, Object... details) {
        found.add(new RowFault(row, column, text(fault, details)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<RowFault> found() {
        return found;
    }

    /** All of them for the log of a start that they stop. */
    String of(String file) {
        return found.stream()
            .map(fault -> fault.row() == 0
                ? text("inFile", file, fault.message())
                : text("inRow", file, fault.row(), fault.message()))
            .collect(Collectors.joining("\n"));
    }

    /** Dates as the file writes them, so that they are found again in it; numbers without grouping. */
    private String text(String fault, Object... details) {
        return texts.getMessage("calendar.fault." + fault, Stream.of(details).map(this::written).toArray());
    }

    private String written(Object detail) {
        if (detail instanceof LocalDate date) {
            return date + " (" + date.getDayOfWeek().getDisplayName(TextStyle.FULL, VIETNAMESE) + ")";
        }
        if (detail instanceof DayKind kind) {
            return kind + " (" + texts.getMessage("calendar.kind." + kind) + ")";
        }
        if (detail instanceof Collection<?> several) {
            return several.stream().map(this::written).collect(Collectors.joining(", "));
        }
        return String.valueOf(detail);
    }
}
