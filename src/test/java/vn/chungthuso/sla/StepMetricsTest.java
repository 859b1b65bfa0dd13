package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.sla.History.at;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungthuso.TestDatabases;

/** What Prometheus is told of open steps, on both databases. */
class StepMetricsTest {

    private static final OffsetDateTime NOW = at("2026-07-10T09:00:00");

    private static Stream<Named<DataSource>> databases() {
        return TestDatabases.both();
    }

    private static void open(History history, String code, String procedure, boolean stopped, String due) {
        history.jdbc().sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, procedure_key, stops_clock, began_at, due_at)
                values (?, 'i', 'p', 'a', ?, ?, ?, ?, ?)""")
                .params("metrics-" + code, code, procedure, stopped, NOW.minusDays(9), at(due))
                .update();
    }

    private static double told(SimpleMeterRegistry registry, String figure, String procedure) {
        return registry.get("chungthuso.steps." + figure).tag("procedure", procedure).gauge().value();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onlyLettersCountAsLetters(DataSource database) {
        // given
        var history = new History(database);
        history.forget();
        open(history, "HS-2026-000001", "RENEW", false, "2026-07-10T08:59:59");
        open(history, "HS-2026-000002", "RENEW", false, "2026-07-10T09:00:00");
        open(history, "HS-2026-000003", "RENEW", true, "2026-07-01T09:00:00");
        open(history, "VB-2026-000001", null, false, "2026-07-09T17:00:00");
        open(history, "GH-2026-000001", null, false, "2026-07-09T17:00:00");
        open(history, "CH-2026-000001", null, false, "2026-07-19T17:00:00");
        var registry = new SimpleMeterRegistry();

        // when
        new StepMetrics(history.jdbc(), History.clockAt(NOW), registry).refresh();

        // then
        assertThat(told(registry, "open", "RENEW")).isEqualTo(3);
        assertThat(told(registry, "overdue", "RENEW")).isEqualTo(1);
        assertThat(told(registry, "open", "LETTER")).isEqualTo(1);
        assertThat(told(registry, "overdue", "LETTER")).isEqualTo(1);
        assertThat(told(registry, "open", "OTHER")).isEqualTo(2);
        assertThat(told(registry, "overdue", "OTHER")).isEqualTo(1);
        assertThat(told(registry, "open", "ISSUE")).isZero();
    }
}
