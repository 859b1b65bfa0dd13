package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.sla.History.at;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.sla.StepSums.Taken;
import vn.chungthuso.sla.StepSums.Week;
import vn.chungthuso.terms.Procedure;

/** How steps ended, week by week, on both databases, with and without sums. */
class StepSumsTest {

    private static final List<Named<DataSource>> DATABASES = TestDatabases.both().toList();
    private static final OffsetDateTime NOW = at("2026-07-10T09:00:00");
    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 27);
    private static final StepFilter ALL = StepFilter.of(null);

    private static Stream<Named<History>> histories() {
        return DATABASES.stream().map(database -> {
            var history = new History(database.getPayload());
            history.forget();
            return Named.of(database.getName(), history);
        });
    }

    private static StepSums sums(History history) {
        return new StepSums(history.jdbc(), History.clockAt(NOW));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aWeekGoesFromMondayToTheLastSecondOfSunday(History history) {
        history.step("xa-a", "Activity_Review", at("2026-04-01T08:00:00"), at("2026-04-26T23:59:59"), 3600, true);
        history.step("xa-a", "Activity_Review", at("2026-04-01T08:00:00"), at("2026-04-27T00:00:00"), 3600, false);
        history.step("xa-a", "Activity_Review", at("2026-04-01T08:00:00"), at("2026-05-03T23:59:59"), 3600, true);
        history.step("xa-a", "Activity_Review", at("2026-04-01T08:00:00"), at("2026-05-04T00:00:00"), 3600, null);

        for (OffsetDateTime summed : List.of(at("1999-12-31T23:00:00"), NOW)) {
            history.rollUp(summed);
            assertThat(sums(history).weeks(ALL, MONDAY)).containsExactly(new Week(MONDAY, 1, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void medianAndNineteenOfTwentyAreSaidInHalfDays(History history) {
        for (int day = 1; day <= 20; day++) {
            history.step("xa-a", "Activity_Review", at("2026-05-04T08:00:00"), at("2026-06-04T08:00:00"), day * 8L * 3600, false);
        }
        history.step("xa-a", "Activity_Sign", at("2026-05-04T08:00:00"), at("2026-06-04T08:00:00"), 1, null);

        assertThat(sums(history).taken(ALL, MONDAY)).containsExactly(
                new Taken("issueCertificate", "Activity_Review", 20, 10, 19), new Taken("issueCertificate", "Activity_Sign", 1, 0.5, 0.5));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theFiguresAreTheSameHoweverMuchIsSummed(History history) {
        var random = new Random(7);
        for (int n = 0; n < 300; n++) {
            OffsetDateTime ended = at("2026-04-01T08:00:00").plusHours(random.nextInt(24 * 99));
            Boolean late = random.nextInt(5) == 0 ? null : random.nextInt(4) == 0;
            history.step(History.AGENCIES.get(random.nextInt(3)), "Activity_" + random.nextInt(3), ended.minusDays(3), ended, random.nextInt(200_000), late);
        }
        List<StepFilter> questions = List.of(
                ALL, StepFilter.of(Set.of("xa-a", "huyen")), new StepFilter(null, Procedure.ISSUE, "issueCertificate", "Activity_1", null, null, null),
                new StepFilter(Set.of("xa-b"), Procedure.RENEW, null, null, null, null, null), StepFilter.of(Set.of()));

        for (StepFilter asked : questions) {
            history.jdbc().sql("delete from step_sum").update();
            history.jdbc().sql("update rollup set settled_until = ?").param(Rollups.BEGINNING).update();
            List<Week> weeks = sums(history).weeks(asked, MONDAY);
            List<Taken> taken = sums(history).taken(asked, MONDAY);
            for (String summed : List.of("2026-05-01T08:00:00", "2026-06-17T08:00:00", "2026-07-10T09:00:00")) {
                history.rollUp(at(summed));
                assertThat(sums(history).weeks(asked, MONDAY)).isEqualTo(weeks);
                assertThat(sums(history).taken(asked, MONDAY)).isEqualTo(taken);
            }
        }
    }
}
