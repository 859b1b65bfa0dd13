package vn.chungthuso.calendar;

import java.time.LocalDate;

/**
 * What one calendar day is to a deadline.
 *
 * @param counts whether it is one of the n working days; day 0 is not
 * @param why    the reason in Vietnamese, for the clerk
 */
public record DayExplained(LocalDate date, boolean counts, String why) {
}
