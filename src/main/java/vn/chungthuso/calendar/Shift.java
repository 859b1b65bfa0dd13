package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** A stretch of office hours within one day. */
record Shift(LocalTime opens, LocalTime closes) {

    static final Shift MORNING = new Shift(LocalTime.of(7, 30), LocalTime.of(11, 30));
    static final Shift AFTERNOON = new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0));
    static final List<Shift> NONE = List.of();
    static final List<Shift> WHOLE_DAY = List.of(MORNING, AFTERNOON);

    Duration within(LocalDate date, LocalDateTime from, LocalDateTime to) {
        LocalDateTime start = from.isAfter(date.atTime(opens)) ? from : date.atTime(opens);
        LocalDateTime end = to.isBefore(date.atTime(closes)) ? to : date.atTime(closes);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
