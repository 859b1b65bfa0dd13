package vn.chungthuso.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.chungthuso.law.Answer;

/** The DMN engine as it comes, with our tables parsed once: evaluates those that an answer asks and makes no answer of them. */
class BareTables implements Contestant {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new HashMap<>();
    private final List<Answer> asked;
    private final AtomicLong answered = new AtomicLong();

    BareTables(List<Answer> asked) {
        this.asked = asked;
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath:dmn/*.dmn")) {
                try (var content = file.getInputStream()) {
                    engine.parseDecisions(content).forEach(decision -> tables.put(decision.getKey(), decision));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String label() {
        return "bare DMN engine, the same tables";
    }

    @Override
    public void bringOne() {
        for (Answer one : asked) {
            if (engine.evaluateDecisionTable(tables.get(one.decision()), one.inputs()).isEmpty()) {
                throw new IllegalStateException(one.decision() + " was silent");
            }
        }
        answered.incrementAndGet();
    }

    @Override
    public long waiting() {
        return answered.get();
    }
}
