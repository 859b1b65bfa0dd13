package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The information that is to change (domain §5.8): a screen sends a group with an input for each, the interface a list of
 * {@code {field, oldValue, newValue}}. Both are held to the rules of the inputs and become the list.
 */
class ChangeList {

    /** Property {@code nature} of such a group. */
    static final String NATURE = "changes";

    static final String FIELD = "field";
    static final String OLD_VALUE = "oldValue";
    static final String NEW_VALUE = "newValue";

    private static final Set<String> PARTS = Set.of(FIELD, OLD_VALUE, NEW_VALUE);

    private final FieldRules rules;
    private final Words words;

    ChangeList(FieldRules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    /** What a screen sent, its inputs checked already; null where nothing was typed. */
    static List<Map<String, Object>> of(Object checked) {
        List<Map<String, Object>> changes = new ArrayList<>();
        if (checked instanceof Map<?, ?> inputs) {
            inputs.forEach((field, value) -> changes.add(Map.of(FIELD, field, NEW_VALUE, value)));
        }
        return changes.isEmpty() ? null : changes;
    }

    /** Whether a reason allows the change of an input is not asked here. */
    Object check(FormField group, List<?> list, List<FieldError> errors) {
        int before = errors.size();
        List<Map<String, Object>> changes = new ArrayList<>();
        Set<Object> named = new HashSet<>();
        for (Object one : list) {
            Optional<FormField> input = input(group, one);
            if (input.isEmpty()) {
                errors.add(new FieldError(group.path(), words.say("change.malformed")));
            } else if (!named.add(input.get().key())) {
                errors.add(new FieldError(group.path(), words.say("change.twice", input.get().label())));
            } else {
                changes.add(change(input.get().under(group.path()), (Map<?, ?>) one, errors));
            }
        }
        return errors.size() == before && !changes.isEmpty() ? changes : null;
    }

    private static Optional<FormField> input(FormField group, Object one) {
        return one instanceof Map<?, ?> change && PARTS.containsAll(change.keySet())
                ? group.children().stream().filter(child -> child.key().equals(change.get(FIELD))).findFirst()
                : Optional.empty();
    }

    private Map<String, Object> change(FormField input, Map<?, ?> typed, List<FieldError> errors) {
        int before = errors.size();
        Map<String, Object> change = new LinkedHashMap<>(Map.of(FIELD, input.key()));
        change.put(OLD_VALUE, rules.check(input, typed.get(OLD_VALUE), errors));
        change.put(NEW_VALUE, rules.check(input, typed.get(NEW_VALUE), errors));
        change.values().removeIf(value -> value == null);
        if (!change.containsKey(NEW_VALUE) && errors.size() == before) {
            errors.add(new FieldError(input.path(), words.say("form.required", input.label())));
        }
        return change;
    }
}
