package vn.chungthuso.guards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One line of a table's examples file (dmn/README.md): inputs, expected outputs in the columns marked «=», the rule.
 *
 * @param rules ids of the rules that must answer, in their order; none where the file says «-»
 */
record DecisionExample(int line, Map<String, Object> inputs, Map<String, String> outputs, List<String> rules) {

    private static final String COMMA_OUTSIDE_QUOTES = ",(?=([^\"]*\"[^\"]*\")*[^\"]*$)";

    static List<DecisionExample> of(DecisionTableFile table) throws IOException {
        var lines = Files.readAllLines(file(table));
        var header = cells(lines.get(0).replace("\uFEFF", ""));
        var examples = new ArrayList<DecisionExample>();
        for (var line = 1; line < lines.size(); line++) {
            examples.add(example(table, header, cells(lines.get(line)), line + 1));
        }
        return examples;
    }

    static Path file(DecisionTableFile table) {
        return table.path().resolveSibling(table.fileName().replace(".dmn", ".examples.csv"));
    }

    private static DecisionExample example(DecisionTableFile table, List<String> header, List<String> cells, int line) {
        if (header.size() != cells.size()) {
            throw new IllegalArgumentException("%s line %d: %d cells for %d columns"
                    .formatted(file(table), line, cells.size(), header.size()));
        }
        var inputs = new LinkedHashMap<String, Object>();
        var outputs = new LinkedHashMap<String, String>();
        var rules = List.<String>of();
        for (var column = 0; column < header.size(); column++) {
            var name = header.get(column);
            var cell = cells.get(column);
            if (name.equals("rule")) {
                rules = cell.equals("-") ? List.of() : List.of(cell.split("; "));
            } else if (name.startsWith("=")) {
                outputs.put(name.substring(1), cell);
            } else {
                inputs.put(name, value(cell));
            }
        }
        return new DecisionExample(line, inputs, outputs, rules);
    }

    private static Object value(String cell) {
        return switch (cell) {
            case "" -> null;
            case "true", "false" -> Boolean.valueOf(cell);
            default -> cell.matches("-?\\d+") ? Integer.valueOf(cell) : cell;
        };
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(COMMA_OUTSIDE_QUOTES, -1))
                .map(cell -> cell.replaceAll("^\"|\"$", "").replace("\"\"", "\""))
                .toList();
    }
}
