package vn.chungthuso.calendar;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * A deadline and how it was counted.
 *
 * @param due  when the office closes on the last day, in Asia/Ho_Chi_Minh
 * @param days every calendar day from the day of receipt to the last day, in order;
 *             worked out when they are read
 */
public record Due(OffsetDateTime due, List<DayExplained> days) {
}
