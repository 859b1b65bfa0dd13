package vn.chungthuso.law;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/**
 * Every combination of the values that tell a table's cells apart, each with the rules that match. The engine parses a cell
 * anew each time, so a cell is evaluated at most once for each value of its column, and the columns are joined in memory; this is
 * exact because no cell looks at another column.
 */
final class Combinations {

    private record Choice(Object value, BitSet rules) {}

    private final TableEngine engine;
    private final Table table;
    private final List<Column> columns;
    private final Map<String, Object> asked = new LinkedHashMap<>();
    private final Map<String, Finding> faults = new LinkedHashMap<>();
    private final List<List<Choice>> choices;

    /** @param more values to ask about besides, by input name */
    Combinations(TableEngine engine, Table table, Map<String, Set<Object>> more) {
        this.engine = engine;
        this.table = table;
        columns = table.columns();
        columns.forEach(column -> asked.put(column.name(), null));
        columns.forEach(column -> column.limits().forEach(limit -> asked.put(limit, Column.LIMIT)));
        choices = columns.stream().map(column -> choices(column, more.getOrDefault(column.name(), Set.of()))).toList();
    }

    private List<Choice> choices(Column column, Set<Object> more) {
        var values = new LinkedHashSet<>(column.values());
        values.addAll(more);
        return values.stream().map(value -> choice(column, value)).toList();
    }

    private Choice choice(Column column, Object value) {
        asked.put(column.name(), value);
        var matching = new HashMap<String, Boolean>();
        var rules = new BitSet();
        for (var row = 0; row < column.cells().size(); row++) {
            var place = row;
            rules.set(row, matching.computeIfAbsent(column.cells().get(row), cell -> matches(column, place, cell)));
        }
        return new Choice(value, rules);
    }

    private boolean matches(Column column, int row, String cell) {
        if (column.isList(cell)) {
            return Column.lists(cell, asked.get(column.name()));
        }
        try {
            return engine.matches(cell, column, asked);
        } catch (FeelException | DmnEngineException | IllegalArgumentException fault) {
            faults.putIfAbsent(
                    column.name() + " " + cell, table.inRow(row, "cell", column.name(), cell, TableEngine.reason(fault)));
            return false;
        }
    }

    /** Cells that the engine cannot evaluate. */
    Collection<Finding> faults() {
        return faults.values();
    }

    /** How many there are; they may be too many for a whole number. */
    double count() {
        return choices.stream().mapToDouble(List::size).reduce(1, (all, column) -> all * column);
    }

    /** Gives what is asked and the rules that match, by their place from 0; what is asked changes after each visit. */
    void each(BiConsumer<Map<String, Object>, BitSet> visitor) {
        var rules = new BitSet();
        rules.set(0, table.ids().size());
        extend(0, rules, visitor);
    }

    private void extend(int column, BitSet matching, BiConsumer<Map<String, Object>, BitSet> visitor) {
        if (column == columns.size()) {
            visitor.accept(asked, matching);
            return;
        }
        for (var choice : choices.get(column)) {
            var both = (BitSet) matching.clone();
            both.and(choice.rules());
            asked.put(columns.get(column).name(), choice.value());
            extend(column + 1, both, visitor);
        }
    }
}
