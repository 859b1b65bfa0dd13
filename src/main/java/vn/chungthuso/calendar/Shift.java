package vn.chungthuso.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** A stretch of office hours within one day. */
public record Shift(LocalTime opens, LocalTime closes) {

    public Shift {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("closes no later than it opens: " + opens + "-" + closes);
        }
    }

    /** @throws IllegalArgumentException when the text isn't like {@code 07:30-11:30} */
    static Shift of(String text) {
        int dash = text.indexOf('-');
        try {
            return new Shift(LocalTime.parse(text.substring(0, Math.max(0, dash))), LocalTime.parse(text.substring(dash + 1)));
        } catch (DateTimeException notTimes) {
            throw new IllegalArgumentException("a stretch of office hours is written like 07:30-11:30, not " + text, notTimes);
        }
    }

    Duration length() {
        return Duration.between(opens, closes);
    }

    Duration within(LocalDate date, LocalDateTime from, LocalDateTime to) {
        LocalDateTime start = from.isAfter(date.atTime(opens)) ? from : date.atTime(opens);
        LocalDateTime end = to.isBefore(date.atTime(closes)) ? to : date.atTime(closes);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    @Override
    public String toString() {
        return opens + "-" + closes;
    }
}
