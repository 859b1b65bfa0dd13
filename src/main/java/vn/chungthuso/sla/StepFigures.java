package vn.chungthuso.sla;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.sla.StepSums.Taken;
import vn.chungthuso.sla.StepSums.Week;

/** What the steps of the last twelve weeks show: kept and missed deadlines, and how long a step takes. */
@Service
public class StepFigures {

    /** How many ISO weeks are looked at, the present one among them. */
    public static final int WEEKS = 12;

    private final StepSums sums;
    private final Clock clock;

    StepFigures(StepSums sums, Clock clock) {
        this.sums = sums;
        this.clock = clock;
    }

    /** Every week, oldest first; steps without a deadline are not counted. */
    public List<Week> weeks(StepFilter filter) {
        Map<LocalDate, Week> found = sums.weeks(filter, firstMonday()).stream().collect(toMap(Week::monday, Function.identity()));
        return Stream.iterate(firstMonday(), monday -> monday.plusWeeks(1))
                .limit(WEEKS)
                .map(monday -> found.getOrDefault(monday, new Week(monday, 0, 0)))
                .toList();
    }

    /** Every step that ended, slowest first; waiting for the submitter is not counted. */
    public List<Taken> durations(StepFilter filter) {
        return sums.taken(filter, firstMonday());
    }

    private LocalDate firstMonday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingTime.ZONE);
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(WEEKS - 1L);
    }
}
