package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The loaded years: each year that the file states, and proposals for the years around that it doesn't. */
@Component
class WorkingCalendar {

    private static final int FIRST_PROPOSED = 2019;
    private static final int LAST_PROPOSED = 2030;

    private final Map<Integer, WorkingYear> years = new HashMap<>();

    WorkingCalendar(CalendarProperties settings, ProposedHolidays proposals, MessageSource messages) {
        WorkingDaysFile.read(settings.workingDays(), messages).stream()
            .collect(Collectors.groupingBy(day -> day.date().getYear()))
            .forEach(this::load);
        for (int year = FIRST_PROPOSED; year <= LAST_PROPOSED; year++) {
            if (!isLoaded(year)) {
                load(year, proposals.of(year));
            }
        }
    }

    private void load(int year, List<SpecialDay> rows) {
        years.put(year, new WorkingYear(year, rows));
    }

    boolean isLoaded(int year) {
        return years.containsKey(year);
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
        WorkingYear year = years.get(number);
        if (year == null) {
            throw new YearNotLoaded(number);
        }
        return year;
    }
}
