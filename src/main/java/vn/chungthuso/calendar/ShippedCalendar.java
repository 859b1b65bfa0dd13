package vn.chungthuso.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What counts before anybody has accepted a year: each year that the file states, and proposals for the years around that it doesn't. */
@Component
class ShippedCalendar {

    static final int FIRST_YEAR = 2019;
    private static final int LAST_PROPOSED = 2030;

    private final WorkingCalendar calendar;

    ShippedCalendar(CalendarProperties settings, ProposedHolidays proposals, MessageSource messages) {
        Map<Integer, WorkingYear> years = new HashMap<>();
        WorkingDaysFile.read(settings.workingDays(), messages).stream()
            .collect(Collectors.groupingBy(day -> day.date().getYear()))
            .forEach((year, rows) -> years.put(year, new WorkingYear(year, YearState.STATED, rows)));
        for (int year = FIRST_YEAR; year <= LAST_PROPOSED; year++) {
            if (!years.containsKey(year)) {
                years.put(year, new WorkingYear(year, YearState.PROPOSED, proposals.of(year)));
            }
        }
        calendar = new WorkingCalendar(years, new HoursOfAgencies(settings.officeHours(), settings.agencyHours()));
    }

    WorkingCalendar calendar() {
        return calendar;
    }
}
