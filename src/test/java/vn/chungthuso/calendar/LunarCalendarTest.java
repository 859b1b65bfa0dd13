package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LunarCalendarTest {

    /** Found from true new moons and solar terms by Astronomy Engine (VSOP87, to the second), apart from the code under test. */
    @ParameterizedTest(name = "Tết {0}, Giỗ Tổ {1}")
    @CsvSource({
        "2020-01-25,2020-04-02", "2021-02-12,2021-04-21", "2022-02-01,2022-04-10", "2023-01-22,2023-04-29",
        "2024-02-10,2024-04-18", "2025-01-29,2025-04-07", "2026-02-17,2026-04-26", "2027-02-06,2027-04-16",
        "2028-01-26,2028-04-04", "2029-02-13,2029-04-23", "2030-02-02,2030-04-12", "2031-01-23,2031-04-01",
        "2032-02-11,2032-04-19", "2033-01-31,2033-04-09", "2034-02-19,2034-04-28", "2035-02-08,2035-04-17",
        "2036-01-28,2036-04-06", "2037-02-15,2037-04-24", "2038-02-04,2038-04-13", "2039-01-24,2039-04-03",
        "2040-02-12,2040-04-20", "2041-02-01,2041-04-10", "2042-01-22,2042-04-29", "2043-02-10,2043-04-19",
        "2044-01-30,2044-04-07", "2045-02-17,2045-04-26", "2046-02-06,2046-04-15", "2047-01-26,2047-04-04",
        "2048-02-14,2048-04-22", "2049-02-02,2049-04-11", "2050-01-23,2050-04-01"})
    void tetAndHungKingsDayFallWhereMoonAndSunPutThemAtUtc7(LocalDate tet, LocalDate hungKings) {
        assertThat(LunarCalendar.dateOf(tet.getYear(), 1, 1)).isEqualTo(tet);
        assertThat(LunarCalendar.dateOf(tet.getYear(), 3, 10)).isEqualTo(hungKings);
    }

    @ParameterizedTest
    @CsvSource({"2007-02-17", "2030-02-02", "1985-01-21", "1968-01-29"})
    void tetFollowsVietnamWhereChinaIsAtLeastADayLater(LocalDate tet) {
        assertThat(LunarCalendar.dateOf(tet.getYear(), 1, 1)).isEqualTo(tet);
    }

    @ParameterizedTest
    @CsvSource({"2037-04-24", "2038-04-13"})
    void hungKingsDayFollowsVietnamWhereChinaIsADayLater(LocalDate hungKings) {
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
