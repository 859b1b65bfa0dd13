package vn.chungthuso.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** One question to {@link WorkingTime}, answered with the calendar and the office hours as they were when it was asked. */
record OfficeTime(WorkingCalendar calendar, OfficeHours hours, DayReasons reasons) {

    Due due(Instant from, int workingDays) {
        if (workingDays < 0 || workingDays > WorkingTime.MOST_WORKING_DAYS) {
            throw new IllegalArgumentException("workingDays must be 0 to " + WorkingTime.MOST_WORKING_DAYS + ": " + workingDays);
        }
        LocalDateTime received = office(from);
        LocalDate last = calendar.workingDay(firstDay(received), workingDays);
        return new Due(day(last).closing().atZone(WorkingTime.ZONE).toOffsetDateTime(),
            new DaysExplained<>(received.toLocalDate(), last, date -> explained(date, received)));
    }

    Elapsed elapsed(Instant from, Instant to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to is before from: " + to + " < " + from);
        }
        LocalDateTime start = office(from);
        LocalDateTime end = office(to);
        Duration workingTime = day(start.toLocalDate()).workedBetween(start, end);
        if (start.toLocalDate().isBefore(end.toLocalDate())) {
            WorkedDays between = calendar.count(start.toLocalDate().plusDays(1), end.toLocalDate().minusDays(1));
            workingTime = workingTime.plus(hours.on(between)).plus(day(end.toLocalDate()).workedBetween(start, end));
        }
        return new Elapsed(workingTime, Math.max(0, numberOf(end.toLocalDate(), start)));
    }

    ElapsedByDay elapsedByDay(Instant from, Instant to) {
        Elapsed elapsed = elapsed(from, to);
        LocalDateTime start = office(from);
        LocalDateTime end = office(to);
        return new ElapsedByDay(elapsed.workingTime(), elapsed.workingDays(),
            new DaysExplained<>(start.toLocalDate(), end.toLocalDate(), date -> {
                DayExplained day = explained(date, start);
                return new DayElapsed(date, day(date).workedBetween(start, end), day.counts(), day.why());
            }));
    }

    OffsetDateTime after(Instant from, Duration workingTime) {
        Duration most = hours.wholeDay().multipliedBy(WorkingTime.MOST_WORKING_DAYS);
        if (workingTime.isNegative() || workingTime.compareTo(most) > 0) {
            throw new IllegalArgumentException("workingTime must be 0 to " + most + ": " + workingTime);
        }
        return after(office(from), workingTime).atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    private LocalDateTime after(LocalDateTime start, Duration workingTime) {
        OfficeDay first = day(start.toLocalDate());
        LocalDate next = start.toLocalDate().plusDays(1);
        Duration later = workingTime.minus(first.workedBetween(start, next.atStartOfDay()));
        if (later.compareTo(Duration.ZERO) <= 0) {
            return first.after(start, workingTime);
        }
        LocalDate last = lastDay(next, later);
        Duration before = hours.on(calendar.count(next, last.minusDays(1)));
        return day(last).after(last.atStartOfDay(), later.minus(before));
    }

    /** The day on which that much is worked: whole days first, and again for what half days among them left open. */
    private LocalDate lastDay(LocalDate first, Duration workingTime) {
        LocalDate date = first.minusDays(1);
        Duration missing = workingTime;
        while (missing.compareTo(Duration.ZERO) > 0) {
            date = calendar.workingDay(date.plusDays(1), hours.daysFor(missing) - 1);
            missing = workingTime.minus(hours.on(calendar.count(first, date)));
        }
        return date;
    }

    LocalDate latestStart(LocalDate limit, int workingDays) {
        LocalDate date = workingDayUpTo(limit);
        for (int number = 0; number < workingDays; number++) {
            date = workingDayUpTo(date.minusDays(1));
        }
        return date;
    }

    private LocalDate workingDayUpTo(LocalDate limit) {
        LocalDate date = limit;
        while (!day(date).isWorking()) {
            date = date.minusDays(1);
        }
        return date;
    }

    private DayExplained explained(LocalDate date, LocalDateTime received) {
        OfficeDay day = day(date);
        if (!day.canReceive(received)) {
            return new DayExplained(date, false, reasons.notReceiving(day));
        }
        int number = numberOf(date, received);
        return number == 0
            ? new DayExplained(date, false, reasons.dayZero(day, received))
            : new DayExplained(date, true, reasons.working(day, number));
    }

    /** How many working days a day is after day 0; -1 before there is a day 0. */
    private int numberOf(LocalDate date, LocalDateTime received) {
        return calendar.count(firstDay(received), date).mornings() - 1;
    }

    /** Where to look for day 0 from: the date of receipt, or the next one when nothing more can be received on it. */
    private LocalDate firstDay(LocalDateTime received) {
        LocalDate date = received.toLocalDate();
        return day(date).canReceive(received) ? date : date.plusDays(1);
    }

    private OfficeDay day(LocalDate date) {
        return calendar.day(date, hours);
    }

    private static LocalDateTime office(Instant moment) {
        return LocalDateTime.ofInstant(moment, WorkingTime.ZONE);
    }
}
