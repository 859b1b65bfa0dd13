package vn.chungthuso.calendar;

import static vn.chungthuso.calendar.DayKind.COMPENSATION;
import static vn.chungthuso.calendar.DayKind.HOLIDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/**
 * Works out the days off of a year that has no published table: Labour Code 2019 articles 111 and 112, and 24/11 from
 * 2026 by Nghị quyết 80-NQ/TW. A proposal only: swap days are decided each year and can't be foreseen.
 */
@Component
class ProposedHolidays {

    private static final Set<DayOfWeek> BRIDGED_BY_THE_DAY_AFTER =
        EnumSet.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.THURSDAY);

    private final MessageSourceAccessor texts;

    ProposedHolidays(MessageSource messages) {
        this.texts = new MessageSourceAccessor(messages, Locale.forLanguageTag("vi"));
    }

    /** In the order of their dates, holidays and for each that is on a weekend the next free weekday as compensation. */
    List<SpecialDay> of(int year) {
        SortedMap<LocalDate, String> holidays = holidays(year);
        Set<LocalDate> taken = new HashSet<>(holidays.keySet());
        List<SpecialDay> days = new ArrayList<>();
        holidays.forEach((date, key) -> {
            String name = texts.getMessage("calendar.holiday." + key);
            days.add(proposed(date, HOLIDAY, name));
            if (SpecialDay.isWeekend(date)) {
                String note = texts.getMessage("calendar.proposed.compensation", new Object[] {name});
                days.add(proposed(nextFreeWeekday(date, taken), COMPENSATION, note));
            }
        });
        days.sort(Comparator.comparing(SpecialDay::date));
        return days;
    }

    private SortedMap<LocalDate, String> holidays(int year) {
        SortedMap<LocalDate, String> holidays = new TreeMap<>();
        holidays.put(LocalDate.of(year, 1, 1), "newYear");
        tet(LunarCalendar.dateOf(year, 1, 1)).forEach(date -> holidays.put(date, "tet"));
        holidays.put(LunarCalendar.dateOf(year, 3, 10), "hungKings");
        holidays.put(LocalDate.of(year, 4, 30), "victory");
        holidays.put(LocalDate.of(year, 5, 1), "labour");
        nationalDay(LocalDate.of(year, 9, 2)).forEach(date -> holidays.put(date, "national"));
        if (year >= 2026) {
            holidays.put(LocalDate.of(year, 11, 24), "culture");
        }
        return holidays;
    }

    /** Five days: from two days before, but from the eve when that fills one week from Monday to Friday. */
    private List<LocalDate> tet(LocalDate first) {
        LocalDate start = first.minusDays(first.getDayOfWeek() == DayOfWeek.TUESDAY ? 1 : 2);
        return start.datesUntil(start.plusDays(5)).toList();
    }

    /** A second day only since the Labour Code of 2019 is in force (2021); the neighbour that lengthens a weekend. */
    private List<LocalDate> nationalDay(LocalDate second) {
        if (second.getYear() < 2021) {
            return List.of(second);
        }
        boolean after = BRIDGED_BY_THE_DAY_AFTER.contains(second.getDayOfWeek());
        return List.of(second, second.plusDays(after ? 1 : -1));
    }

    private LocalDate nextFreeWeekday(LocalDate holiday, Set<LocalDate> taken) {
        LocalDate date = holiday.plusDays(1);
        while (SpecialDay.isWeekend(date) || taken.contains(date)) {
            date = date.plusDays(1);
        }
        taken.add(date);
        return date;
    }

    private SpecialDay proposed(LocalDate date, DayKind kind, String note) {
        return new SpecialDay(date, kind, null, note, texts.getMessage("calendar.proposed.source"), true);
    }
}
