package vn.chungthuso.calendar;

import java.time.Duration;
import java.util.List;

/**
 * How much of the office's time lies between two moments, and on which days.
 *
 * @param workingTime as in {@link Elapsed}; the sum over the days
 * @param workingDays as in {@link Elapsed}; the number of days that count
 * @param days        every calendar day from the earlier moment's to the later one's, in order
 */
public record ElapsedByDay(Duration workingTime, int workingDays, List<DayElapsed> days) {
}
