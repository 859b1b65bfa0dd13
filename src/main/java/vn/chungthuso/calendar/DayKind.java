package vn.chungthuso.calendar;

import java.time.LocalDate;

/** How a dated row departs from the plain week, Monday to Friday worked (§8). */
public enum DayKind {
    HOLIDAY(0),
    COMPENSATION(0),
    SWAP_OFF(0),
    SWAP_WORK(2),
    HALF_DAY(1);

    private final int halves;

    DayKind(int halves) {
        this.halves = halves;
    }

    /** How many of the day's two halves are worked; of one it is the morning. */
    int halves() {
        return halves;
    }

    boolean isSwap() {
        return this == SWAP_OFF || this == SWAP_WORK;
    }

    /** Only a weekend can be swapped into work and only a weekday out of it; a holiday falls where it falls. */
    boolean allowedOn(LocalDate date) {
        return this == HOLIDAY || SpecialDay.isWeekend(date) == (this == SWAP_WORK);
    }
}
