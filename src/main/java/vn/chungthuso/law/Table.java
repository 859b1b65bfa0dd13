package vn.chungthuso.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;

/**
 * One decision table as it was read.
 *
 * @param file how the file is named to whoever has to mend it
 * @param version first 12 hex digits of the SHA-256 of the file
 * @param silentWhen the FEEL condition under which the table deliberately has no answer; null if it always has one
 * @param answerWords the declared words of each output column, empty where it has none
 */
record Table(
        String file, String version, DmnDecision decision, List<Column> columns, List<Set<String>> answerWords, String silentWhen) {

    static final String LEGAL_BASIS = "legalBasis";

    private static final String SILENT_WHEN = "Không trả lời khi:";

    static Table of(String file, String version, Decision model, DmnDecision decision) {
        var sheet = (DecisionTable) model.getExpression();
        var logic = (DmnDecisionTableImpl) decision.getDecisionLogic();
        var inputs = List.copyOf(sheet.getInputs());
        var columns = IntStream.range(0, inputs.size())
                .mapToObj(at -> Column.of(inputs.get(at), cells(logic, at), logic.getInputs().get(at)))
                .toList();
        var words = sheet.getOutputs().stream().map(output -> Column.words(output.getOutputValues())).toList();
        return new Table(file, version, decision, columns, words, silentWhen(model));
    }

    private static List<String> cells(DmnDecisionTableImpl logic, int column) {
        return logic.getRules().stream().map(rule -> text(rule.getConditions().get(column).getExpression())).toList();
    }

    private static String text(String cell) {
        return Objects.requireNonNullElse(cell, "").strip();
    }

    private static String silentWhen(Decision model) {
        var description = model.getDescription() == null ? "" : model.getDescription().getTextContent();
        var at = description.lastIndexOf(SILENT_WHEN);
        return at < 0 ? null : description.substring(at + SILENT_WHEN.length()).strip();
    }

    String key() {
        return decision.getKey();
    }

    /** The rules' ids from the first row to the last. */
    List<String> ids() {
        return logic().getRules().stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }

    /** Every output column, since the engine leaves empty cells out of its result. */
    List<String> outputs() {
        return logic().getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName).toList();
    }

    /** The cells of an output column from the first row to the last. */
    List<String> answers(int column) {
        return logic().getRules().stream().map(rule -> text(rule.getConclusions().get(column).getExpression())).toList();
    }

    /** All that has to be asked: the columns' variables and the limits in their cells. */
    Set<String> asked() {
        var names = new LinkedHashSet<String>();
        columns.forEach(column -> names.add(column.name()));
        columns.forEach(column -> names.addAll(column.limits()));
        return names;
    }

    /** Answers with every rule that matches, instead of one. */
    boolean collects() {
        return hitPolicy() == HitPolicy.COLLECT;
    }

    boolean takesTheFirst() {
        return hitPolicy() == HitPolicy.FIRST;
    }

    private HitPolicy hitPolicy() {
        return logic().getHitPolicyHandler().getHitPolicyEntry().getHitPolicy();
    }

    Finding inRow(int row, String reason, Object... details) {
        return Finding.inRow(file, row, ids().get(row), reason, details);
    }

    private DmnDecisionTableImpl logic() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }
}
