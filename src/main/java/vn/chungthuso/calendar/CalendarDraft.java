package vn.chungthuso.calendar;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What is being prepared of a year; it counts for nobody.
 *
 * @param id another one after each save
 * @param changedBy account
 */
public record CalendarDraft(long id, int year, String changedBy, OffsetDateTime changedAt, List<SpecialDay> rows) {
}
