package vn.chungthuso.process;

import java.util.List;
import java.util.Map;

/** Rules over several fields, asked together with those of the .form file so that a person sees everything at once. */
interface CrossCheck {

    /** @param values those that are right in themselves; wrong and missing ones are absent */
    default List<FieldError> alsoWrong(Caller caller, Map<String, Object> values) {
        return List.of();
    }
}
