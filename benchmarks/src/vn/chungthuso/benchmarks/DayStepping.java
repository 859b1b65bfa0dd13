package vn.chungthuso.benchmarks;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import vn.chungthuso.calendar.WorkingTime;

/** Deadlines as one would count them on a wall calendar: day by day, asking of each whether it is worked. Explains nothing. */
class DayStepping {

    /** The days that depart from the plain week, and whether they are worked. */
    private final Map<LocalDate, Boolean> special = new HashMap<>();

    DayStepping(WorkingTime calendar, int firstYear, int lastYear) {
        LocalDate.of(firstYear, 1, 1).datesUntil(LocalDate.of(lastYear, 12, 31)).forEach(date -> {
            boolean worked = calendar.due(morning(date), 0).due().toLocalDate().equals(date);
            if (worked == isWeekend(date)) {
                special.put(date, worked);
            }
        });
    }

    static Instant morning(LocalDate date) {
        return date.atTime(9, 0).atZone(WorkingTime.ZONE).toInstant();
    }

    LocalDate due(LocalDate received) {
        LocalDate date = received;
        int number = isWorking(date) ? 0 : -1;
        while (number < Deadlines.WORKING_DAYS) {
            date = date.plusDays(1);
            number += isWorking(date) ? 1 : 0;
        }
        return date;
    }

    private boolean isWorking(LocalDate date) {
        Boolean worked = special.get(date);
        return worked == null ? !isWeekend(date) : worked;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
