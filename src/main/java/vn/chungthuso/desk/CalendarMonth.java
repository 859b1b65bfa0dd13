package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chungthuso.calendar.SpecialDay;

/**
 * A month as a sheet of weeks, Monday to Sunday.
 *
 * @param number 1 to 12
 */
record CalendarMonth(int number, List<List<Day>> weeks) {

    private static final int DAYS_OF_A_WEEK = 7;

    /**
     * A square of the sheet.
     *
     * @param number 0 before the first and after the last day
     * @param look WORK, WEEKEND or the word of a {@link vn.chungthuso.calendar.DayKind}; what the style sheet paints
     * @param note why it departs from the plain week; empty where it doesn't
     */
    record Day(int number, String look, String note) {

        static final Day NONE = new Day(0, "NONE", "");

        public boolean isSpecial() {
            return !note.isEmpty();
        }
    }

    static List<CalendarMonth> of(int year, List<SpecialDay> rows) {
        Map<LocalDate, SpecialDay> special = rows.stream().collect(Collectors.toMap(SpecialDay::date, Function.identity()));
        return IntStream.rangeClosed(1, 12).mapToObj(number -> of(YearMonth.of(year, number), special)).toList();
    }

    private static CalendarMonth of(YearMonth month, Map<LocalDate, SpecialDay> special) {
        var days = new ArrayList<>(Collections.nCopies(month.atDay(1).getDayOfWeek().getValue() - 1, Day.NONE));
        month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach(date -> days.add(day(date, special.get(date))));
        days.addAll(Collections.nCopies(Math.floorMod(-days.size(), DAYS_OF_A_WEEK), Day.NONE));
        return new CalendarMonth(
                month.getMonthValue(),
                IntStream.range(0, days.size() / DAYS_OF_A_WEEK)
                        .mapToObj(week -> List.copyOf(days.subList(week * DAYS_OF_A_WEEK, (week + 1) * DAYS_OF_A_WEEK)))
                        .toList());
    }

    private static Day day(LocalDate date, SpecialDay row) {
        boolean weekend = date.getDayOfWeek().getValue() > 5;
        return row == null
                ? new Day(date.getDayOfMonth(), weekend ? "WEEKEND" : "WORK", "")
                : new Day(date.getDayOfMonth(), row.kind().name(), row.note());
    }
}
