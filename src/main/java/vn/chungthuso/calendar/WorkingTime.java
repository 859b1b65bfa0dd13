package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/**
 * Counts an office's time (§8): 7:30 to 11:30 and 13:00 to 17:00 unless configured otherwise, on working days,
 * Asia/Ho_Chi_Minh. The day of receipt is day 0; what comes on a day off or after closing is received on the next working
 * day. On a half day only the morning counts: the office closes at its end, for receiving and for deadlines alike. Answers
 * only from loaded years.
 */
@Service
@EnableConfigurationProperties(CalendarProperties.class)
public class WorkingTime {

    /** The office's time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    /** The most working days that {@link #due} counts. */
    public static final int MOST_WORKING_DAYS = 10_000;

    private final WorkingCalendar calendar;
    private final DayReasons reasons;
    private final CalendarProperties settings;
    private final OfficeHours hours;

    @Autowired
    WorkingTime(WorkingCalendar calendar, DayReasons reasons, CalendarProperties settings) {
        this(calendar, reasons, settings, settings.officeHours());
    }

    private WorkingTime(WorkingCalendar calendar, DayReasons reasons, CalendarProperties settings, OfficeHours hours) {
        this.calendar = calendar;
        this.reasons = reasons;
        this.settings = settings;
        this.hours = hours;
    }

    /** The same calendar with an agency's own office hours; those of the house where it has none, or {@code agency} is null. */
    public WorkingTime of(String agency) {
        return with(settings.hoursOf(agency));
    }

    /** The same calendar with other office hours. */
    public WorkingTime with(OfficeHours otherHours) {
        return new WorkingTime(calendar, reasons, settings, otherHours);
    }

    /**
     * The closing time of the n-th working day after day 0; n = 0 is day 0 itself.
     *
     * @throws IllegalArgumentException when {@code workingDays} is negative or above {@link #MOST_WORKING_DAYS}
     * @throws YearNotLoaded            when a day of the count lies in a year without a calendar
     */
    public Due due(Instant from, int workingDays) {
        if (workingDays < 0 || workingDays > MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("workingDays must be 0 to " + MOST_WORKING_DAYS + ": " + workingDays);
        }
        LocalDateTime received = office(from);
        LocalDate last = calendar.workingDay(firstDay(received), workingDays);
        return new Due(day(last).closing().atZone(ZONE).toOffsetDateTime(),
            new DaysExplained<>(received.toLocalDate(), last, date -> explained(date, received)));
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
        Duration workingTime = day(start.toLocalDate()).workedBetween(start, end);
        if (start.toLocalDate().isBefore(end.toLocalDate())) {
            WorkedDays between = calendar.count(start.toLocalDate().plusDays(1), end.toLocalDate().minusDays(1));
            workingTime = workingTime.plus(hours.on(between)).plus(day(end.toLocalDate()).workedBetween(start, end));
        }
        return new Elapsed(workingTime, Math.max(0, numberOf(end.toLocalDate(), start)));
    }

    /**
     * The same as {@link #elapsed}, with what each day adds to it.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     * @throws YearNotLoaded            when a day from one to the other lies in a year without a calendar
     */
    public ElapsedByDay elapsedByDay(Instant from, Instant to) {
        Elapsed elapsed = elapsed(from, to);
        LocalDateTime start = office(from);
        LocalDateTime end = office(to);
        return new ElapsedByDay(elapsed.workingTime(), elapsed.workingDays(),
            new DaysExplained<>(start.toLocalDate(), end.toLocalDate(), date -> {
                DayExplained day = explained(date, start);
                return new DayElapsed(date, day(date).workedBetween(start, end), day.counts(), day.why());
            }));
    }

    /**
     * The earliest moment from {@code from} on at which {@link #elapsed} counts so much office time; no time at all is
     * {@code from} itself. Time that ends with a shift ends at its closing, not at the next opening.
     *
     * @throws IllegalArgumentException when {@code workingTime} is negative or above {@link #MOST_WORKING_DAYS} whole days
     * @throws YearNotLoaded            when a day of the count lies in a year without a calendar
     */
    public OffsetDateTime after(Instant from, Duration workingTime) {
        Duration most = hours.wholeDay().multipliedBy(MOST_WORKING_DAYS);
        if (workingTime.isNegative() || workingTime.compareTo(most) > 0) {
            throw new IllegalArgumentException("workingTime must be 0 to " + most + ": " + workingTime);
        }
        return after(office(from), workingTime).atZone(ZONE).toOffsetDateTime();
    }

    private LocalDateTime after(LocalDateTime start, Duration workingTime) {
        OfficeDay first = day(start.toLocalDate());
        LocalDate next = start.toLocalDate().plusDays(1);
        Duration later = workingTime.minus(first.workedBetween(start, next.atStartOfDay()));
        if (later.compareTo(Duration.ZERO) <= 0) {
            return first.after(start, workingTime);
        }
        LocalDate last = lastDay(next, later);
        Duration before = hours.on(calendar.count(next, last.minusDays(1)));
        return day(last).after(last.atStartOfDay(), later.minus(before));
    }

    /** The day on which that much is worked: whole days first, and again for what half days among them left open. */
    private LocalDate lastDay(LocalDate first, Duration workingTime) {
        LocalDate date = first.minusDays(1);
        Duration missing = workingTime;
        while (missing.compareTo(Duration.ZERO) > 0) {
            date = calendar.workingDay(date.plusDays(1), hours.daysFor(missing) - 1);
            missing = workingTime.minus(hours.on(calendar.count(first, date)));
        }
        return date;
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
        while (!day(date).isWorking()) {
            date = date.minusDays(1);
        }
        return date;
    }

    /** Whether questions about that year have an answer. */
    public boolean isLoaded(int year) {
        return calendar.isLoaded(year);
    }

    private DayExplained explained(LocalDate date, LocalDateTime received) {
        OfficeDay day = day(date);
        if (!day.canReceive(received)) {
            return new DayExplained(date, false, reasons.notReceiving(day));
        }
        int number = numberOf(date, received);
        return number == 0
            ? new DayExplained(date, false, reasons.dayZero(day, received))
            : new DayExplained(date, true, reasons.working(day, number));
    }

    /** How many working days a day is after day 0; -1 before there is a day 0. */
    private int numberOf(LocalDate date, LocalDateTime received) {
        return calendar.count(firstDay(received), date).mornings() - 1;
    }

    /** Where to look for day 0 from: the date of receipt, or the next one when nothing more can be received on it. */
    private LocalDate firstDay(LocalDateTime received) {
        LocalDate date = received.toLocalDate();
        return day(date).canReceive(received) ? date : date.plusDays(1);
    }

    private OfficeDay day(LocalDate date) {
        return calendar.day(date, hours);
    }

    private static LocalDateTime office(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZONE);
    }
}
