package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What one calendar day adds to the elapsed time.
 *
 * @param workingTime the office hours of this day that lie between the two moments
 * @param counts      whether it is one of the elapsed working days; day 0 is not
 * @param why         the reason in Vietnamese, for the clerk
 */
public record DayElapsed(LocalDate date, Duration workingTime, boolean counts, String why) {
}
