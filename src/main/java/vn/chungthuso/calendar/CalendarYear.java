package vn.chungthuso.calendar;

import java.util.List;

/**
 * A year as it counts now.
 *
 * @param rows days that depart from the plain week, in order; none where nothing is loaded
 */
public record CalendarYear(int year, YearState state, List<SpecialDay> rows) {
}
