package vn.chungthuso.desk;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a page's form sent, as a request wants it: groups nested, boxes as truth values, what was left empty left out. */
final class TypedForm {

    private final Map<String, Object> values = new HashMap<>();

    /** @param sent the request's parameters; those that are no input of the form are left out */
    TypedForm(List<FormPart> inputs, Map<String, String[]> sent) {
        for (FormPart input : inputs) {
            String[] typed = sent.get(input.name());
            if (typed != null && !input.type().equals("checkbox")) {
                put(input.name(), input.type().equals("checklist") ? Arrays.asList(typed) : typed[0]);
            } else if (typed != null) {
                put(input.name(), true);
            }
        }
    }

    /** A box that was shown and not ticked says no. */
    void unticked(List<FormPart> shown) {
        shown.stream()
                .filter(input -> input.type().equals("checkbox") && input.value() == null)
                .forEach(input -> put(input.name(), false));
    }

    Map<String, Object> values() {
        return values;
    }

    @SuppressWarnings("unchecked")
    private void put(String name, Object value) {
        if (value instanceof String text && text.isBlank()) {
            return;
        }
        String[] path = name.split("\\.");
        Map<String, Object> target = values;
        for (int n = 0; n < path.length - 1; n++) {
            target = (Map<String, Object>) target.computeIfAbsent(path[n], group -> new HashMap<String, Object>());
        }
        target.put(path[path.length - 1], value);
    }
}
