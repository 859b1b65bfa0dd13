package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** One day of an office with its hours and, where the day departs from the plain week, the row that says so. */
record OfficeDay(LocalDate date, Optional<SpecialDay> special, OfficeHours hours) {

    boolean isWorking() {
        return !shifts().isEmpty();
    }

    /** When the office closes on this working day. */
    LocalDateTime closing() {
        List<Shift> shifts = shifts();
        return date.atTime(shifts.get(shifts.size() - 1).closes());
    }

    /** Whether what came at that moment can still be received today: the closing second itself belongs to the day. */
    boolean canReceive(LocalDateTime moment) {
        return isWorking() && !moment.isAfter(closing());
    }

    Duration workedBetween(LocalDateTime from, LocalDateTime to) {
        return shifts().stream().map(shift -> shift.within(date, from, to)).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The earliest moment from {@code start} on at which so much of this day is worked.
     *
     * @throws IllegalArgumentException when less than that is worked from {@code start} on
     */
    LocalDateTime after(LocalDateTime start, Duration workingTime) {
        if (workingTime.isZero()) {
            return start;
        }
        Duration open = workingTime;
        for (Shift shift : shifts()) {
            LocalDateTime closing = date.atTime(shift.closes());
            Duration worked = shift.within(date, start, closing);
            if (open.compareTo(worked) <= 0) {
                return closing.minus(worked).plus(open);
            }
            open = open.minus(worked);
        }
        throw new IllegalArgumentException("less than " + workingTime + " is worked from " + start + " on");
    }

    private List<Shift> shifts() {
        return hours.shifts(SpecialDay.halvesWorked(date, special));
    }
}
