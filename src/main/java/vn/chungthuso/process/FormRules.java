package vn.chungthuso.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** Checks what came against the very .form file that was shown: the engine itself does not (facts: forms are checked by browsers only). */
@Component
class FormRules {

    private final Words words;
    private final FieldRules rules;
    private final ChangeList changes;

    FormRules(Words words, Clock clock) {
        this.words = words;
        this.rules = new FieldRules(words, clock);
        this.changes = new ChangeList(rules, words);
    }

    /**
     * @param form the parsed .form file
     * @param feel evaluates the conditions of hidden fields
     * @param known what the form was shown with
     * @param typed what came
     * @param errors takes what is wrong
     * @return what was typed, in its final spelling; empty, hidden and wrong fields are left out
     */
    Map<String, Object> check(
            JsonNode form, FeelEngine feel, Map<String, Object> known, Map<String, Object> typed, List<FieldError> errors) {
        List<FormField> fields = FormField.of(form.path("components"), "");
        Map<String, Object> given = new LinkedHashMap<>(typed);
        Map<String, Object> context = new HashMap<>(known);
        fields.stream().filter(field -> field.isKept() && known.get(field.key()) != null).forEach(field ->
                given.putIfAbsent(field.key(), known.get(field.key())));
        context.putAll(given);
        // FEEL compares what is no text with nothing: the fields of every kind would be shown and missed
        fields.stream().filter(FormField::isKept).filter(field -> !(given.get(field.key()) instanceof String)).forEach(field ->
                context.put(field.key(), ""));
        return check(fields, "", feel, context, given, errors);
    }

    private Map<String, Object> check(
            List<FormField> fields,
            String prefix,
            FeelEngine feel,
            Map<String, Object> context,
            Map<String, Object> typed,
            List<FieldError> errors) {
        var values = new LinkedHashMap<String, Object>();
        var unknown = new LinkedHashMap<>(typed);
        for (FormField field : fields) {
            Object value = unknown.remove(field.key());
            if (isHidden(field, feel, context)) {
                continue;
            }
            Object checked = field.isGroup() ? group(field, feel, context, value, errors) : rules.check(field, value, errors);
            if (checked != null) {
                values.put(field.key(), checked);
            }
        }
        unknown.keySet().forEach(key -> errors.add(new FieldError(prefix + key, words.say("form.unknown", prefix + key))));
        return values;
    }

    private Object group(FormField group, FeelEngine feel, Map<String, Object> context, Object value, List<FieldError> errors) {
        if (!ChangeList.NATURE.equals(group.nature())) {
            return members(group, feel, context, value, errors);
        }
        int before = errors.size();
        Object changed = value instanceof List<?> list
                ? changes.check(group, list, errors)
                : ChangeList.of(members(group, feel, context, value, errors));
        if (changed == null && errors.size() == before) {
            errors.add(new FieldError(group.path(), words.say("change.none")));
        }
        return changed;
    }

    private Object members(FormField group, FeelEngine feel, Map<String, Object> context, Object value, List<FieldError> errors) {
        if (value != null && !(value instanceof Map)) {
            errors.add(new FieldError(group.path(), words.say("form.type", group.label())));
            return null;
        }
        var typed = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> typed.put(String.valueOf(key), inner));
        }
        return check(group.children(), group.path() + ".", feel, context, typed, errors);
    }

    private static boolean isHidden(FormField field, FeelEngine feel, Map<String, Object> context) {
        if (field.hide() == null) {
            return false;
        }
        Object hidden = feel.evaluateSimpleExpression(field.hide().substring(1), Variables.fromMap(context).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }
}
