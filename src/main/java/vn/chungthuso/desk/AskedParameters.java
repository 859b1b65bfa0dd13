package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;

/** The parameters of a question for advice as they were typed; an empty one is as good as none. */
record AskedParameters(Map<String, String> typed) {

    private static final List<String> CHOICES = List.of("event", "purpose", "procedure");

    /** What was typed, or null. */
    String get(String parameter) {
        var value = typed.get(parameter);
        return value == null || value.isBlank() ? null : value.strip();
    }

    boolean has(String parameter) {
        return get(parameter) != null;
    }

    boolean is(String parameter, Enum<?> word) {
        return word.name().equals(get(parameter));
    }

    /** How many of event, purpose and procedure are given; an answer needs one. */
    long choices() {
        return CHOICES.stream().filter(this::has).count();
    }

    /** The parameter that was chosen on the first screen. */
    String choice() {
        return CHOICES.stream().filter(this::has).findFirst().orElseThrow();
    }

    /** The key of the sentence for a value that is none of its kind. */
    String unreadable(String parameter) {
        return switch (parameter) {
            case "on" -> "guidance.wrong.date";
            case "remainingDays", "renewalCount" -> "guidance.wrong.number";
            default -> "guidance.wrong.unreadable";
        };
    }
}
