package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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

    private final Supplier<WorkingCalendar> calendar;
    private final Function<HoursOfAgencies, OfficeHours> hours;
    private final DayReasons reasons;

    @Autowired
    WorkingTime(Supplier<WorkingCalendar> calendar, DayReasons reasons) {
        this(calendar, HoursOfAgencies::usual, reasons);
    }

    private WorkingTime(Supplier<WorkingCalendar> calendar, Function<HoursOfAgencies, OfficeHours> hours, DayReasons reasons) {
        this.calendar = calendar;
        this.hours = hours;
        this.reasons = reasons;
    }

    /** The same calendar with an agency's own office hours; those of the house where it has none, or {@code agency} is null. */
    public WorkingTime of(String agency) {
        return new WorkingTime(calendar, known -> known.of(agency), reasons);
    }

    /** The same calendar with other office hours. */
    public WorkingTime with(OfficeHours otherHours) {
        return new WorkingTime(calendar, known -> otherHours, reasons);
    }

    /** How time would be counted, were these the rows of that year; later changes of the calendar don't reach it. */
    public WorkingTime draft(int year, List<SpecialDay> rows) {
        WorkingCalendar changed = calendar.get().with(year, rows);
        return new WorkingTime(() -> changed, hours, reasons);
    }

    /** How time would be counted, were these the hours of that agency; later changes of the calendar don't reach it. */
    WorkingTime draft(String agency, OfficeHours ownHours) {
        WorkingCalendar changed = calendar.get().with(agency, ownHours);
        return new WorkingTime(() -> changed, hours, reasons);
    }

    /**
     * The closing time of the n-th working day after day 0; n = 0 is day 0 itself.
     *
     * @throws IllegalArgumentException when {@code workingDays} is negative or above {@link #MOST_WORKING_DAYS}
     * @throws YearNotLoaded            when a day of the count lies in a year without a calendar
     */
    public Due due(Instant from, int workingDays) {
        return now().due(from, workingDays);
    }

    /**
     * The office hours between two moments, and the working days as {@link #due} counts them: what fell due after n
     * working days has, at that moment, taken n.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     * @throws YearNotLoaded            when a day from one to the other lies in a year without a calendar
     */
    public Elapsed elapsed(Instant from, Instant to) {
        return now().elapsed(from, to);
    }

    /**
     * The same as {@link #elapsed}, with what each day adds to it.
     *
     * @throws IllegalArgumentException when {@code to} is before {@code from}
     * @throws YearNotLoaded            when a day from one to the other lies in a year without a calendar
     */
    public ElapsedByDay elapsedByDay(Instant from, Instant to) {
        return now().elapsedByDay(from, to);
    }

    /**
     * The earliest moment from {@code from} on at which {@link #elapsed} counts so much office time; no time at all is
     * {@code from} itself. Time that ends with a shift ends at its closing, not at the next opening.
     *
     * @throws IllegalArgumentException when {@code workingTime} is negative or above {@link #MOST_WORKING_DAYS} whole days
     * @throws YearNotLoaded            when a day of the count lies in a year without a calendar
     */
    public OffsetDateTime after(Instant from, Duration workingTime) {
        return now().after(from, workingTime);
    }

    /**
     * The latest day on which something may come in and still be done by the end of {@code limit}: the last day whose
     * {@link #due} is not after it. Always a working day.
     *
     * @throws YearNotLoaded when a day of the count lies in a year without a calendar
     */
    public LocalDate latestStart(LocalDate limit, int workingDays) {
        return now().latestStart(limit, workingDays);
    }

    /** Whether questions about that year have an answer. */
    public boolean isLoaded(int year) {
        return calendar.get().isLoaded(year);
    }

    /** A question and its explanation rest on one calendar, even if it changes meanwhile. */
    private OfficeTime now() {
        WorkingCalendar inForce = calendar.get();
        return new OfficeTime(inForce, hours.apply(inForce.hours()), reasons);
    }
}
