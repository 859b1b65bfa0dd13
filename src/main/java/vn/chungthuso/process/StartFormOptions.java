package vn.chungthuso.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Tasklist asks for variables of task forms only: the options of a start form, and what it proposes, have to stand in the form that it gets. */
final class StartFormOptions {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StartFormOptions() {}

    /** The form with the served lists as fixed values where its selects name them by {@code valuesKey}, and begun with what is served for its fields. */
    static InputStream into(InputStream form, Map<String, Object> served) {
        try (form) {
            JsonNode tree = JSON.readTree(form);
            fill(tree.path("components"), served);
            propose(tree.path("components"), served);
            return new ByteArrayInputStream(JSON.writeValueAsBytes(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only of the form itself: fields of a group may be named like what is served. */
    private static void propose(JsonNode components, Map<String, Object> served) {
        for (JsonNode component : components) {
            Object proposed = served.get(component.path("key").asText());
            if (proposed != null) {
                ((ObjectNode) component).set("defaultValue", JSON.valueToTree(proposed));
            }
        }
    }

    private static void fill(JsonNode components, Map<String, Object> served) {
        for (JsonNode component : components) {
            Object options = served.get(component.path("valuesKey").asText());
            if (options != null) {
                choose((ObjectNode) component, JSON.valueToTree(options));
            }
            fill(component.path("components"), served);
        }
    }

    private static void choose(ObjectNode select, JsonNode options) {
        select.remove("valuesKey");
        select.set("values", options);
        if (options.size() == 1) {
            select.set("defaultValue", options.get(0).get("value"));
        }
    }
}
