package vn.chungthuso.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** Dates as screens and history show them: dd/MM/yyyy. */
final class DateWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy");

    private DateWords() {}

    static String date(String iso) {
        return iso.isEmpty() ? "" : DAY.format(LocalDate.parse(iso));
    }

    static String moment(String iso) {
        return iso.isEmpty() ? "" : MOMENT.format(OffsetDateTime.parse(iso));
    }
}
