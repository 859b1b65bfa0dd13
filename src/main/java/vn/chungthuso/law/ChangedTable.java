package vn.chungthuso.law;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** A table that was read and found right, but is not in use. */
public final class ChangedTable {

    private final Table table;
    private final Table inUse;
    private final DecisionTables tables;

    ChangedTable(Table table, Table inUse, DecisionTables tables) {
        this.table = table;
        this.inUse = inUse;
        this.tables = tables;
    }

    /** The decision's key (contract §4). */
    public String decision() {
        return table.key();
    }

    /** Version of the changed file, as {@link Answer#version}. */
    public String version() {
        return table.version();
    }

    /** Version of the file in use, as {@link Answer#version}. */
    public String versionInUse() {
        return inUse.version();
    }

    /**
     * Asks this table what was asked when an answer of the same decision was frozen. An input that the table in use asks for
     * and the answer does not show was empty then: empty inputs are not stored.
     */
    public Replayed replay(Answer frozen) {
        var missing = new LinkedHashSet<>(table.asked());
        missing.removeAll(inUse.asked());
        missing.removeAll(frozen.inputs().keySet());
        if (!missing.isEmpty()) {
            return Replayed.unanswered(frozen, "notFrozen", String.join(", ", missing));
        }
        var inputs = new LinkedHashMap<>(frozen.inputs());
        table.asked().forEach(input -> inputs.putIfAbsent(input, null));
        try {
            return new Replayed(frozen, tables.ask(table.key(), inputs), null);
        } catch (NoRule silent) {
            return Replayed.unanswered(frozen, "noRule");
        } catch (FeelException | DmnEngineException | IllegalArgumentException failure) {
            return Replayed.unanswered(frozen, "failed", TableEngine.reason(failure));
        }
    }
}
