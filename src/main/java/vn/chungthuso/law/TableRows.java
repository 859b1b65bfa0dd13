package vn.chungthuso.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** What is wrong with single rows whatever is asked: their legal basis, their words, cells that look elsewhere. */
final class TableRows {

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"");
    private static final Pattern VALUE = Pattern.compile("|\"[^\"]*\"|true|false|null|-?\\d+");

    private final TableEngine engine;
    private final Table table;
    private final List<Finding> findings = new ArrayList<>();

    private TableRows(TableEngine engine, Table table) {
        this.engine = engine;
        this.table = table;
    }

    static List<Finding> faults(TableEngine engine, Table table) {
        var rows = new TableRows(engine, table);
        rows.legalBasis();
        rows.questions();
        rows.answers();
        return rows.findings;
    }

    private void legalBasis() {
        var column = table.outputs().indexOf(Table.LEGAL_BASIS);
        if (column < 0) {
            findings.add(Finding.inFile(table.file(), "noLegalBasis"));
            return;
        }
        var cells = table.answers(column);
        for (var row = 0; row < cells.size(); row++) {
            var cell = cells.get(row);
            if (!TEXT.matcher(cell).matches() || cell.replace("\"", "").isBlank()) {
                findings.add(table.inRow(row, "basisEmpty"));
            }
        }
    }

    private void questions() {
        for (var column : table.columns()) {
            for (var row = 0; row < column.cells().size(); row++) {
                var cell = column.cells().get(row);
                words(row, column.name(), column.words(), cell);
                var rest = TEXT.matcher(cell).replaceAll("");
                for (var other : table.columns()) {
                    if (other != column && Pattern.compile("\\b" + other.name() + "\\b").matcher(rest).find()) {
                        findings.add(table.inRow(row, "foreign", column.name(), other.name()));
                    }
                }
            }
        }
    }

    private void answers() {
        for (var column = 0; column < table.outputs().size(); column++) {
            var name = table.outputs().get(column);
            var cells = table.answers(column);
            for (var row = 0; row < cells.size(); row++) {
                words(row, name, table.answerWords().get(column), cells.get(row));
                computable(row, name, cells.get(row));
            }
        }
    }

    private void words(int row, String column, Set<String> known, String cell) {
        if (!known.isEmpty()) {
            TEXT.matcher(cell).results()
                    .flatMap(text -> Answer.values(text.group().replace("\"", "")))
                    .filter(word -> !known.contains(word))
                    .forEach(word -> findings.add(table.inRow(row, "word", column, word)));
        }
    }

    private void computable(int row, String column, String cell) {
        if (VALUE.matcher(cell).matches()) {
            return;
        }
        try {
            engine.value(cell, Map.of());
        } catch (FeelException fault) {
            findings.add(table.inRow(row, "cell", column, cell, TableEngine.reason(fault)));
        }
    }
}
