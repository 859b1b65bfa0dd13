package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The loaded years: each year that the file states, and proposals for the years around that it doesn't. */
@Component
class WorkingCalendar {

    private static final int FIRST_PROPOSED = 2019;
    private static final int LAST_PROPOSED = 2030;

    private final Set<Integer> years = new HashSet<>();
    private final Map<LocalDate, SpecialDay> special = new HashMap<>();

    WorkingCalendar(
            @Value("${chungthuso.calendar.working-days:classpath:calendar/working-days.csv}") Resource file,
            ProposedHolidays proposals) {
        WorkingDaysFile.read(file).forEach(this::load);
        for (int year = FIRST_PROPOSED; year <= LAST_PROPOSED; year++) {
            if (years.add(year)) {
                proposals.of(year).forEach(this::load);
            }
        }
    }

    private void load(SpecialDay day) {
        years.add(day.date().getYear());
        special.put(day.date(), day);
    }

    boolean isLoaded(int year) {
        return years.contains(year);
    }

    /** @throws YearNotLoaded rather than taking an unknown year for plain weekdays */
    OfficeDay day(LocalDate date) {
        if (!isLoaded(date.getYear())) {
            throw new YearNotLoaded(date.getYear());
        }
        return new OfficeDay(date, Optional.ofNullable(special.get(date)));
    }
}
