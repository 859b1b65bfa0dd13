package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.List;

/** How a dated row departs from the plain week, Monday to Friday worked (§8). */
enum DayKind {
    HOLIDAY(Shift.NONE),
    COMPENSATION(Shift.NONE),
    SWAP_OFF(Shift.NONE),
    SWAP_WORK(Shift.WHOLE_DAY),
    HALF_DAY(List.of(Shift.MORNING));

    private final List<Shift> shifts;

    DayKind(List<Shift> shifts) {
        this.shifts = shifts;
    }

    List<Shift> shifts() {
        return shifts;
    }

    /** Only a weekend can be swapped into work and only a weekday out of it; a holiday falls where it falls. */
    boolean allowedOn(LocalDate date) {
        return this == HOLIDAY || SpecialDay.isWeekend(date) == (this == SWAP_WORK);
    }
}
