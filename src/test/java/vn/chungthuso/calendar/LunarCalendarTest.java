package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    @ParameterizedTest
    @CsvSource({"2019-02-05", "2020-01-25", "2021-02-12", "2022-02-01", "2023-01-22", "2024-02-10", "2025-01-29", "2026-02-17",
        "2027-02-06", "2028-01-26", "2029-02-13", "2030-02-02"})
    void tetIsTheFirstDayOfTheFirstMonth(LocalDate tet) {
        assertThat(LunarCalendar.dateOf(tet.getYear(), 1, 1)).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2007-02-17", "2030-02-02", "1985-01-21", "1968-01-29"})
    void tetFollowsVietnamWhereChinaIsAtLeastADayLater(LocalDate tet) {
        assertThat(LunarCalendar.dateOf(tet.getYear(), 1, 1)).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2022-04-10", "2024-04-18", "2025-04-07", "2026-04-26", "2027-04-16", "2028-04-04"})
    void hungKingsDayIsTheTenthOfTheThirdMonth(LocalDate hungKings) {
        assertThat(LunarCalendar.dateOf(hungKings.getYear(), 3, 10)).isEqualTo(hungKings);
    }

    @ParameterizedTest
    @CsvSource({"2023,3,10,2023-04-29", "2025,8,15,2025-10-06", "2020,5,5,2020-06-25"})
    void aLeapMonthPushesTheMonthsAfterIt(int year, int month, int day, LocalDate expected) {
        assertThat(LunarCalendar.dateOf(year, month, day)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2025,12,23,2026-02-10", "2025,11,1,2025-12-20"})
    void theLastTwoMonthsBelongToTheYearThatBegan(int year, int month, int day, LocalDate expected) {
        assertThat(LunarCalendar.dateOf(year, month, day)).isEqualTo(expected);
    }
}
