package vn.chungthuso.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import vn.chungthuso.Office;

/**
 * The engine as it comes, with our model and beans that only set what its gateways read: no forms, no rules, no rights, no rows of ours.
 * Its database, pool, ids and history are of the same kind as the house's.
 */
class BareEngine implements Contestant {

    private static final int POOL = 10; // as the house's, which takes HikariCP's default

    private final String label;
    private final Supplier<Map<String, Object>> submitted;
    private final AtomicLong next = new AtomicLong();
    private final ProcessEngine engine;
    private final Steps steps;

    /** @param submitted the variables that an instance starts with and keeps */
    BareEngine(String label, Supplier<Map<String, Object>> submitted) {
        this.label = label;
        this.submitted = submitted;
        engine = engine();
        steps = new Steps(engine);
        engine.getRepositoryService().createDeployment().addClasspathResource("processes/issue-certificate.bpmn").deploy();
    }

    private static ProcessEngine engine() {
        var database = new HikariDataSource();
        database.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        database.setUsername("sa");
        database.setMaximumPoolSize(POOL);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setBeans(Map.of("decideRoute", new RouteKnown(), "printRequest", new Nothing(), "deadlines", new Tomorrow()));
        return configuration.buildProcessEngine();
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public void bringOne() {
        String key = "HS-%06d".formatted(next.incrementAndGet());
        steps.accept(engine.getRuntimeService().startProcessInstanceByKey(Steps.PROCESS, key, submitted.get()).getId());
    }

    @Override
    public long waiting() {
        return steps.waiting();
    }

    /** Sets the variables that «decideRoute» leaves in the house. */
    private static class RouteKnown implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            execution.setVariable("subjectAgency", Office.COMMUNE);
            execution.setVariable("holderAccount", "");
            execution.setVariable("sender", "OWN_AGENCY");
            execution.setVariable("senderAgency", Office.COMMUNE);
            execution.setVariable("reviewers", "clerk." + Office.COMMUNE);
        }
    }

    private static class Nothing implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            // the present regime has no paper to print here
        }
    }

    /** Public because the model's expression calls it. */
    public static class Tomorrow {

        public Date due(DelegateExecution execution, String key) {
            return Date.from(Instant.now().plus(Duration.ofDays(1)));
        }
    }
}
