package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One loaded year, counted once when it is loaded, so that a deadline years away costs a look-up for each year. */
final class WorkingYear {

    private final int number;
    private final YearState state;
    private final Map<LocalDate, SpecialDay> special;
    private final List<LocalDate> workingDays = new ArrayList<>();
    /** Worked up to and with each day of the year; at 0 nothing is. */
    private final List<WorkedDays> upTo = new ArrayList<>(List.of(WorkedDays.NONE));

    WorkingYear(int number, YearState state, List<SpecialDay> rows) {
        this.number = number;
        this.state = state;
        this.special = rows.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        Year.of(number).atDay(1).datesUntil(Year.of(number + 1).atDay(1)).forEach(this::count);
    }

    private void count(LocalDate date) {
        int halves = SpecialDay.halvesWorked(date, special(date));
        upTo.add(upTo.get(upTo.size() - 1).plusDay(halves));
        if (halves > 0) {
            workingDays.add(date);
        }
    }

    YearState state() {
        return state;
    }

    /** The dated rows, in the order of their dates. */
    List<SpecialDay> rows() {
        return special.values().stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    Optional<SpecialDay> special(LocalDate date) {
        return Optional.ofNullable(special.get(date));
    }

    List<LocalDate> workingDays() {
        return workingDays;
    }

    /** How many working days of this year lie before a day of it. */
    int workingDaysBefore(LocalDate date) {
        return upTo.get(date.getDayOfYear() - 1).mornings();
    }

    /** What is worked from one day to another, both included; days outside this year are left out. */
    WorkedDays count(LocalDate first, LocalDate last) {
        int before = first.getYear() < number ? 0 : first.getDayOfYear() - 1;
        int until = last.getYear() > number ? upTo.size() - 1 : last.getDayOfYear();
        return upTo.get(until).minus(upTo.get(before));
    }
}
