package vn.chungthuso.law;

import static java.util.Collections.unmodifiableList;
import static java.util.Collections.unmodifiableMap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.util.ConcurrentLruCache;

/**
 * Reads the tables once and evaluates them on the bare DMN engine. The engine's result holds values only, so a listener
 * keeps which rules matched; evaluation is synchronous, hence one slot per thread.
 */
final class DecisionTables {

    private static final String LEGAL_BASIS = "legalBasis";

    /** Far more than the questions of a day; a mailbox's domain is one of the inputs, hence a limit at all. */
    private static final int MOST_REMEMBERED = 2000;

    private record Asked(String decision, Map<String, Object> inputs) {}

    private final ThreadLocal<DmnDecisionTableEvaluationEvent> evaluated = new ThreadLocal<>();
    private final DmnEngine engine;
    private final Map<String, Table> tables = new TreeMap<>();
    private final ConcurrentLruCache<Asked, Answer> answers = new ConcurrentLruCache<>(MOST_REMEMBERED, this::evaluate);

    DecisionTables(ResourcePatternResolver resources, String location) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(evaluated::set);
        engine = configuration.buildEngine();
        for (var file : files(resources, location)) {
            load(file);
        }
        if (tables.isEmpty()) {
            throw new IllegalStateException("No decision tables at " + location);
        }
    }

    Question question(String decision) {
        return new Question(this, decision);
    }

    /**
     * Asks one table. The same inputs always have the same answer, so it is remembered: the engine parses every cell anew each
     * time it is asked.
     */
    Answer ask(String decision, Map<String, Object> inputs) {
        return answers.get(new Asked(decision, unmodifiableMap(new LinkedHashMap<>(inputs))));
    }

    private Answer evaluate(Asked question) {
        var decision = question.decision();
        var asked = question.inputs();
        var table = tables.get(decision);
        if (table == null) {
            throw new IllegalArgumentException("No decision table " + decision + "; there are " + tables.keySet());
        }
        try {
            var result = engine.evaluateDecisionTable(table.decision(), asked);
            if (result.isEmpty()) {
                throw new NoRule(decision, asked);
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
        outputs.remove(LEGAL_BASIS);
        var basis = column(result, LEGAL_BASIS).stream().flatMap(cell -> Answer.values((String) cell)).distinct().toList();
        return new Answer(table.decision().getKey(), table.version(), asked, rules, unmodifiableMap(outputs), basis);
    }

    private static List<Object> column(DmnDecisionTableResult result, String output) {
        var cells = new ArrayList<Object>();
        result.forEach(row -> cells.add(row.getEntryMap().get(output)));
        return unmodifiableList(cells);
    }

    private void load(Resource file) {
        var bytes = bytes(file);
        for (var decision : engine.parseDecisions(new ByteArrayInputStream(bytes))) {
            var known = tables.put(decision.getKey(), new Table(decision, version(bytes), file.getDescription()));
            if (known != null) {
                throw new IllegalStateException("Decision %s stands in both %s and %s"
                        .formatted(decision.getKey(), known.file(), file.getDescription()));
            }
        }
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

    private static String version(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private record Table(DmnDecision decision, String version, String file) {

        /** Every column, since the engine leaves empty cells out of its result. */
        List<String> outputs() {
            return logic().getOutputs().stream().map(DmnDecisionTableOutputImpl::getOutputName).toList();
        }

        boolean collects() {
            return logic().getHitPolicyHandler().getHitPolicyEntry().getHitPolicy() == HitPolicy.COLLECT;
        }

        private DmnDecisionTableImpl logic() {
            return (DmnDecisionTableImpl) decision.getDecisionLogic();
        }
    }
}
