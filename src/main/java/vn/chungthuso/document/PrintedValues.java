package vn.chungthuso.document;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import vn.chungthuso.document.Form.Field;

/** The one place where a value of the data becomes the text that stands on paper (domain §5, §10.2). */
class PrintedValues {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter TWO_DIGITS_DAY = DateTimeFormatter.ofPattern("dd");
    private static final int LAST_MONTH_WITH_A_ZERO = 2;

    private final Wording wording;

    PrintedValues(Wording wording) {
        this.wording = wording;
    }

    /**
     * The printed items of a value: none when there is nothing to print, several for a list.
     *
     * @param where how a refusal names the value
     */
    List<String> items(Field field, Object value, Supplier<String> where) {
        Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
        return values.stream()
                .filter(Objects::nonNull)
                .map(one -> clean(where, text(field, one)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private String text(Field field, Object value) {
        return switch (field.type()) {
            case DATE -> DATE.format(date(value));
            case LONG_DATE -> longDate(date(value));
            case MOMENT -> moment(pointInTime(value).atZoneSameInstant(OFFICE));
            default -> worded(field, value.toString());
        };
    }

    private static LocalDate date(Object value) {
        return value instanceof LocalDate date ? date : LocalDate.parse(value.toString());
    }

    private static OffsetDateTime pointInTime(Object value) {
        return value instanceof OffsetDateTime moment ? moment : OffsetDateTime.parse(value.toString());
    }

    private static String worded(Field field, String value) {
        Map<String, String> values = field.values();
        if (!values.isEmpty() && !values.containsKey(value)) {
            throw new IllegalArgumentException(field.identifier() + " has no word for " + value);
        }
        return values.getOrDefault(value, value);
    }

    private String longDate(LocalDate date) {
        int month = date.getMonthValue();
        return wording.say("longDate", TWO_DIGITS_DAY.format(date),
                (month <= LAST_MONTH_WITH_A_ZERO ? "0" : "") + month, String.valueOf(date.getYear()));
    }

    private String moment(ZonedDateTime moment) {
        return wording.say("moment", "%02d".formatted(moment.getHour()), "%02d".formatted(moment.getMinute()),
                DATE.format(moment));
    }

    /** Composed, so that the paper can be searched; a sign that nobody sees is refused instead of dropped. */
    private String clean(Supplier<String> where, String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        composed.codePoints().forEach(code -> {
            if (isInvisible(code)) {
                throw wording.refusal("invisible", where.get(), "%04X".formatted(code));
            }
            if (Character.isSupplementaryCodePoint(code)) { // none is in the font, and FOP would name half of it
                throw wording.refusal("glyph", where.get(), Character.toString(code), "%04X".formatted(code));
            }
        });
        return composed;
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
