package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every calendar, office and moment; counts are checked against {@link SlowOffice}, which looks at every minute. */
class WorkingTimePropertiesTest {

    private static final LocalDateTime FIRST = SlowOffice.FIRST_DAY.atStartOfDay();
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    @Property(tries = 150)
    void dueIsWhereLookingAtEveryMinuteEnds(@ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll @IntRange(max = 25) int n) {
        assertThat(office.workingTime().due(from, n).due().toInstant()).isEqualTo(office.due(from, n));
    }

    @Property(tries = 150)
    void elapsedIsEveryMinuteTheOfficeIsOpen(@ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration stretch) {
        Instant to = from.plus(stretch);
        assertThat(office.workingTime().elapsed(from, to)).isEqualTo(office.elapsed(from, to));
    }

    @Property(tries = 150)
    void officeTimeIsOverWhereLookingAtEveryMinuteEnds(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll @IntRange(max = 10_000) int minutes) {
        assertThat(office.workingTime().after(from, Duration.ofMinutes(minutes)).toInstant()).isEqualTo(office.after(from, minutes));
    }

    @Property(tries = 300)
    void theMomentAfterSomeOfficeTimeIsTheFirstAtWhichItHasElapsed(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll @LongRange(min = 1, max = 500_000_000_000_000L) long nanos) {
        WorkingTime time = office.workingTime();
        Duration workingTime = Duration.ofNanos(nanos);
        Instant after = time.after(from, workingTime).toInstant();
        assertThat(time.elapsed(from, after).workingTime()).isEqualTo(workingTime);
        assertThat(time.elapsed(from, after.minusNanos(1)).workingTime()).isEqualTo(workingTime.minusNanos(1));
    }

    @Property(tries = 300)
    void whatFellDueAfterSoManyDaysHasTakenThem(@ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll @IntRange(max = 200) int n) {
        Due due = office.workingTime().due(from, n);
        assertThat(office.workingTime().elapsed(from, due.due().toInstant()).workingDays()).isEqualTo(n);
        assertThat(due.days()).filteredOn(DayExplained::counts).hasSize(n);
    }

    @Property(tries = 300)
    void aLaterStartOrMoreDaysAreNeverDueEarlier(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration later, @ForAll @IntRange(max = 200) int n) {
        WorkingTime time = office.workingTime();
        assertThat(time.due(from.plus(later), n).due()).isAfterOrEqualTo(time.due(from, n).due());
        assertThat(time.due(from, n + 1).due()).isAfter(time.due(from, n).due());
    }

    @Property(tries = 300)
    void aLongerStretchNeverTakesLess(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration stretch, @ForAll("stretches") Duration more) {
        Elapsed less = office.workingTime().elapsed(from, from.plus(stretch));
        Elapsed all = office.workingTime().elapsed(from, from.plus(stretch).plus(more));
        assertThat(all.workingTime()).isGreaterThanOrEqualTo(less.workingTime());
        assertThat(all.workingDays()).isGreaterThanOrEqualTo(less.workingDays());
    }

    @Property(tries = 300)
    void theTimesOfPartsAddUp(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration first, @ForAll("stretches") Duration second) {
        Instant middle = from.plus(first);
        Instant to = middle.plus(second);
        WorkingTime time = office.workingTime();
        assertThat(time.elapsed(from, middle).workingTime().plus(time.elapsed(middle, to).workingTime())).isEqualTo(time.elapsed(from, to).workingTime());
    }

    @Property(tries = 300)
    void theDaysOfPartsAddUpWhereTheCutIsReceivedOnItsOwnDay(
            @ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration first, @ForAll("stretches") Duration second) {
        Instant cut = from.plus(first);
        Instant to = cut.plus(second);
        WorkingTime time = office.workingTime();
        int lost = time.elapsed(from, to).workingDays() - time.elapsed(from, cut).workingDays() - time.elapsed(cut, to).workingDays();
        // a cut after closing or on a day off makes the next working day its day 0, which the whole counts
        assertThat(lost).isBetween(0, office.isReceiving(cut) ? 0 : 1);
    }

    @Property(tries = 100)
    void theDaysExplainedAddUpToTheWhole(@ForAll("offices") SlowOffice office, @ForAll("moments") Instant from, @ForAll("stretches") Duration stretch) {
        ElapsedByDay elapsed = office.workingTime().elapsedByDay(from, from.plus(stretch));
        assertThat(new Elapsed(elapsed.workingTime(), elapsed.workingDays())).isEqualTo(office.workingTime().elapsed(from, from.plus(stretch)));
        assertThat(elapsed.days().stream().map(DayElapsed::workingTime).reduce(Duration.ZERO, Duration::plus)).isEqualTo(elapsed.workingTime());
        assertThat(elapsed.days()).filteredOn(DayElapsed::counts).hasSize(elapsed.workingDays());
    }

    /** Two years with any days off, swapped and halved, in any hours. */
    @Provide
    Arbitrary<SlowOffice> offices() {
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(1, 729).map(FIRST.toLocalDate()::plusDays);
        Arbitrary<Integer> quarters = Arbitraries.integers().between(0, 8);
        Arbitrary<OfficeHours> hours = Combinators.combine(quarters, quarters, quarters).as((opens, noon, closes) -> new OfficeHours(
            new Shift(LocalTime.of(6, 0).plusMinutes(15L * opens), LocalTime.of(11, 0).plusMinutes(7L * noon)),
            new Shift(LocalTime.of(12, 0).plusMinutes(15L * noon), LocalTime.of(16, 30).plusMinutes(15L * closes))));
        return Combinators.combine(
            dates.set().ofMaxSize(40), dates.set().ofMaxSize(20), dates.set().ofMaxSize(20), hours).as(SlowOffice::new);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, MINUTES_OF_A_YEAR).map(minute -> FIRST.plusMinutes(minute).atZone(WorkingTime.ZONE).toInstant());
    }

    @Provide
    Arbitrary<Duration> stretches() {
        return Arbitraries.integers().between(0, 60 * 24 * 60).map(Duration::ofMinutes);
    }
}
