package vn.chungthuso.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;

/** Why a table must not even be evaluated: malformed, too large, or something else in it than FEEL. */
final class TableShape {

    private static final int MOST_COLUMNS = 6;
    private static final int MOST_ROWS = 40;
    private static final Set<HitPolicy> HIT_POLICIES = Set.of(HitPolicy.UNIQUE, HitPolicy.FIRST, HitPolicy.COLLECT);
    private static final Pattern ONE_VARIABLE = Pattern.compile("\\w+|\\w+\\(\\w+\\)");

    private final String file;
    private final DecisionTable sheet;
    private final List<Rule> rules;
    private final List<Finding> findings = new ArrayList<>();

    private TableShape(String file, DecisionTable sheet) {
        this.file = file;
        this.sheet = sheet;
        this.rules = List.copyOf(sheet.getRules());
    }

    static List<Finding> faults(String file, DecisionTable sheet) {
        var shape = new TableShape(file, sheet);
        shape.head();
        shape.rows();
        return shape.findings;
    }

    private void head() {
        if (!HIT_POLICIES.contains(sheet.getHitPolicy()) || sheet.getAggregation() != null) {
            findings.add(Finding.inFile(file, "hitPolicy"));
        }
        if (sheet.getInputs().size() > MOST_COLUMNS || rules.size() > MOST_ROWS) {
            findings.add(Finding.inFile(file, "tooLarge", MOST_COLUMNS, MOST_ROWS));
        }
        if (!sheet.getInputs().stream().allMatch(TableShape::asksForOneVariable)) {
            findings.add(Finding.inFile(file, "question"));
        }
        if (sheet.getOutputs().stream().anyMatch(output -> output.getName() == null)) {
            findings.add(Finding.inFile(file, "unnamed"));
        }
    }

    private static boolean asksForOneVariable(Input input) {
        var question = input.getInputExpression();
        return question != null
                && isFeel(question.getExpressionLanguage())
                && question.getText() != null
                && ONE_VARIABLE.matcher(question.getText().getTextContent().strip()).matches();
    }

    private void rows() {
        for (var row = 0; row < rules.size(); row++) {
            var rule = rules.get(row);
            if (rule.getId() == null) {
                findings.add(Finding.inRow(file, row, null, "idMissing"));
            }
            if (rule.getInputEntries().size() != sheet.getInputs().size()
                    || rule.getOutputEntries().size() != sheet.getOutputs().size()) {
                findings.add(Finding.inRow(file, row, rule.getId(), "cells"));
            }
            if (!languages(rule).allMatch(TableShape::isFeel)) {
                findings.add(Finding.inRow(file, row, rule.getId(), "language"));
            }
        }
    }

    private static Stream<String> languages(Rule rule) {
        return Stream.concat(
                rule.getInputEntries().stream().map(UnaryTests::getExpressionLanguage),
                rule.getOutputEntries().stream().map(LiteralExpression::getExpressionLanguage));
    }

    /** The engine knows other languages, which could run a program on the server. */
    private static boolean isFeel(String language) {
        return language == null || language.equalsIgnoreCase("feel");
    }
}
