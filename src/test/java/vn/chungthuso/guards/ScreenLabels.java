package vn.chungthuso.guards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What one application of the process engine says on its screens: every key with its label, and its words for days and times. */
record ScreenLabels(Map<String, String> labels, JsonNode dates) {

    private static final String ADDRESS = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static ScreenLabels of(String application, String language) {
        try (InputStream file = ScreenLabels.class.getResourceAsStream(ADDRESS.formatted(application, language))) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8).replace(BYTE_ORDER_MARK, "");
            JsonNode content = new ObjectMapper().readTree(text);
            Map<String, String> labels = new LinkedHashMap<>();
            content.get("labels").fields().forEachRemaining(label -> labels.put(label.getKey(), label.getValue().textValue()));
            return new ScreenLabels(labels, content.path("dateLocales"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
