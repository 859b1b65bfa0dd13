package vn.chungthuso.guards;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.chungthuso.law.TableUnderGuard;

/** One .dmn file as its owner sees it: the model, and what it answers. */
final class DecisionTableFile {

    private final Path path;
    private final Decision model;
    private final DmnDecision decision;
    private final DmnEngine engine;
    private final TableUnderGuard underGuard;
    private DmnDecisionTableEvaluationEvent evaluated;

    private DecisionTableFile(Path path) {
        this.path = path;
        underGuard = read(path);
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> evaluated = event);
        engine = configuration.buildEngine();
        var file = Dmn.readModelFromFile(path.toFile());
        model = file.getModelElementsByType(Decision.class).iterator().next();
        decision = engine.parseDecision(model.getId(), file);
    }

    private static TableUnderGuard read(Path path) {
        try {
            return TableUnderGuard.read(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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

    /** The same file as the start of the application looks at it. */
    TableUnderGuard underGuard() {
        return underGuard;
    }

    /** The rules that answer and what they say; no rule gives an empty list of rules. */
    Reply ask(Map<String, Object> inputs) {
        var results = engine.evaluateDecisionTable(decision, inputs);
        var rules = evaluated.getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList();
        return new Reply(rules, results.getResultList());
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
