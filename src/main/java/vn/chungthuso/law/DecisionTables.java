package vn.chungthuso.law;

import static java.util.Collections.unmodifiableMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ConcurrentLruCache;

/** Reads and checks the tables once, then answers from them. */
final class DecisionTables {

    /** Far more than the questions of a day; a carrier's name is one of the inputs, hence a limit at all. */
    private static final int MOST_REMEMBERED = 2000;

    /** Both the table of the regions' profiles and the input that names the region. */
    private static final String REGION = "regionProfile";

    private static final String DEFAULT_REGION = "DEFAULT";

    private record Asked(String decision, Map<String, Object> inputs) {}

    private final TableEngine engine;
    private final Map<String, Table> tables = new TreeMap<>();
    private final ConcurrentLruCache<Asked, Answer> answers = new ConcurrentLruCache<>(MOST_REMEMBERED, this::evaluate);

    /** @throws TableRefused with all that is wrong with the tables of all files */
    DecisionTables(ResourcePatternResolver resources, String location) {
        engine = new TableEngine();
        var findings = new ArrayList<Finding>();
        for (var file : files(resources, location)) {
            try {
                add(read(file.getDescription(), bytes(file)));
            } catch (TableRefused refused) {
                findings.addAll(refused.findings());
            }
        }
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("No decision tables at " + location);
        }
    }

    private DecisionTables(TableEngine engine, Table only) {
        this.engine = engine;
        tables.put(only.key(), only);
    }

    /** This table alone, which was read here, to be asked without taking it into use. */
    DecisionTables only(Table table) {
        return new DecisionTables(engine, table);
    }

    private void add(Table table) {
        var known = tables.putIfAbsent(table.key(), table);
        if (known != null) {
            throw new TableRefused(List.of(Finding.inFile(table.file(), "known", table.key(), known.file())));
        }
    }

    /**
     * Reads and checks a table without taking it into use.
     *
     * @throws TableRefused with all that is wrong with it
     */
    Table read(String file, byte[] bytes) {
        var table = engine.read(file, bytes);
        var findings = TableCheck.findings(engine, table);
        if (!findings.isEmpty()) {
            throw new TableRefused(findings);
        }
        return table;
    }

    Map<String, Table> all() {
        return unmodifiableMap(tables);
    }

    Question question(String decision) {
        return new Question(this, decision);
    }

    /**
     * Asks one table. The same inputs always have the same answer, so it is remembered: the engine parses every cell anew each
     * time it is asked. A region's profile inherits from that of {@code DEFAULT} what its letter does not say (domain §11.3).
     */
    Answer ask(String decision, Map<String, Object> inputs) {
        return answers.get(new Asked(decision, unmodifiableMap(new LinkedHashMap<>(inputs))));
    }

    private Answer evaluate(Asked question) {
        var table = tables.get(question.decision());
        if (table == null) {
            throw new IllegalArgumentException(
                    "No decision table " + question.decision() + "; there are " + tables.keySet());
        }
        var answer = engine.ask(table, question.inputs());
        return table.key().equals(REGION) && !DEFAULT_REGION.equals(question.inputs().get(REGION))
                ? answer.inheriting(ask(REGION, ofDefault(question.inputs())))
                : answer;
    }

    private static Map<String, Object> ofDefault(Map<String, Object> inputs) {
        var ofDefault = new LinkedHashMap<>(inputs);
        ofDefault.put(REGION, DEFAULT_REGION);
        return ofDefault;
    }

    private static Resource[] files(ResourcePatternResolver resources, String location) {
        try {
            return resources.getResources(location);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list the decision tables at " + location, unreadable);
        }
    }

    private static byte[] bytes(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
