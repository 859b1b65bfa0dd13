package vn.chungthuso.sla;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.chungthuso.terms.Procedure;

/** Open and overdue steps by procedure, and how far the sums are behind, for Prometheus; asked of the database once a round. */
@Component
class StepMetrics {

    /** Steps of letters belong to no one procedure, nor do those of campaigns and questions about renewal. */
    private static final List<String> WITHOUT_PROCEDURE = List.of("LETTER", "OTHER");

    private record Load(long open, long overdue) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final MultiGauge open;
    private final MultiGauge overdue;
    private final AtomicLong lag = new AtomicLong();

    StepMetrics(JdbcClient jdbc, Clock clock, MeterRegistry registry) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.open = MultiGauge.builder("chungthuso.steps.open").description("Steps that somebody must do or that are awaited").register(registry);
        this.overdue = MultiGauge.builder("chungthuso.steps.overdue").description("Open steps after their hard deadline").register(registry);
        Gauge.builder("chungthuso.rollup.lag", lag, AtomicLong::doubleValue)
                .baseUnit("seconds")
                .description("How long ago the moment lies up to which ended dossiers and steps are summed")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "${chungthuso.metrics-round:PT1M}", initialDelayString = "PT5S")
    void refresh() {
        Map<String, Load> loads = loads();
        open.register(loads.entrySet().stream().map(load -> row(load.getKey(), load.getValue().open())).toList(), true);
        overdue.register(loads.entrySet().stream().map(load -> row(load.getKey(), load.getValue().overdue())).toList(), true);
        OffsetDateTime now = OffsetDateTime.now(clock);
        lag.set(Arrays.stream(Rollup.values()).mapToLong(rollup -> Duration.between(Rollups.settledUntil(jdbc, rollup), now).toSeconds()).max().orElseThrow());
    }

    private Map<String, Load> loads() {
        Map<String, Load> loads = new LinkedHashMap<>();
        Arrays.stream(Procedure.values()).forEach(procedure -> loads.put(procedure.name(), new Load(0, 0)));
        WITHOUT_PROCEDURE.forEach(other -> loads.put(other, new Load(0, 0)));
        jdbc.sql("""
                select label, count(*) as open_steps, count(case when due_at < :now and not stops_clock then 1 end) as overdue_steps
                from (select coalesce(procedure_key, case when code like 'VB-%' then 'LETTER' else 'OTHER' end) as label, due_at, stops_clock
                    from step_clock where ended_at is null) open_step
                group by label""")
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    loads.put(row.getString(1), new Load(row.getLong("open_steps"), row.getLong("overdue_steps")));
                });
        return loads;
    }

    private static MultiGauge.Row<Number> row(String procedure, long count) {
        return MultiGauge.Row.of(Tags.of("procedure", procedure), count);
    }
}
