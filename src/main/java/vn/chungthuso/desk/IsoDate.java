package vn.chungthuso.desk;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Reads an ISO date; one that the calendar doesn't have, such as 30 February, is refused. */
final class IsoDate implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String text, Locale locale) throws ParseException {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw (ParseException) new ParseException("No ISO date: " + text, 0).initCause(e);
        }
    }

    @Override
    public String print(LocalDate date, Locale locale) {
        return date.toString();
    }
}
