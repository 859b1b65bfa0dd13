package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** A .form file as Tasklist shows it, as parts of a page without scripts. */
@Component
class FormParts {

    private final SpringProcessEngineConfiguration engine;
    private final ObjectMapper json;

    FormParts(SpringProcessEngineConfiguration engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    /** Reads a form to its end and closes it. */
    JsonNode read(InputStream form) {
        try (form) {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The parts that are shown with these values.
     *
     * @param values by identifier, groups nested
     * @param errors sentences by full identifier
     */
    List<FormPart> shown(JsonNode form, Map<String, Object> values, Map<String, String> errors) {
        return shown(form.path("components"), "", values, values, errors);
    }

    /** Every input of the form, shown or not. */
    List<FormPart> inputs(JsonNode form) {
        return FormPart.inputs(all(form.path("components"), ""));
    }

    private List<FormPart> shown(
            JsonNode components, String prefix, Map<String, Object> context, Map<?, ?> values, Map<String, String> errors) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode node : components) {
            if (isHidden(node, context)) {
                continue;
            }
            String key = key(node);
            Object value = values.get(key);
            Map<?, ?> inner = value instanceof Map<?, ?> group ? group : Map.of();
            List<FormPart> children = shown(node.path("components"), prefix + key + ".", context, inner, errors);
            parts.add(FormPart.of(node, prefix + key, value, errors.get(prefix + key), children));
        }
        return parts;
    }

    private static List<FormPart> all(JsonNode components, String prefix) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode node : components) {
            parts.add(FormPart.of(node, prefix + key(node), null, null, all(node.path("components"), prefix + key(node) + ".")));
        }
        return parts;
    }

    private static String key(JsonNode node) {
        return node.path(node.path("type").asText().equals("group") ? "path" : "key").asText();
    }

    private boolean isHidden(JsonNode node, Map<String, Object> context) {
        String hide = node.path("conditional").path("hide").asText();
        if (hide.isEmpty()) {
            return false;
        }
        FeelEngine feel = engine.getDmnEngineConfiguration().getFeelEngine();
        return Boolean.TRUE.equals(feel.evaluateSimpleExpression(hide.substring(1), Variables.fromMap(context).asVariableContext()));
    }
}
