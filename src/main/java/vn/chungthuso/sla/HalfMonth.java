package vn.chungthuso.sla;

import java.time.LocalDate;

/** Half months begin on the 1st and the 15th: periods of reports do (15/12 to 14/06), as months, quarters and years do. */
final class HalfMonth {

    static final int SECOND = 15;

    private HalfMonth() {}

    static LocalDate startOf(LocalDate day) {
        return day.withDayOfMonth(day.getDayOfMonth() < SECOND ? 1 : SECOND);
    }

    static LocalDate after(LocalDate start) {
        return start.getDayOfMonth() < SECOND ? start.withDayOfMonth(SECOND) : start.plusMonths(1).withDayOfMonth(1);
    }

    static LocalDate before(LocalDate start) {
        return startOf(start.minusDays(1));
    }

    /** This day or the next one on which a half month begins. */
    static LocalDate notBefore(LocalDate day) {
        LocalDate start = startOf(day);
        return start.equals(day) ? day : after(start);
    }
}
