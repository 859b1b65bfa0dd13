package vn.chungthuso.document;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads forms from the search path, anew each time, so that an edited form counts at the next print.
 *
 * <p>A {@code form.yaml} may be {@code basedOn} another form with some {@code wording} exchanged (how Nghị định 68/2024
 * renames the same papers) and may {@code include} a block that several forms share, from {@code blocks/}: a list
 * into a list becomes part of it, and its fields may be put {@code under} an identifier.
 */
class FormFolders {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern FILE = Pattern.compile(KEY + "\\.[a-z]+");
    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private static final TypeReference<Map<String, Object>> DATA = new TypeReference<>() {};

    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();
    private final List<String> places;

    FormFolders(List<String> places) {
        this.places = places.stream().map(FormFolders::asLocation).toList();
    }

    /** The keys of all forms, in alphabetical order. */
    List<String> keys() {
        return places.stream().flatMap(this::keysIn).distinct().sorted().toList();
    }

    Optional<Form> form(String key) {
        return find(key, "form.yaml").map(found -> {
            try {
                return YAML.treeToValue(tree(key), Form.class);
            } catch (IOException e) {
                throw new UncheckedIOException("Form " + key + " cannot be read", e);
            }
        });
    }

    /** The data of a form's {@code example.yaml}, dates as ISO texts. */
    Optional<Map<String, Object>> example(String key) {
        return find(key, "example.yaml").map(found -> YAML.convertValue(read(key, "example.yaml"), DATA));
    }

    /** A file of a form, such as its own {@code layout.xsl}; no name that a form includes leads out of the search path. */
    Optional<Resource> find(String key, String file) {
        if (!KEY.matcher(key).matches() || !FILE.matcher(file).matches()) {
            return Optional.empty();
        }
        return places.stream()
                .map(place -> resources.getResource(place + key + "/" + file))
                .filter(Resource::exists)
                .findFirst();
    }

    static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file.getDescription() + " cannot be read", e);
        }
    }

    private ObjectNode tree(String key) {
        ObjectNode own = (ObjectNode) withBlocks(read(key, "form.yaml"));
        if (!own.has("basedOn")) {
            return own;
        }
        JsonNode base = tree(own.remove("basedOn").asText());
        Map<String, String> wording = YAML.convertValue(own.remove("wording"), YAML.getTypeFactory()
                .constructMapType(Map.class, String.class, String.class));
        return ((ObjectNode) reworded(base, wording)).setAll(own);
    }

    private JsonNode withBlocks(JsonNode node) {
        if (node.has("include")) {
            JsonNode block = withBlocks(read("blocks", node.get("include").asText() + ".yaml"));
            return node.has("under") ? under(node.get("under").asText(), block) : block;
        }
        if (node instanceof ObjectNode object) {
            object.properties().forEach(entry -> entry.setValue(withBlocks(entry.getValue())));
        } else if (node instanceof ArrayNode array) {
            return spliced(array);
        }
        return node;
    }

    private ArrayNode spliced(ArrayNode array) {
        ArrayNode whole = YAML.createArrayNode();
        for (JsonNode one : array) {
            JsonNode read = withBlocks(one);
            if (one.has("include") && read instanceof ArrayNode block) {
                whole.addAll(block);
            } else {
                whole.add(read);
            }
        }
        return whole;
    }

    private static JsonNode under(String identifier, JsonNode block) {
        for (JsonNode field : block.findParents("identifier")) {
            ((ObjectNode) field).put("identifier", identifier + "." + field.get("identifier").asText());
        }
        return block;
    }

    private static JsonNode reworded(JsonNode base, Map<String, String> wording) {
        String text = base.toString();
        for (Map.Entry<String, String> change : wording.entrySet()) {
            text = text.replace(change.getKey(), change.getValue());
        }
        try {
            return YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode read(String key, String file) {
        Resource resource = find(key, file)
                .orElseThrow(() -> new IllegalStateException("No " + key + "/" + file + " in " + places));
        try (InputStream in = resource.getInputStream()) {
            return YAML.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getDescription() + " cannot be read", e);
        }
    }

    private Stream<String> keysIn(String place) {
        try {
            return Arrays.stream(resources.getResources(place + "*/form.yaml")).map(FormFolders::folderName);
        } catch (IOException e) {
            throw new UncheckedIOException("Forms in " + place + " cannot be listed", e);
        }
    }

    private static String folderName(Resource form) {
        try {
            String[] path = form.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String asLocation(String place) {
        String folder = place.endsWith("/") ? place : place + "/";
        return folder.contains(":") ? folder : "file:" + folder;
    }
}
