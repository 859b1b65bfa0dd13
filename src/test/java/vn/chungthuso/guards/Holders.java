package vn.chungthuso.guards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.springframework.util.ClassUtils;

/** Everything that a row of docs/legal-sources.md may name, under the name it has there. */
final class Holders {

    private static final Path OFFICIAL = Path.of("forms/official");
    private static final Path REFERENCE = Path.of("dmn/reference");
    private static final Pattern IDENTIFIER = Pattern.compile("identifier: ([\\w.]+)");
    private static final Pattern TAKEN_OVER = Pattern.compile("basedOn: ([\\w-]+)");
    private static final Pattern BLOCK = Pattern.compile("include: ([\\w-]+)");

    private Holders() {}

    static Set<String> existing() {
        return Stream.of(rules(), nodes(), officialForms(), taskForms(), tests(), references())
                .flatMap(names -> names)
                .collect(Collectors.toSet());
    }

    /** Which ids of requirements a rule, a node or an official form names in its own text. */
    static Stream<Mention> mentions() {
        Stream<Mention> rules = DecisionTableFile.all().stream().flatMap(table -> table.rules().stream()
                .filter(rule -> rule.getDescription() != null)
                .flatMap(rule -> Mention.in(rule.getDescription().getTextContent(), name(table), name(table, rule))));
        Stream<Mention> nodes = processes().flatMap(process -> nodes(process)
                .flatMap(node -> Mention.in(node.getRawTextContent(), name(process, node), name(process, node))));
        Stream<Mention> forms = files(OFFICIAL, "form.yaml")
                .flatMap(form -> Mention.in(text(form), name(form), name(form)));
        return Stream.of(rules, nodes, forms).flatMap(mentions -> mentions);
    }

    private static Stream<String> rules() {
        return DecisionTableFile.all().stream().flatMap(table ->
                Stream.concat(Stream.of(name(table)), table.rules().stream().map(rule -> name(table, rule))));
    }

    private static String name(DecisionTableFile table) {
        return "rule:" + table.fileName().replace(".dmn", "");
    }

    private static String name(DecisionTableFile table, Rule rule) {
        return name(table) + "/" + rule.getId();
    }

    private static Stream<String> nodes() {
        return processes().flatMap(process -> nodes(process).map(node -> name(process, node)));
    }

    private static Stream<Process> processes() {
        return files(Path.of("processes"), ".bpmn")
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).stream());
    }

    private static Stream<FlowNode> nodes(Process process) {
        return process.getModelInstance().getModelElementsByType(FlowNode.class).stream();
    }

    private static String name(Process process, FlowNode node) {
        return "node:" + process.getId() + "/" + node.getId();
    }

    private static Stream<String> officialForms() {
        return files(OFFICIAL, "form.yaml").flatMap(form -> Stream.concat(
                Stream.of(name(form)),
                withWhatItTakesOver(form)
                        .flatMap(text -> IDENTIFIER.matcher(text).results())
                        .map(field -> "field:" + key(form) + "/" + field.group(1))));
    }

    private static Stream<String> withWhatItTakesOver(Path form) {
        String text = text(form);
        Stream<String> blocks = BLOCK.matcher(text).results()
                .flatMap(block -> withWhatItTakesOver(OFFICIAL.resolve("blocks/" + block.group(1) + ".yaml")));
        Stream<String> older = TAKEN_OVER.matcher(text).results()
                .flatMap(base -> withWhatItTakesOver(OFFICIAL.resolve(base.group(1)).resolve("form.yaml")));
        return Stream.of(Stream.of(text), blocks, older).flatMap(texts -> texts);
    }

    private static String key(Path form) {
        return form.getParent().getFileName().toString();
    }

    private static String name(Path form) {
        return "form:" + key(form);
    }

    private static Stream<String> taskForms() {
        return files(Path.of("forms/tasks"), ".form").flatMap(file -> {
            JsonNode form = json(file);
            String id = form.path("id").asText();
            return Stream.concat(
                    Stream.of("task-form:" + id),
                    form.findValuesAsText("key").stream().map(key -> "field:" + id + "/" + key));
        });
    }

    private static Stream<String> tests() {
        Path root = Path.of("src/test/java");
        return files(root, "Test.java").flatMap(file -> {
            String name = root.relativize(file).toString().replace(".java", "").replace('/', '.');
            List<String> methods = Arrays.stream(ClassUtils.resolveClassName(name, null).getDeclaredMethods())
                    .filter(method -> AnnotationSupport.isAnnotated(method, Testable.class))
                    .map(Method::getName)
                    .toList();
            String test = "test:" + name.substring(name.lastIndexOf('.') + 1);
            return methods.isEmpty() ? Stream.of() : Stream.concat(Stream.of(test), methods.stream().map(method -> test + "." + method));
        });
    }

    private static Stream<String> references() {
        if (!REFERENCE.toFile().isDirectory()) {
            return Stream.of();
        }
        return files(REFERENCE, ".csv").flatMap(file -> {
            String name = "reference:" + file.getFileName().toString().replace(".csv", "");
            Stream<String> keys = text(file).lines().skip(1).map(line -> line.split(",")[0]);
            return Stream.concat(Stream.of(name), keys.map(key -> name + "/" + key));
        });
    }

    private static Stream<Path> files(Path folder, String ending) {
        return Page.walk(folder).filter(file -> file.toString().endsWith(ending));
    }

    private static String text(Path file) {
        return Page.of(file.toString()).text();
    }

    private static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A part says that it serves a requirement; the requirement's row names the part or the whole it belongs to. */
    record Mention(String id, String whole, String part) {

        static Stream<Mention> in(String text, String whole, String part) {
            return LegalSource.named(text).map(id -> new Mention(id, whole, part));
        }

        boolean isKnownTo(List<String> holders) {
            return holders.contains(part) || holders.contains(whole);
        }
    }
}
