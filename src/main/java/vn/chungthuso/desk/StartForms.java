package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Requests;
import vn.chungthuso.terms.Procedure;

/** The start form of a procedure, the same .form file that Tasklist shows, as parts of a page without scripts. */
@Component
class StartForms {

    /** What the certificate says, whose page the form stands on. */
    private static final Set<String> KNOWN = Set.of("certificateSerial", "certificateKind");

    private final FormService forms;
    private final RepositoryService repository;
    private final SpringProcessEngineConfiguration engine;
    private final ObjectMapper json;

    StartForms(FormService forms, RepositoryService repository, SpringProcessEngineConfiguration engine, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.engine = engine;
        this.json = json;
    }

    /**
     * The parts that are shown with these values.
     *
     * @param values by identifier, groups nested
     * @param errors sentences by full identifier
     */
    List<FormPart> of(Procedure procedure, Map<String, Object> values, Map<String, String> errors) {
        return parts(read(procedure).path("components"), "", values, values, errors);
    }

    /** Every input of the form, shown or not. */
    List<FormPart> inputs(Procedure procedure) {
        return FormPart.inputs(all(read(procedure).path("components"), ""));
    }

    private JsonNode read(Procedure procedure) {
        String definition = repository.createProcessDefinitionQuery()
                .processDefinitionKey(Requests.processOf(procedure))
                .latestVersion()
                .singleResult()
                .getId();
        try (InputStream form = forms.getDeployedStartForm(definition)) {
            return json.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FormPart> parts(
            JsonNode components, String prefix, Map<String, Object> context, Map<?, ?> values, Map<String, String> errors) {
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode node : components) {
            String key = key(node);
            if (KNOWN.contains(key) || isHidden(node, context)) {
                continue;
            }
            Object value = values.get(key);
            Map<?, ?> inner = value instanceof Map<?, ?> group ? group : Map.of();
            List<FormPart> children = parts(node.path("components"), prefix + key + ".", context, inner, errors);
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
