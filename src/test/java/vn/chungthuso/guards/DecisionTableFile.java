package vn.chungthuso.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;

/** One .dmn file as its owner sees it: the model, and what it answers. */
final class DecisionTableFile {

    private static final String SILENT_WHEN = "Không trả lời khi:";
    private static final Pattern LIMIT = Pattern.compile("[<>]=? ([a-z]\\w+)\\b(?!\\()");
    private static final Pattern DATE = Pattern.compile("date\\(\"([0-9-]+)\"\\)");

    private final Path path;
    private final Decision model;
    private final DmnDecision decision;
    private final DmnEngine engine;
    private final FeelEngine feel;
    private DmnDecisionTableEvaluationEvent evaluated;

    private DecisionTableFile(Path path) {
        this.path = path;
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> evaluated = event);
        engine = configuration.buildEngine();
        feel = configuration.getFeelEngine();
        var file = Dmn.readModelFromFile(path.toFile());
        model = file.getModelElementsByType(Decision.class).iterator().next();
        decision = engine.parseDecision(model.getId(), file);
    }

    static List<DecisionTableFile> all() {
        try (var files = Files.list(Path.of("dmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .map(DecisionTableFile::new)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String fileName() {
        return path.getFileName().toString();
    }

    Path path() {
        return path;
    }

    Decision model() {
        return model;
    }

    DecisionTable table() {
        return (DecisionTable) model.getExpression();
    }

    Collection<Rule> rules() {
        return table().getRules();
    }

    /** The variable a column asks for: the text of its expression, without a conversion around it. */
    static String inputName(Input input) {
        return input.getInputExpression().getText().getTextContent().replaceAll("^\\w+\\((\\w+)\\)$", "$1");
    }

    List<String> inputNames() {
        return table().getInputs().stream().map(DecisionTableFile::inputName).toList();
    }

    /** Limits that are asked along with the columns and compared in their cells, such as {@code < minRemainingDays}. */
    List<String> limitNames() {
        return rules().stream()
                .flatMap(rule -> rule.getInputEntries().stream())
                .map(entry -> LIMIT.matcher(entry.getText().getTextContent()))
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    /** The rules that answer and what they say; no rule gives an empty list of rules. */
    Reply ask(Map<String, Object> inputs) {
        var results = engine.evaluateDecisionTable(decision, inputs);
        var rules = evaluated.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList();
        return new Reply(rules, results.getResultList());
    }

    /** Whether the table's description says that it deliberately has no answer here. */
    boolean mayBeSilent(Map<String, Object> inputs) {
        var description = model.getDescription() == null ? "" : model.getDescription().getTextContent();
        var at = description.indexOf(SILENT_WHEN);
        return at >= 0
                && Boolean.TRUE.equals(feel.evaluateSimpleExpression(
                        description.substring(at + SILENT_WHEN.length()).strip(),
                        Variables.fromMap(inputs).asVariableContext()));
    }

    /** Every combination of the declared words, both truth values, the days around each date, and what examples use. */
    List<Map<String, Object>> everyCombination(List<DecisionExample> examples) {
        List<Map<String, Object>> combinations = List.of(Map.of());
        var column = 0;
        for (var input : table().getInputs()) {
            var name = inputName(input);
            var values = new LinkedHashSet<Object>(declaredWords(input));
            values.addAll(daysAroundDates(column++));
            examples.forEach(example -> values.add(example.inputs().get(name)));
            if ("boolean".equals(input.getInputExpression().getTypeRef())) {
                values.addAll(List.of(true, false));
            }
            combinations = combinations.stream()
                    .flatMap(row -> values.stream().map(value -> extended(row, name, value)))
                    .toList();
        }
        for (var limit : limitNames()) {
            var value = examples.get(0).inputs().get(limit);
            combinations = combinations.stream().map(row -> extended(row, limit, value)).toList();
        }
        return combinations;
    }

    static Set<String> declaredWords(Input input) {
        return input.getInputValues() == null ? Set.of() : words(input.getInputValues().getText().getTextContent());
    }

    static Set<String> words(String quoted) {
        return new LinkedHashSet<>(Arrays.asList(quoted.replace("\"", "").split("\\s*,\\s*")));
    }

    private Set<String> daysAroundDates(int column) {
        var days = new LinkedHashSet<String>();
        for (var rule : rules()) {
            var cell = List.copyOf(rule.getInputEntries()).get(column).getText().getTextContent();
            DATE.matcher(cell).results().map(found -> LocalDate.parse(found.group(1))).forEach(day -> {
                days.add(day.minusDays(1).toString());
                days.add(day.toString());
                days.add(day.plusDays(1).toString());
            });
        }
        return days;
    }

    private static Map<String, Object> extended(Map<String, Object> row, String name, Object value) {
        var longer = new LinkedHashMap<>(row);
        longer.put(name, value);
        return longer;
    }

    /** Whether the table answers with every rule that matches, instead of one. */
    boolean collects() {
        return table().getHitPolicy() == HitPolicy.COLLECT;
    }

    /** What a table answered: rule ids, and for each rule the outputs by column name without the empty cells. */
    record Reply(List<String> rules, List<Map<String, Object>> outputs) {

        /** The cell of a column; where several rules answer, their cells joined as {@code A; B}, empty ones left out. */
        String text(String output) {
            return outputs.stream()
                    .map(row -> row.get(output))
                    .filter(Objects::nonNull)
                    .map(Object::toString)
                    .collect(Collectors.joining("; "));
        }
    }
}
