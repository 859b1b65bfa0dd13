package vn.chungthuso.law;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Shows the guards how the start looks at one table, which nobody else outside this room sees. */
public final class TableUnderGuard {

    private static final TableEngine ENGINE = new TableEngine();

    private final Table table;

    private TableUnderGuard(Table table) {
        this.table = table;
    }

    public static TableUnderGuard read(Path file) throws IOException {
        return new TableUnderGuard(ENGINE.read(file.getFileName().toString(), Files.readAllBytes(file)));
    }

    /** All that has to be asked: columns, then the limits in their cells. */
    public Set<String> asked() {
        return table.asked();
    }

    /** The variable a column asks for. */
    public String question(int column) {
        return table.columns().get(column).name();
    }

    public Set<String> questionWords(int column) {
        return table.columns().get(column).words();
    }

    public Set<String> answerWords(int column) {
        return table.answerWords().get(column);
    }

    public boolean isSilentOnPurpose(Map<String, Object> asked) {
        return table.silentWhen() != null && ENGINE.holds(table.silentWhen(), asked);
    }

    /** What would stop the start. */
    public List<Finding> findings(Map<String, Set<Object>> more) {
        return TableCheck.findings(ENGINE, table, more);
    }

    /** Every combination and the ids of the rules that answer. */
    public void eachCombination(Map<String, Set<Object>> more, BiConsumer<Map<String, Object>, List<String>> visitor) {
        new Combinations(ENGINE, table, more).each((asked, rules) -> visitor.accept(asked, answering(rules)));
    }

    private List<String> answering(BitSet rules) {
        return rules.stream().limit(table.takesTheFirst() ? 1 : Long.MAX_VALUE).mapToObj(table.ids()::get).toList();
    }
}
