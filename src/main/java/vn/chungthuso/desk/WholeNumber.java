package vn.chungthuso.desk;

import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;

/** Reads decimal digits only; Spring alone would also take {@code 0x3C} for 60. */
final class WholeNumber implements Formatter<Integer> {

    @Override
    public Integer parse(String text, Locale locale) throws ParseException {
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw (ParseException) new ParseException("No whole number: " + text, 0).initCause(e);
        }
    }

    @Override
    public String print(Integer number, Locale locale) {
        return number.toString();
    }
}
