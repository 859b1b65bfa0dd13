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

    private List<Shift> shifts() {
        return hours.shifts(SpecialDay.halvesWorked(date, special));
    }
}
