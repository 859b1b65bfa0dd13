package vn.chungthuso.law;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelException;

/** Looks for what one table leaves open, answers twice or never answers, over every combination of its values. */
final class TableCheck {

    private static final int MOST_COMBINATIONS = 1_000_000;

    private final TableEngine engine;
    private final Table table;
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet reached = new BitSet();
    private final Set<List<Integer>> overlapping = new HashSet<>();
    private final String silentWhen;
    private final List<String> silenceAsks;
    private final Map<List<Object>, Boolean> silences = new HashMap<>();
    private String firstHole;
    private int holes;

    private TableCheck(TableEngine engine, Table table) {
        this.engine = engine;
        this.table = table;
        silentWhen = table.silentWhen();
        silenceAsks = silentWhen == null
                ? List.of()
                : table.asked().stream().filter(name -> Pattern.compile("\\b" + name + "\\b").matcher(silentWhen).find()).toList();
    }

    /** All that is wrong with a table; nothing if it may be used. */
    static List<Finding> findings(TableEngine engine, Table table) {
        return findings(engine, table, Map.of());
    }

    /** @param more values to ask about besides, by input name */
    static List<Finding> findings(TableEngine engine, Table table, Map<String, Set<Object>> more) {
        var check = new TableCheck(engine, table);
        check.findings.addAll(TableRows.faults(engine, table));
        check.every(new Combinations(engine, table, more));
        return check.findings;
    }

    private void every(Combinations combinations) {
        findings.addAll(combinations.faults());
        if (combinations.count() > MOST_COMBINATIONS) {
            findings.add(Finding.inFile(table.file(), "tooMany", MOST_COMBINATIONS));
        }
        if (!findings.isEmpty()) {
            return;
        }
        try {
            isSilent(Map.of());
            combinations.each(this::one);
        } catch (FeelException fault) {
            findings.add(Finding.inFile(table.file(), "silence", silentWhen, TableEngine.reason(fault)));
            return;
        }
        if (firstHole != null) {
            findings.add(Finding.inFile(table.file(), "hole", firstHole, holes));
        }
        if (table.columns().stream().allMatch(Column::isClosed)) {
            reached.flip(0, table.ids().size());
            reached.stream().forEach(row -> findings.add(table.inRow(row, "unreached")));
        }
    }

    private void one(Map<String, Object> asked, BitSet rules) {
        if (rules.isEmpty()) {
            if (!isSilent(asked)) {
                firstHole = firstHole == null ? inWords(asked) : firstHole;
                holes++;
            }
        } else if (table.takesTheFirst()) {
            reached.set(rules.nextSetBit(0));
        } else {
            reached.or(rules);
            if (!table.collects()) {
                overlaps(asked, rules.stream().boxed().toList());
            }
        }
    }

    private void overlaps(Map<String, Object> asked, List<Integer> rules) {
        for (var later = 1; later < rules.size(); later++) {
            var row = rules.get(later);
            var first = rules.get(0);
            if (overlapping.add(List.of(first, row))) {
                findings.add(table.inRow(row, "overlap", first + 1, table.ids().get(first), inWords(asked)));
            }
        }
    }

    /** Remembered by the few values that the condition looks at. */
    private boolean isSilent(Map<String, Object> asked) {
        if (silentWhen == null) {
            return false;
        }
        var seen = new ArrayList<>();
        silenceAsks.forEach(name -> seen.add(asked.get(name)));
        return silences.computeIfAbsent(seen, same -> engine.holds(silentWhen, asked));
    }

    private static String inWords(Map<String, Object> asked) {
        return asked.entrySet().stream()
                .map(value -> value.getKey() + " = " + (value.getValue() instanceof String text ? "\"" + text + "\"" : value.getValue()))
                .collect(joining(", "));
    }
}
