package vn.chungthuso.calendar;

import java.time.Duration;
import java.util.List;

/**
 * When an office works on a whole day (§8: 7:30 to 11:30 and 13:00 to 17:00). The afternoon's end is the last moment at which
 * something is received on the day, and the moment at which deadlines fall due; on a half day it is the morning's.
 */
public record OfficeHours(Shift morning, Shift afternoon) {

    static final String USUAL = "07:30-11:30,13:00-17:00";

    public OfficeHours {
        if (afternoon.opens().isBefore(morning.closes())) {
            throw new IllegalArgumentException("the afternoon begins before the morning ends: " + morning + "," + afternoon);
        }
    }

    /**
     * Reads hours as they are configured: {@code 07:30-11:30,13:00-17:00}.
     *
     * @throws IllegalArgumentException when the text isn't two stretches of one day in their order
     */
    public static OfficeHours of(String text) {
        String[] shifts = text.split(",", -1);
        if (shifts.length != 2) {
            throw new IllegalArgumentException("office hours are written like " + USUAL + ", not " + text);
        }
        return new OfficeHours(Shift.of(shifts[0].strip()), Shift.of(shifts[1].strip()));
    }

    /** The stretches worked on a day of which 0, 1 or 2 halves are worked. */
    List<Shift> shifts(int halves) {
        return List.of(morning, afternoon).subList(0, halves);
    }

    Duration wholeDay() {
        return morning.length().plus(afternoon.length());
    }

    /** The fewest days on which so much can be worked. */
    int daysFor(Duration workingTime) {
        return Math.toIntExact(workingTime.plus(wholeDay()).minusNanos(1).dividedBy(wholeDay()));
    }

    Duration on(WorkedDays days) {
        return morning.length().multipliedBy(days.mornings()).plus(afternoon.length().multipliedBy(days.afternoons()));
    }

    /** As {@link #of} reads it. */
    @Override
    public String toString() {
        return morning + "," + afternoon;
    }
}
