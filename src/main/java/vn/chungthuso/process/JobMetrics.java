package vn.chungthuso.process;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The engine's jobs, for Prometheus: those that failed for good, and those that are due and not done. */
@Component
class JobMetrics {

    private final ManagementService management;
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong waiting = new AtomicLong();

    JobMetrics(ManagementService management, MeterRegistry registry) {
        this.management = management;
        Gauge.builder("chungthuso.jobs.failed", failed, AtomicLong::doubleValue).description("Jobs without retries left").register(registry);
        Gauge.builder("chungthuso.jobs.waiting", waiting, AtomicLong::doubleValue).description("Jobs that are due").register(registry);
    }

    @Scheduled(fixedDelayString = "${chungthuso.metrics-round:PT1M}", initialDelayString = "PT5S")
    void refresh() {
        failed.set(management.createJobQuery().noRetriesLeft().count());
        waiting.set(management.createJobQuery().executable().active().count());
    }
}
