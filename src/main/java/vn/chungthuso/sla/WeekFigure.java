package vn.chungthuso.sla;

import java.time.LocalDate;

/**
 * How many steps with a deadline ended in one ISO week.
 *
 * @param monday its first day
 */
public record WeekFigure(LocalDate monday, long kept, long missed) {}
