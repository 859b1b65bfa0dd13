package vn.chungthuso.desk;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.format.Formatter;
import vn.chungthuso.calendar.WorkingTime;

/**
 * Reads an ISO date and time as a moment; without an offset it is the office's time. A date alone is refused: whether
 * something came before or after closing must not be guessed.
 */
final class IsoMoment implements Formatter<Instant> {

    /** As {@link DateTimeFormatter#ISO_DATE_TIME}, but an offset may also be written +07 or +0700, which parsing leniently allows. */
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
        .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
        .optionalStart().parseLenient().appendOffset("+HH", "Z").parseStrict()
        .optionalStart().appendLiteral('[').parseCaseSensitive().appendZoneRegionId().appendLiteral(']')
        .toFormatter(Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT)
        .withChronology(IsoChronology.INSTANCE);

    @Override
    public Instant parse(String text, Locale locale) throws ParseException {
        try {
            TemporalAccessor moment = MOMENT.parseBest(plusRestored(text.strip()), ZonedDateTime::from, LocalDateTime::from);
            ZonedDateTime zoned = moment instanceof LocalDateTime local
                ? local.atZone(WorkingTime.ZONE)
                : ZonedDateTime.from(moment).withZoneSameInstant(WorkingTime.ZONE);
            return zoned.toInstant();
        } catch (DateTimeException e) {
            throw (ParseException) new ParseException("No ISO date and time: " + text, 0).initCause(e);
        }
    }

    @Override
    public String print(Instant moment, Locale locale) {
        return OffsetDateTime.ofInstant(moment, WorkingTime.ZONE).toString();
    }

    /** An unescaped «+» in a query arrives as a blank. */
    private static String plusRestored(String text) {
        return text.replaceFirst(" (?=\\d{2}(:?\\d{2})?$)", "+");
    }
}
