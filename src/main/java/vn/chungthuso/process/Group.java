package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Fields of a form that belong together, such as those of a certificate's manager.
 *
 * @param name identifier of the group; empty for the form itself
 */
record Group(String name, Map<String, Object> fields) {

    static Group whole(Map<String, Object> fields) {
        return new Group("", fields);
    }

    /** A group within a form; without fields where none were typed. */
    static Group of(Map<String, Object> form, String name) {
        Map<String, Object> fields = new HashMap<>();
        if (form.get(name) instanceof Map<?, ?> typed) {
            typed.forEach((key, value) -> fields.put(String.valueOf(key), value));
        }
        return new Group(name, fields);
    }

    boolean has(String field) {
        return !text(field).isEmpty();
    }

    /** Empty where it was left out. */
    String text(String field) {
        return fields.get(field) == null ? "" : fields.get(field).toString();
    }

    /** @throws java.time.DateTimeException where it was left out, see {@link #has} */
    LocalDate date(String field) {
        return LocalDate.parse(text(field));
    }

    boolean isTrue(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** The full identifier, as contract and paper know it. */
    String path(String field) {
        return name.isEmpty() ? field : name + "." + field;
    }

    FieldError error(String field, String message) {
        return new FieldError(path(field), message);
    }
}
