package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Counts the office's time (§8): 7:30 to 11:30 and 13:00 to 17:00 on working days, Asia/Ho_Chi_Minh. The day of receipt
 * is day 0; what comes on a day off or after closing is received on the next working day. On a half day only the morning
 * counts: the office closes at 11:30, for receiving and for deadlines alike. Answers only from loaded years.
 */
@Service
public class WorkingTime {

    /** The office's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The most working days that {@link #due} counts. */
    public static final int MOST_WORKING_DAYS = 10_000;

    private final WorkingCalendar calendar;
    private final DayReasons reasons;

    WorkingTime(WorkingCalendar calendar, DayReasons reasons) {
        this.calendar = calendar;
        this.reasons = reasons;
    }

    /**
     * The closing time, 17:00 unless a half day, of the n-th working day after day 0; n = 0 is day 0 itself.
     *
     * @throws IllegalArgumentException when {@code workingDays} is negative or above {@link #MOST_WORKING_DAYS}
     * @throws YearNotLoaded            when a day of the count lies in a year without a calendar
     */
    public Due due(Instant from, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("workingDays must be 0 to " + MOST_WORKING_DAYS + ": " + workingDays);
        }
        LocalDateTime received = office(from);
        List<DayExplained> days = new ArrayList<>();
        LocalDate date = received.toLocalDate();
        OfficeDay day;
        int number = -1;
        do {
            day = calendar.day(date);
            number += day.canReceive(received) ? 1 : 0;
            days.add(explained(day, received, number));
            date = date.plusDays(1);
        } while (number < workingDays);
        return new Due(day.closing().atZone(ZONE).toOffsetDateTime(), List.copyOf(days));
    }

    /**
     * The office hours between two moments, and the working days as {@link #due} counts them: what fell due after n
     * working days has, at that moment, taken n.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     * @throws YearNotLoaded            when a day from one to the other lies in a year without a calendar
     */
    public Elapsed elapsed(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from: " + to + " < " + from);
        }
        LocalDateTime start = office(from);
        LocalDateTime end = office(to);
        Duration workingTime = Duration.ZERO;
        int daysWithDayZero = 0;
        for (LocalDate date = start.toLocalDate(); !date.isAfter(end.toLocalDate()); date = date.plusDays(1)) {
            OfficeDay day = calendar.day(date);
            workingTime = workingTime.plus(day.workedBetween(start, end));
            daysWithDayZero += day.canReceive(start) ? 1 : 0;
        }
        return new Elapsed(workingTime, Math.max(0, daysWithDayZero - 1));
    }

    /**
     * The latest day on which something may come in and still be done by the end of {@code limit}: the last day whose
     * {@link #due} is not after it. Always a working day.
     *
     * @throws YearNotLoaded when a day of the count lies in a year without a calendar
     */
    public LocalDate latestStart(LocalDate limit, int workingDays) {
        LocalDate date = workingDayUpTo(limit);
        for (int number = 0; number < workingDays; number++) {
            date = workingDayUpTo(date.minusDays(1));
        }
        return date;
    }

    private LocalDate workingDayUpTo(LocalDate limit) {
        LocalDate date = limit;
        while (!calendar.day(date).isWorking()) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** Whether questions about that year have an answer. */
    public boolean isLoaded(int year) {
        return calendar.isLoaded(year);
    }

    private DayExplained explained(OfficeDay day, LocalDateTime received, int number) {
        if (!day.canReceive(received)) {
            return new DayExplained(day.date(), false, reasons.notReceiving(day));
        }
        return number == 0
            ? new DayExplained(day.date(), false, reasons.dayZero(day, received))
            : new DayExplained(day.date(), true, reasons.working(day, number));
    }

    private static LocalDateTime office(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
