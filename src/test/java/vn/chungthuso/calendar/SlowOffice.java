package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An office that knows its time only by looking at the clock every minute: slow, and plain enough to be believed.
 *
 * @param off    days without work, both New Years among them
 * @param halved weekdays worked in the morning only
 * @param worked weekend days that are worked
 */
record SlowOffice(Set<LocalDate> off, Set<LocalDate> halved, Set<LocalDate> worked, OfficeHours hours) {

    static final LocalDate FIRST_DAY = LocalDate.of(2027, 1, 1);
    private static final LocalDate NEXT_NEW_YEAR = LocalDate.of(2028, 1, 1);

    SlowOffice {
        off = new TreeSet<>(off);
        off.addAll(List.of(FIRST_DAY, NEXT_NEW_YEAR));
        halved = new TreeSet<>(halved);
        halved.removeAll(off);
        halved.removeIf(date -> date.getDayOfWeek().getValue() > 5);
        worked = new TreeSet<>(worked);
        worked.removeAll(off);
        worked.removeIf(date -> date.getDayOfWeek().getValue() <= 5);
    }

    /** The room under test with the same days in its file; what the worked days are swapped for lies outside of it. */
    WorkingTime workingTime() {
        List<String> rows = new ArrayList<>();
        off.forEach(date -> rows.add("%d,%s,HOLIDAY,,Nghỉ,thử".formatted(date.getYear(), date)));
        halved.forEach(date -> rows.add("%d,%s,HALF_DAY,,Nửa ngày,thử".formatted(date.getYear(), date)));
        worked.forEach(date -> rows.add("%d,%s,SWAP_WORK,%s,Làm bù,thử"
            .formatted(date.getYear(), date, date.isBefore(NEXT_NEW_YEAR) ? "2026-12-31" : "2029-01-02")));
        return CalendarFixture.workingTime(CalendarFixture.file(rows.toArray(String[]::new))).with(hours);
    }

    /** A deadline is a closing: that of day 0 is the first one from the moment of receipt on. */
    Instant due(Instant from, int workingDays) {
        LocalDateTime minute = office(from);
        for (int number = isClosing(minute) ? 0 : -1; number < workingDays; number += isClosing(minute) ? 1 : 0) {
            minute = minute.plusMinutes(1);
        }
        return minute.atZone(WorkingTime.ZONE).toInstant();
    }

    Elapsed elapsed(Instant from, Instant to) {
        LocalDateTime end = office(to);
        int open = 0;
        int closings = 0;
        for (LocalDateTime minute = office(from); !minute.toLocalDate().isAfter(end.toLocalDate()); minute = minute.plusMinutes(1)) {
            open += minute.isBefore(end) && isOpen(minute) ? 1 : 0;
            closings += isClosing(minute) ? 1 : 0;
        }
        return new Elapsed(Duration.ofMinutes(open), Math.max(0, closings - 1));
    }

    Instant after(Instant from, int openMinutes) {
        LocalDateTime minute = office(from);
        for (int open = 0; open < openMinutes; minute = minute.plusMinutes(1)) {
            open += isOpen(minute) ? 1 : 0;
        }
        return minute.atZone(WorkingTime.ZONE).toInstant();
    }

    boolean isReceiving(Instant moment) {
        LocalDateTime time = office(moment);
        return !shifts(time.toLocalDate()).isEmpty() && !time.isAfter(closing(time.toLocalDate()));
    }

    private boolean isOpen(LocalDateTime minute) {
        return shifts(minute.toLocalDate()).stream()
            .anyMatch(shift -> !minute.toLocalTime().isBefore(shift.opens()) && minute.toLocalTime().isBefore(shift.closes()));
    }

    private boolean isClosing(LocalDateTime minute) {
        return !shifts(minute.toLocalDate()).isEmpty() && minute.equals(closing(minute.toLocalDate()));
    }

    private LocalDateTime closing(LocalDate workingDay) {
        List<Shift> shifts = shifts(workingDay);
        return workingDay.atTime(shifts.get(shifts.size() - 1).closes());
    }

    private List<Shift> shifts(LocalDate date) {
        if (off.contains(date) || date.getDayOfWeek().getValue() > 5 && !worked.contains(date)) {
            return List.of();
        }
        return halved.contains(date) ? List.of(hours.morning()) : List.of(hours.morning(), hours.afternoon());
    }

    private static LocalDateTime office(Instant moment) {
        return LocalDateTime.ofInstant(moment, WorkingTime.ZONE);
    }
}
