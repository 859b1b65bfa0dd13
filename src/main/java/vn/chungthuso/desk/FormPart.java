package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A part of a .form file as a page shows it: an input, a group of them, or only text.
 *
 * @param type of the form file
 * @param name identifier of domain §5, groups with a dot
 * @param hint what stands below the label; empty where nothing does
 * @param maxLength null = none
 * @param value as it was typed; null = nothing
 * @param error sentence that refuses it; null = none
 */
record FormPart(
        String type,
        String name,
        String label,
        String hint,
        boolean required,
        Integer maxLength,
        String nature,
        List<Option> options,
        Object value,
        String error,
        List<FormPart> parts) {

    record Option(String value, String label) {}

    static FormPart of(JsonNode node, String name, Object value, String error, List<FormPart> parts) {
        JsonNode rules = node.path("validate");
        return new FormPart(
                node.path("type").asText(),
                name,
                node.path("label").asText(node.path("dateLabel").asText(node.path("text").asText().replace("**", ""))),
                node.path("description").asText(),
                rules.path("required").asBoolean(),
                rules.hasNonNull("maxLength") ? rules.get("maxLength").asInt() : null,
                node.path("properties").path("nature").asText(),
                options(node.path("values")),
                value,
                error,
                parts);
    }

    private static List<Option> options(JsonNode values) {
        List<Option> options = new ArrayList<>();
        values.forEach(value -> options.add(new Option(value.path("value").asText(), value.path("label").asText())));
        return options;
    }

    public boolean isInput() {
        return !type.equals("group") && !type.equals("text");
    }

    /** For the page's own references. */
    public String id() {
        return name.replace('.', '-');
    }

    /** Kind of input in a browser: it brings the right keyboard on a phone. */
    public String inputType() {
        if (type.equals("datetime")) {
            return "date";
        }
        return switch (nature) {
            case "phone" -> "tel";
            case "mailbox" -> "email";
            default -> "text";
        };
    }

    /** Below the label: the hint, the error, or both. */
    public String describedBy() {
        String hinted = hint.isEmpty() ? "" : id() + "-hint";
        String refused = error == null ? "" : id() + "-error";
        String both = (hinted + " " + refused).strip();
        return both.isEmpty() ? null : both;
    }

    public boolean isChosen(String option) {
        return value instanceof Collection<?> several ? several.contains(option) : Objects.equals(value, option);
    }

    /** The inputs, those in groups too. */
    static List<FormPart> inputs(List<FormPart> parts) {
        List<FormPart> inputs = new ArrayList<>();
        for (FormPart part : parts) {
            if (part.isInput()) {
                inputs.add(part);
            }
            inputs.addAll(inputs(part.parts()));
        }
        return inputs;
    }
}
