package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The loaded years and the hours of the agencies as they are at one moment; a change makes another one. */
record WorkingCalendar(Map<Integer, WorkingYear> years, HoursOfAgencies hours) {

    /** The same calendar, were these the rows of that year. */
    WorkingCalendar with(int year, List<SpecialDay> rows) {
        Map<Integer, WorkingYear> others = new HashMap<>(years);
        others.put(year, new WorkingYear(year, YearState.ACCEPTED, rows));
        return new WorkingCalendar(others, hours);
    }

    /** The same calendar, were these the hours of that agency. */
    WorkingCalendar with(String agency, OfficeHours own) {
        return new WorkingCalendar(years, hours.with(Map.of(agency, own)));
    }

    boolean isLoaded(int year) {
        return years.containsKey(year);
    }

    Optional<WorkingYear> find(int year) {
        return Optional.ofNullable(years.get(year));
    }

    OfficeDay day(LocalDate date, OfficeHours hours) {
        return new OfficeDay(date, year(date.getYear()).special(date), hours);
    }

    /** A working day on or after {@code from}: the first one for 0, the next for 1 and so on. */
    LocalDate workingDay(LocalDate from, int number) {
        int index = year(from.getYear()).workingDaysBefore(from) + number;
        int year = from.getYear();
        while (index >= year(year).workingDays().size()) {
            index -= year(year).workingDays().size();
            year++;
        }
        return year(year).workingDays().get(index);
    }

    /** What is worked from one day to another, both included; nothing when the last is before the first. */
    WorkedDays count(LocalDate first, LocalDate last) {
        WorkedDays count = WorkedDays.NONE;
        for (int year = first.getYear(); !last.isBefore(first) && year <= last.getYear(); year++) {
            count = count.plus(year(year).count(first, last));
        }
        return count;
    }

    /** @throws YearNotLoaded rather than taking an unknown year for plain weekdays */
    private WorkingYear year(int number) {
        return find(number).orElseThrow(() -> new YearNotLoaded(number));
    }
}
