package vn.chungthuso.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.chungthuso.calendar.WorkingTime;

/**
 * From what a deadline is reckoned, so that it can be reckoned again with another calendar.
 *
 * @param from the moment from which it counts
 * @param termDays the whole term
 * @param left what was left when the clock was stopped; it counts instead of the term. Null where it was not
 * @param extensionDays working days given in addition
 */
record Counting(Instant from, int termDays, Duration left, int extensionDays) {

    static Counting begun(Instant from, int termDays) {
        return new Counting(from, termDays, null, 0);
    }

    /** The clock goes again and has so much left. */
    Counting goingOn(Instant again, Duration rest) {
        return new Counting(again, termDays, rest, 0);
    }

    Counting extended(int days) {
        return new Counting(from, termDays, left, extensionDays + days);
    }

    OffsetDateTime due(WorkingTime time) {
        if (left == null) {
            return time.due(from, termDays + extensionDays).due();
        }
        OffsetDateTime end = time.after(from, left);
        return extensionDays == 0 ? end : time.due(end.toInstant(), extensionDays).due();
    }

    /** When it is said to be near: so many office hours before it is due, at the earliest when it begins to count. */
    OffsetDateTime soft(WorkingTime time, OffsetDateTime due, int warningHours) {
        Duration until = time.elapsed(from, due.toInstant()).workingTime().minusHours(warningHours);
        return time.after(from, until.isNegative() ? Duration.ZERO : until);
    }

    Long leftSeconds() {
        return left == null ? null : left.toSeconds();
    }
}
