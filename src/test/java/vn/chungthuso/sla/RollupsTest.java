package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.sla.History.at;
import static vn.chungthuso.sla.History.question;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.Procedure;

/** How the sums are made, on both databases. */
class RollupsTest {

    private static final List<Named<DataSource>> DATABASES = TestDatabases.both().toList();
    private static final OffsetDateTime NOW = at("2026-07-10T09:00:00");

    private static Stream<Named<History>> histories() {
        return DATABASES.stream().map(database -> {
            var history = new History(database.getPayload());
            history.forget();
            return Named.of(database.getName(), history);
        });
    }

    private static long summed(History history) {
        return history.jdbc().sql(Rollup.DOSSIERS.counted()).query(Long.class).single();
    }

    private static OffsetDateTime until(History history) {
        return Rollups.settledUntil(history.jdbc(), Rollup.DOSSIERS);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatEndedBeforeTodayIsSummedOnce(History history) {
        history.dossier("2026-02-10T08:00:00", null, "2026-07-09T23:59:59");
        history.dossier("2026-02-10T08:00:00", null, "2026-07-10T00:00:00");
        history.dossier("2026-02-10T08:00:00", null, null);

        history.rollUp(NOW);
        history.rollUp(NOW);

        assertThat(summed(history)).isEqualTo(1);
        assertThat(until(history)).isEqualTo(at("2026-07-10T00:00:00"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void yesterdayIsLeftAnHourToCommit(History history) {
        history.rollUp(at("2026-07-10T00:59:59"));

        assertThat(until(history)).isEqualTo(at("2026-07-09T00:00:00"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void manyNodesSumEveryDossierOnce(History history) {
        history.random(new Random(1), 200, at("2025-11-03T08:00:00"), NOW);
        history.rollups(at("2025-10-01T09:00:00")).bringUp();

        CompletableFuture.allOf(IntStream.range(0, 4)
                .mapToObj(node -> CompletableFuture.runAsync(() -> history.rollUp(NOW)))
                .toArray(CompletableFuture[]::new)).join();

        assertThat(summed(history)).isEqualTo(history.jdbc().sql("select count(*) from dossier_clock where ended_at < ?")
                .param(at("2026-07-10T00:00:00")).query(Long.class).single());
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aDossierOfLongAgoThatComesLateIsSummedToo(History history) {
        history.dossier("2026-02-10T08:00:00", null, "2026-03-09T10:00:00");
        history.rollUp(NOW);
        history.dossier("2023-02-10T08:00:00", null, "2023-03-09T10:00:00");

        history.rollUp(NOW);

        assertThat(summed(history)).isEqualTo(2);
        assertThat(history.statistics(NOW).report(question("2023-01-01", "2023-12-31"), Set.of()).totals()).isEqualTo(new Counts(0, 1, 1, 0, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void sumsOfAClockThatWasAheadAreNotBelieved(History history) {
        history.rollUp(NOW.plusYears(1));
        history.dossier("2026-02-10T08:00:00", null, "2026-03-09T10:00:00");

        assertThat(history.statistics(NOW).report(question("2026-01-01", "2026-12-31"), Set.of()).totals()).isEqualTo(new Counts(0, 1, 1, 0, 0, 0));
        history.rollUp(NOW);
        assertThat(until(history)).isEqualTo(at("2026-07-10T00:00:00"));
        assertThat(summed(history)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("histories")
    void dossiersAreSummedForEachAgencyAndTogether(History history) {
        history.dossier("xa-a", Procedure.ISSUE, at("2026-06-01T08:00:00"), at("2026-06-05T17:00:00"), null, at("2026-06-14T23:59:59"));
        history.dossier("xa-b", Procedure.ISSUE, at("2026-06-14T08:00:00"), null, null, at("2026-06-15T00:00:00"));

        history.rollUp(NOW);

        assertThat(history.jdbc().sql("select starts_on || ' ' || agency || ' ' || received || on_time || late || waiting || overdue from dossier_sum")
                .query(String.class)
                .list())
                .containsExactlyInAnyOrder(
                        "2026-06-01 xa-a 10100", "2026-06-01 xa-b 10010", "2026-06-15 xa-b 01000",
                        "2026-06-01 * 20110", "2026-06-15 * 01000");
    }

    @ParameterizedTest
    @MethodSource("histories")
    void stepsAreSummedByWeekForEachAgencyAndTogether(History history) {
        history.step("xa-a", "Activity_Review", at("2026-06-01T08:00:00"), at("2026-06-07T23:59:59"), 14_400, false);
        history.step("xa-b", "Activity_Review", at("2026-06-01T08:00:00"), at("2026-06-07T23:59:59"), 14_401, true);
        history.step("xa-b", "Activity_Review", at("2026-06-01T08:00:00"), at("2026-06-08T00:00:00"), 0, null);

        history.rollUp(NOW);

        assertThat(history.jdbc().sql("select starts_on || ' ' || agency || ' ' || half_days || ' ' || kept || missed || undated from step_sum order by 1")
                .query(String.class)
                .list())
                .containsExactlyInAnyOrder(
                        "2026-06-01 xa-a 1 100", "2026-06-01 xa-b 2 010", "2026-06-08 xa-b 0 001",
                        "2026-06-01 * 1 100", "2026-06-01 * 2 010", "2026-06-08 * 0 001");
    }
}
