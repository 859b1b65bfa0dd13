package vn.chungthuso.law;

import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.xml.ModelException;

/**
 * The bare DMN engine: reads a table, asks it, evaluates one cell of it. The engine's result holds values only, so a
 * listener keeps which rules matched; evaluation is synchronous, hence one slot per thread.
 */
final class TableEngine {

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> evaluated = new ThreadLocal<>();
    private final DmnEngine engine;
    private final FeelEngine feel;

    TableEngine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluated::set);
        engine = configuration.buildEngine();
        feel = configuration.getFeelEngine();
    }

    /**
     * The one table of a file; nothing in it has been evaluated.
     *
     * @throws TableRefused where the file is no DMN, or not exactly one decision table that is fit to be evaluated
     */
    Table read(String file, byte[] bytes) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(bytes));
            var decisions = List.copyOf(model.getModelElementsByType(Decision.class));
            if (decisions.size() != 1 || !(decisions.get(0).getExpression() instanceof DecisionTable sheet)) {
                throw new TableRefused(List.of(Finding.inFile(file, "oneTable")));
            }
            var faults = TableShape.faults(file, sheet);
            if (!faults.isEmpty()) {
                throw new TableRefused(faults);
            }
            var decision = engine.parseDecision(decisions.get(0).getId(), model);
            return Table.of(file, version(bytes), decisions.get(0), decision);
        } catch (ModelException | DmnEngineException unreadable) {
            throw new TableRefused(List.of(Finding.inFile(file, "unreadable", reason(unreadable))));
        }
    }

    /** In the engine's own words, those of the first cause: they name the line of the file or the place in the cell. */
    static String reason(Throwable failure) {
        var first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage()).lines().findFirst().orElse("");
    }

    /** @throws NoRule where no rule of the table matches */
    Answer ask(Table table, Map<String, Object> asked) {
        try {
            var result = engine.evaluateDecisionTable(table.decision(), asked);
            if (result.isEmpty()) {
                throw new NoRule(table.key(), asked);
            }
            return answer(table, asked, result);
        } finally {
            evaluated.remove();
        }
    }

    private Answer answer(Table table, Map<String, Object> asked, DmnDecisionTableResult result) {
        var rules = evaluated.get().getMatchingRules().stream().map(DmnEvaluatedDecisionRule::getId).toList();
        var outputs = new LinkedHashMap<String, Object>();
        table.outputs().forEach(output -> outputs.put(
                output, table.collects() ? column(result, output) : result.getSingleResult().getEntryMap().get(output)));
        outputs.remove(Table.LEGAL_BASIS);
        var basis = column(result, Table.LEGAL_BASIS).stream().flatMap(cell -> Answer.values((String) cell)).distinct().toList();
        return new Answer(table.key(), table.version(), asked, rules, unmodifiableMap(outputs), basis);
    }

    private static List<Object> column(DmnDecisionTableResult result, String output) {
        var cells = new ArrayList<Object>();
        result.forEach(row -> cells.add(row.getEntryMap().get(output)));
        return unmodifiableList(cells);
    }

    /** A FEEL expression, such as an output cell. */
    Object value(String expression, Map<String, Object> asked) {
        return feel.evaluateSimpleExpression(expression, Variables.fromMap(asked).asVariableContext());
    }

    /** Whether a FEEL condition holds. */
    boolean holds(String condition, Map<String, Object> asked) {
        return Boolean.TRUE.equals(value(condition, asked));
    }

    /** Whether a cell of a column matches, as the engine decides it; an empty one matches always. */
    boolean matches(String cell, Column column, Map<String, Object> asked) {
        if (cell.isEmpty()) {
            return true;
        }
        var question = column.asked().getExpression();
        var context = Variables.fromMap(asked);
        context.putValueTyped(
                column.asked().getInputVariable(),
                question.getTypeDefinition().transform(value(question.getExpression(), asked)));
        return feel.evaluateSimpleUnaryTests(cell, column.asked().getInputVariable(), context.asVariableContext());
    }

    private static String version(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
