package vn.chungthuso.sla;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import vn.chungthuso.calendar.WorkingTime;

/**
 * The days that a report is about, from the first second of the first to the last second of the last, at Asia/Ho_Chi_Minh.
 *
 * @param from not after {@code to}
 * @param to included
 */
public record Period(LocalDate from, LocalDate to) {

    /** The most that a report covers. */
    public static final int MOST_YEARS = 10;

    public Period {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException(from + " is after " + to);
        }
    }

    public boolean isTooLong() {
        return !to.isBefore(from.plusYears(MOST_YEARS));
    }

    /** The part of this period that lies in a month. */
    public Period in(YearMonth month) {
        LocalDate first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
        LocalDate last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
        return new Period(first, last);
    }

    /** Every month that it touches. */
    public List<YearMonth> months() {
        YearMonth last = YearMonth.from(to);
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    }

    OffsetDateTime start() {
        return startOf(from);
    }

    /** The first moment after it. */
    OffsetDateTime end() {
        return startOf(to.plusDays(1));
    }

    static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(WorkingTime.ZONE).toOffsetDateTime();
    }
}
