package vn.chungthuso.process;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of a single input: type, required, length, pattern, allowed values; and the final spelling of what was typed. */
class FieldRules {

    /** Blanks around a text; the one that does not break counts too. */
    private static final String MARGIN = "^[\\s\\p{Z}]+|[\\s\\p{Z}]+$";
    /** Control characters, and those that turn or hide what is read: U+202E shows a name backwards. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
    private static final Pattern PHONE = Pattern.compile("0[35789][0-9]{8}");
    private static final Pattern SERIAL = Pattern.compile("[0-9a-f]{16,40}");

    private final Words words;
    private final Clock clock;

    FieldRules(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    /** The value in its final spelling, or null where it is empty or wrong. */
    Object check(FormField field, Object value, List<FieldError> errors) {
        int before = errors.size();
        Object checked =
                switch (field.type()) {
                    case "checkbox" -> bool(field, value, errors);
                    case "checklist", "taglist" -> choices(field, value, errors);
                    case "datetime" -> moment(field, value, errors);
                    default -> text(field, value, errors);
                };
        boolean missing = checked == null || Boolean.FALSE.equals(checked);
        if (missing && field.required() && errors.size() == before) {
            refuse(field, errors, "form.required");
        }
        return errors.size() == before ? checked : null;
    }

    private Object bool(FormField field, Object value, List<FieldError> errors) {
        if (value == null || value instanceof Boolean) {
            return value;
        }
        return refuse(field, errors, "form.type");
    }

    private Object choices(FormField field, Object value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Collection<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return refuse(field, errors, "form.type");
        }
        List<String> chosen = list.stream().map(String.class::cast).distinct().toList();
        if (!field.options().isEmpty() && !field.options().containsAll(chosen)) {
            return refuse(field, errors, "form.option");
        }
        return chosen.isEmpty() ? null : chosen;
    }

    private Object moment(FormField field, Object value, List<FieldError> errors) {
        if (value == null || "".equals(value)) {
            return null;
        }
        if (!(value instanceof String text)) {
            return refuse(field, errors, "form.date");
        }
        try {
            return "date".equals(field.subtype()) ? date(field, LocalDate.parse(text), errors) : time(text).toString();
        } catch (DateTimeException notADate) {
            return refuse(field, errors, "date".equals(field.subtype()) ? "form.date" : "form.time");
        }
    }

    private Object date(FormField field, LocalDate date, List<FieldError> errors) {
        if ("pastDate".equals(field.nature()) && date.isAfter(LocalDate.now(clock))) {
            return refuse(field, errors, "form.future");
        }
        return date.getYear() < 1900 || date.getYear() > 2100 ? refuse(field, errors, "form.date") : date.toString();
    }

    private OffsetDateTime time(String text) {
        boolean withOffset = text.matches(".*(Z|[+-]\\d\\d:\\d\\d)$");
        return withOffset ? OffsetDateTime.parse(text) : LocalDateTime.parse(text).atZone(clock.getZone()).toOffsetDateTime();
    }

    private Object text(FormField field, Object value, List<FieldError> errors) {
        if ("serials".equals(field.nature())) {
            return serials(field, value, errors);
        }
        if (value == null) {
            return null;
        }
        if (!(value instanceof String typed)) {
            return refuse(field, errors, "form.type");
        }
        String text = spelled(field, Normalizer.normalize(typed, Normalizer.Form.NFC).replaceAll(MARGIN, ""));
        if (text.isEmpty()) {
            return null;
        }
        if (CONTROL.matcher(text).find() || !field.type().equals("textarea") && text.matches("(?s).*[\\n\\t].*")) {
            return refuse(field, errors, "form.control");
        }
        return withinLimits(field, text, errors);
    }

    private Object withinLimits(FormField field, String text, List<FieldError> errors) {
        if (field.maxLength() != null && text.length() > field.maxLength()) {
            return refuse(field, errors, "form.tooLong", field.maxLength());
        }
        if (field.minLength() != null && text.length() < field.minLength()) {
            return refuse(field, errors, "form.tooShort", field.minLength());
        }
        if (!field.options().isEmpty() && !field.options().contains(text)) {
            return refuse(field, errors, "form.option");
        }
        boolean fits = "phone".equals(field.nature())
                ? PHONE.matcher(text).matches()
                : field.pattern() == null || Pattern.compile(field.pattern()).matcher(text).find();
        return fits ? text : mismatch(field, errors);
    }

    private Object mismatch(FormField field, List<FieldError> errors) {
        if (field.patternMessage() == null) {
            return refuse(field, errors, "form.pattern");
        }
        errors.add(new FieldError(field.path(), "«" + field.label() + "»: " + field.patternMessage()));
        return null;
    }

    /** Phones without blanks and with a leading 0, ID numbers in capitals, mailboxes in small letters. */
    private static String spelled(FormField field, String text) {
        return switch (field.nature() == null ? "" : field.nature()) {
            case "phone" -> text.replaceAll("\\p{Zs}", "").replaceFirst("^\\+84", "0");
            case "idNumber" -> text.toUpperCase(Locale.ROOT);
            case "mailbox" -> text.toLowerCase(Locale.ROOT);
            default -> text;
        };
    }

    /** A list, or one text with commas; case ignored, each once (V-30). */
    private Object serials(FormField field, Object value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        Object typed = value instanceof String text ? Arrays.asList(text.split("[,;\\s]+")) : value;
        if (!(typed instanceof Collection<?> list) || !list.stream().allMatch(String.class::isInstance)) {
            return refuse(field, errors, "form.type");
        }
        Set<String> serials = new LinkedHashSet<>();
        for (Object serial : list) {
            String text = serial.toString().strip().toLowerCase(Locale.ROOT);
            if (!text.isEmpty() && !SERIAL.matcher(text).matches()) {
                return refuse(field, errors, "form.serial");
            }
            serials.add(text);
        }
        serials.remove("");
        return serials.isEmpty() ? null : new ArrayList<>(serials);
    }

    private Object refuse(FormField field, List<FieldError> errors, String key, Object... more) {
        var args = new ArrayList<Object>(List.of(field.label()));
        args.addAll(List.of(more));
        errors.add(new FieldError(field.path(), words.say(key, args.toArray())));
        return null;
    }
}
