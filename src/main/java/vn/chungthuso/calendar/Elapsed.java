package vn.chungthuso.calendar;

import java.time.Duration;

/**
 * How much of the office's time lies between two moments.
 *
 * @param workingTime office hours between them, to the nanosecond
 * @param workingDays working days after day 0 up to and with the date of the later moment
 */
public record Elapsed(Duration workingTime, int workingDays) {
}
