package vn.chungthuso.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.chungthuso.calendar.CalendarFixture;
import vn.chungthuso.calendar.WorkingTime;

/** What holds for every clock that stops and goes on, whenever it does (domain §8). */
class CountingTest {

    private static final Instant FIRST = LocalDate.of(2026, 1, 2).atStartOfDay(WorkingTime.ZONE).toInstant();
    private static final int MINUTES_OF_A_YEAR = 365 * 24 * 60;

    private final WorkingTime time = CalendarFixture.shipped();

    private Duration worked(Instant from, Instant to) {
        return time.elapsed(from, to).workingTime();
    }

    @Property(tries = 500)
    void theOfficeTimeBeforeAndBehindAStopIsTheWholeTerm(
            @ForAll @IntRange(max = MINUTES_OF_A_YEAR) int begins,
            @ForAll @IntRange(min = 1, max = 30) int days,
            @ForAll @IntRange(max = 3000) int until,
            @ForAll @IntRange(max = 60 * 24 * 60) int stands) {
        Instant from = FIRST.plus(Duration.ofMinutes(begins));
        Counting counting = Counting.begun(from, days);
        Instant due = counting.due(time).toInstant();
        Instant stopped = from.plus(Duration.ofMinutes(until).compareTo(Duration.between(from, due)) < 0 ? Duration.ofMinutes(until) : Duration.ZERO);
        Instant again = stopped.plus(Duration.ofMinutes(stands));

        Instant dueAgain = counting.goingOn(again, worked(stopped, due)).due(time).toInstant();

        assertThat(worked(from, stopped).plus(worked(again, dueAgain))).isEqualTo(worked(from, due));
    }

    @Property(tries = 300)
    void moreTimeIsNeverLessAndItsWarningComesNeverBehindIt(
            @ForAll @IntRange(max = MINUTES_OF_A_YEAR) int begins, @ForAll @IntRange(max = 30) int days, @ForAll @IntRange(min = 1, max = 10) int more) {
        Counting counting = Counting.begun(FIRST.plus(Duration.ofMinutes(begins)), days);
        Counting longer = counting.extended(more);

        assertThat(longer.due(time)).isAfter(counting.due(time)).isEqualTo(Counting.begun(counting.from(), days + more).due(time));
        assertThat(longer.soft(time, longer.due(time), 8)).isBeforeOrEqualTo(longer.due(time));
    }
}
