package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chungthuso.sla.Period;

/** The periods that reports are usually about, by the key of their name. */
final class StatisticsPeriods {

    /** Half-yearly and yearly reports close on the 14th of the month in which they are due («đề xuất»). */
    private static final MonthDay FIRST_HALF = MonthDay.of(12, 15);

    private static final MonthDay SECOND_HALF = MonthDay.of(6, 15);

    private StatisticsPeriods() {}

    static Map<String, Period> around(LocalDate today) {
        Map<String, Period> periods = new LinkedHashMap<>();
        LocalDate month = today.withDayOfMonth(1);
        LocalDate quarter = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        LocalDate year = today.withDayOfYear(1);
        periods.put("month", new Period(month, month.plusMonths(1).minusDays(1)));
        periods.put("lastMonth", new Period(month.minusMonths(1), month.minusDays(1)));
        periods.put("quarter", new Period(quarter, quarter.plusMonths(3).minusDays(1)));
        periods.put("lastQuarter", new Period(quarter.minusMonths(3), quarter.minusDays(1)));
        periods.put("year", thisYear(today));
        periods.put("lastYear", new Period(year.minusYears(1), year.minusDays(1)));
        LocalDate half = halfYear(today);
        periods.put("half", new Period(half, half.plusMonths(6).minusDays(1)));
        periods.put("lastHalf", new Period(half.minusMonths(6), half.minusDays(1)));
        return periods;
    }

    static Period thisYear(LocalDate today) {
        LocalDate year = today.withDayOfYear(1);
        return new Period(year, year.plusYears(1).minusDays(1));
    }

    private static LocalDate halfYear(LocalDate today) {
        LocalDate first = today.with(FIRST_HALF);
        LocalDate second = today.with(SECOND_HALF);
        return !today.isBefore(first) ? first : !today.isBefore(second) ? second : first.minusYears(1);
    }
}
