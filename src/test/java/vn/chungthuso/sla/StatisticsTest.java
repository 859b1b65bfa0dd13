package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.sla.History.at;
import static vn.chungthuso.sla.History.question;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.Procedure;

/** The figures of the periodical report, on both databases, with and without sums. */
class StatisticsTest {

    private static final List<Named<DataSource>> DATABASES = TestDatabases.both().toList();
    private static final OffsetDateTime NOW = at("2026-07-10T09:00:00");
    private static final Set<Grouping> TOGETHER = Set.of();
    private static final Set<Grouping> EACH = EnumSet.allOf(Grouping.class);

    private static Stream<Named<History>> histories() {
        return DATABASES.stream().map(database -> {
            var history = new History(database.getPayload());
            history.forget();
            return Named.of(database.getName(), history);
        });
    }

    private static Counts counts(History history, String from, String to) {
        return history.statistics(NOW).report(question(from, to), TOGETHER).totals();
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aDossierMovesFromColumnToColumn(History history) {
        history.dossier("2026-02-10T08:00:00", "2026-02-20T17:00:00", "2026-04-03T10:00:00");

        assertThat(counts(history, "2026-01-01", "2026-01-31")).isEqualTo(Counts.NONE);
        assertThat(counts(history, "2026-02-01", "2026-02-28")).isEqualTo(new Counts(0, 1, 0, 0, 1, 1));
        assertThat(counts(history, "2026-03-01", "2026-03-31")).isEqualTo(new Counts(1, 0, 0, 0, 1, 1));
        assertThat(counts(history, "2026-04-01", "2026-04-30")).isEqualTo(new Counts(1, 0, 0, 1, 0, 0));
        assertThat(counts(history, "2026-05-01", "2026-05-31")).isEqualTo(Counts.NONE);
        assertThat(counts(history, "2026-01-01", "2026-06-30")).isEqualTo(new Counts(0, 1, 0, 1, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theFirstAndTheLastSecondOfAPeriodBelongToIt(History history) {
        history.dossier("2026-02-28T23:59:59", null, null);
        history.dossier("2026-03-01T00:00:00", null, "2026-03-31T23:59:59");
        history.dossier("2026-03-31T23:59:59", null, "2026-04-01T00:00:00");
        history.dossier("2026-04-01T00:00:00", null, null);

        assertThat(counts(history, "2026-03-01", "2026-03-31")).isEqualTo(new Counts(1, 2, 1, 0, 2, 0));
        history.rollUp(NOW);
        assertThat(counts(history, "2026-03-01", "2026-03-31")).isEqualTo(new Counts(1, 2, 1, 0, 2, 0));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theServersOwnTimeZoneDoesNotMatter(History history) {
        TimeZone before = TimeZone.getDefault();
        try {
            for (String zone : List.of("UTC", "Europe/Berlin", "Asia/Ho_Chi_Minh")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));
                history.forget();
                history.dossier("2026-03-29T00:30:00", null, "2026-04-01T00:30:00");
                history.rollUp(NOW);

                Report report = history.statistics(NOW).report(question("2026-03-01", "2026-04-30"), Set.of(Grouping.MONTH));

                assertThat(report.rows()).as(zone).containsExactly(
                        new StatisticsRow(YearMonth.of(2026, 3), null, null, new Counts(0, 1, 0, 0, 1, 0)),
                        new StatisticsRow(YearMonth.of(2026, 4), null, null, new Counts(1, 0, 1, 0, 0, 0)));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void whatEndedOnTheSecondOfItsTermIsOnTime(History history) {
        history.dossier("2026-03-02T08:00:00", "2026-03-10T17:00:00", "2026-03-10T17:00:00");
        history.dossier("2026-03-02T08:00:00", "2026-03-10T17:00:00", "2026-03-10T17:00:01");
        history.dossier("2026-03-02T08:00:00", null, "2026-03-10T17:00:01");

        assertThat(counts(history, "2026-03-01", "2026-03-31")).isEqualTo(new Counts(0, 3, 2, 1, 0, 0));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aClockThatStoodBeforeItsTermIsNotOverdue(History history) {
        history.dossier("xa-a", Procedure.ISSUE, at("2026-03-02T08:00:00"), at("2026-03-10T17:00:00"), at("2026-03-09T17:00:00"), null);
        history.dossier("xa-a", Procedure.ISSUE, at("2026-03-02T08:00:00"), at("2026-03-10T17:00:00"), at("2026-03-11T17:00:00"), null);
        history.dossier("xa-a", Procedure.ISSUE, at("2026-03-02T08:00:00"), at("2026-03-10T17:00:00"), null, null);

        assertThat(counts(history, "2026-03-01", "2026-03-31")).isEqualTo(new Counts(0, 3, 0, 0, 3, 2));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void inAPeriodThatGoesOnWhatIsOverdueIsOverdueNow(History history) {
        history.dossier("xa-a", Procedure.ISSUE, at("2026-07-01T08:00:00"), NOW, null, null);
        history.dossier("xa-a", Procedure.ISSUE, at("2026-07-01T08:00:00"), NOW.minusSeconds(1), null, null);

        assertThat(counts(history, "2026-07-01", "2026-12-31")).isEqualTo(new Counts(0, 2, 0, 0, 2, 1));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void aMonthThatHasNotBegunHasNoRow(History history) {
        history.dossier("2026-06-10T08:00:00", null, null);

        assertThat(history.statistics(NOW).report(question("2026-06-01", "2026-12-31"), Set.of(Grouping.MONTH)).rows())
                .extracting(StatisticsRow::month)
                .containsExactly(YearMonth.of(2026, 6), YearMonth.of(2026, 7));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void otherAgenciesAndProceduresAreLeftOut(History history) {
        history.dossier("2026-03-02T08:00:00", null, null);
        var elsewhere = new StatisticsQuestion(new Period(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)), Set.of("xa-b"), null);
        var other = new StatisticsQuestion(elsewhere.period(), null, Procedure.RENEW);
        var none = new StatisticsQuestion(elsewhere.period(), Set.of(), null);

        for (StatisticsQuestion question : List.of(elsewhere, other, none)) {
            assertThat(history.statistics(NOW).report(question, EACH)).isEqualTo(new Report(List.of(), Counts.NONE));
            assertThat(history.statistics(NOW).rows(question, Figure.RECEIVED, 0, 50)).isEqualTo(new CountedPage(List.of(), 0));
        }
    }

    /** Everything at once: sums or none, any grouping, any period; each number is the number of its rows. */
    @ParameterizedTest
    @MethodSource("histories")
    void everyNumberIsThatOfItsRowsWhateverIsSummed(History history) {
        for (int seed = 0; seed < 12; seed++) {
            history.forget();
            var random = new Random(seed);
            history.random(random, 120, at("2025-11-03T08:00:00"), NOW);
            StatisticsQuestion question = randomPeriod(random);
            Report live = history.statistics(NOW).report(question, EACH);

            check(history, question, live, "seed " + seed);
            for (String summed : List.of("2026-01-01T02:00:00", "2026-03-18T02:00:00", "2026-03-18T02:00:00", "2026-07-10T09:00:00")) {
                history.rollUp(at(summed));
                assertThat(history.statistics(NOW).report(question, EACH)).as("seed %d summed %s %s", seed, summed, question.period()).isEqualTo(live);
                for (Grouping one : Grouping.values()) {
                    check(history, question, history.statistics(NOW).report(question, Set.of(one)), "seed %d by %s".formatted(seed, one));
                }
            }
        }
    }

    private static StatisticsQuestion randomPeriod(Random random) {
        LocalDate from = LocalDate.of(2025, 11, 1).plusDays(random.nextInt(200));
        LocalDate any = from.plusDays(random.nextInt(120));
        LocalDate end = random.nextBoolean() ? any : HalfMonth.notBefore(any.plusDays(1)).minusDays(1);
        LocalDate start = random.nextBoolean() ? from : HalfMonth.startOf(from);
        return new StatisticsQuestion(new Period(start, end), random.nextBoolean() ? null : Set.of("xa-a", "huyen"), null);
    }

    private static void check(History history, StatisticsQuestion question, Report report, String about) {
        assertThat(report.rows()).as(about).isNotEmpty().allSatisfy(row -> equalsItsRows(history, narrowed(question, row), row.counts()));
        equalsItsRows(history, question, report.totals());
    }

    private static StatisticsQuestion narrowed(StatisticsQuestion question, StatisticsRow row) {
        return new StatisticsQuestion(
                row.month() == null ? question.period() : question.period().in(row.month()),
                row.agency() == null ? question.agencies() : Set.of(row.agency()),
                row.procedure());
    }

    private static void equalsItsRows(History history, StatisticsQuestion question, Counts counts) {
        Arrays.stream(Figure.values()).forEach(figure -> assertThat(history.statistics(NOW).rows(question, figure, 0, 1).total())
                .as("%s %s", question, figure)
                .isEqualTo(counts.of(figure)));
        assertThat(counts.carried() + counts.received()).isEqualTo(counts.onTime() + counts.late() + counts.waiting());
    }

    @Test
    void aPeriodOfTenYearsIsTheLongest() {
        assertThat(new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2025, 12, 31)).isTooLong()).isFalse();
        assertThat(new Period(LocalDate.of(2016, 1, 1), LocalDate.of(2026, 1, 1)).isTooLong()).isTrue();
    }
}
