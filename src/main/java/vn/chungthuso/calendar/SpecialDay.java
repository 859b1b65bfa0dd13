package vn.chungthuso.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One dated row of the calendar.
 *
 * @param swappedWith of a swap, the day it was exchanged for; else null
 * @param note what the clerk reads
 * @param source the document it rests on
 * @param proposed whether it was computed and nobody has stated it yet
 */
public record SpecialDay(LocalDate date, DayKind kind, LocalDate swappedWith, String note, String source, boolean proposed) {

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    /** How many halves of a day are worked: what its row says, and by the plain week where it has none. */
    static int halvesWorked(LocalDate date, Optional<SpecialDay> row) {
        return row.map(special -> special.kind().halves()).orElse(isWeekend(date) ? 0 : 2);
    }
}
