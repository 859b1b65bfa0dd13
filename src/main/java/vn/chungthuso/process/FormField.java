package vn.chungthuso.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One input of a .form file with the rules that stand there.
 *
 * @param key identifier within its group
 * @param path full identifier, groups with a dot
 * @param nature what kind of text it is (property {@code nature}): phone, idNumber, mailbox, serials, pastDate, agency, kept; of a
 *     group: changes
 * @param patternMessage sentence for a text that does not fit (property {@code message}); null = the general one
 * @param hide FEEL condition, with its leading {@code =}; null = always shown
 * @param options allowed values; empty where they are served or free
 * @param children inputs of a group
 */
record FormField(
        String key,
        String path,
        String type,
        String subtype,
        String label,
        boolean required,
        Integer minLength,
        Integer maxLength,
        String pattern,
        String nature,
        String patternMessage,
        String hide,
        Set<String> options,
        List<FormField> children) {

    /** An option as it stands in an expression. */
    private static final Pattern WRITTEN_OUT = Pattern.compile("value: \"(\\w+)\"");

    /** What is left out stays as the form was shown (nature {@code kept}). */
    boolean isKept() {
        return "kept".equals(nature);
    }

    boolean isGroup() {
        return type.equals("group");
    }

    /** The same rules for a value that came under another name. */
    FormField under(String otherPath) {
        return new FormField(
                key, otherPath, type, subtype, label, required, minLength, maxLength, pattern, nature, patternMessage, hide, options, children);
    }

    /** The inputs of a component list; what only shows something is left out. */
    static List<FormField> of(JsonNode components, String prefix) {
        var fields = new ArrayList<FormField>();
        for (JsonNode component : components) {
            boolean group = component.path("type").asText().equals("group");
            String key = component.path(group ? "path" : "key").asText("");
            if (group && key.isEmpty()) {
                fields.addAll(of(component.path("components"), prefix)); // groups only by looks
            } else if (!key.isEmpty()) {
                fields.add(field(component, key, prefix));
            }
        }
        return fields;
    }

    private static FormField field(JsonNode node, String key, String prefix) {
        JsonNode rules = node.path("validate");
        JsonNode properties = node.path("properties");
        return new FormField(
                key,
                prefix + key,
                node.path("type").asText(),
                node.path("subtype").asText(null),
                node.path("label").asText(node.path("dateLabel").asText(node.path("dateTimeLabel").asText(key))),
                rules.path("required").asBoolean(),
                number(rules, "minLength"),
                number(rules, "maxLength"),
                rules.path("pattern").asText(null),
                properties.path("nature").asText(null),
                properties.path("message").asText(null),
                node.path("conditional").path("hide").asText(null),
                options(node),
                of(node.path("components"), prefix + key + "."));
    }

    private static Integer number(JsonNode rules, String name) {
        return rules.hasNonNull(name) ? rules.get(name).asInt() : null;
    }

    /** Those of an expression too, where it depends on the reader which of them are offered. */
    private static Set<String> options(JsonNode node) {
        var options = new LinkedHashSet<String>();
        node.path("values").forEach(value -> options.add(value.path("value").asText()));
        WRITTEN_OUT.matcher(node.path("valuesExpression").asText()).results().forEach(found -> options.add(found.group(1)));
        return options;
    }
}
