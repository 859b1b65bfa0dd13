package vn.chungthuso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** One dated row of the calendar; {@code note} is what the clerk reads, {@code source} the document it rests on. */
record SpecialDay(LocalDate date, DayKind kind, String note, String source, boolean proposed) {

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }
}
