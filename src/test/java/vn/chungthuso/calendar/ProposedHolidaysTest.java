package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposedHolidaysTest {

    private static final Set<DayKind> SWAPS = EnumSet.of(DayKind.SWAP_OFF, DayKind.SWAP_WORK);

    private final ProposedHolidays proposals = CalendarFixture.proposals();

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theRulesFindEachPublishedDayOffButTheSwaps(int year) {
        // given
        List<LocalDate> published = CalendarFixture.read(CalendarFixture.SHIPPED_FILE).stream()
            .filter(day -> day.date().getYear() == year && !SWAPS.contains(day.kind()))
            .map(SpecialDay::date).toList();
        // when
        List<LocalDate> proposed = weekdaysOff(year);
        // then
        assertThat(proposed).containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void holidaysOnOneWeekendAreCompensatedOneAfterTheOther() {
        assertThat(weekdaysOff(2023)).contains(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2), LocalDate.of(2023, 5, 3))
            .doesNotContain(LocalDate.of(2023, 5, 4));
    }

    @ParameterizedTest
    @CsvSource({"2021-09-02,2021-09-03", "2022-09-01,2022-09-02", "2023-09-01,2023-09-04", "2027-09-02,2027-09-03",
        "2028-09-01,2028-09-04", "2029-09-03,2029-09-04", "2030-09-02,2030-09-03"})
    void nationalDayTakesTheNeighbourThatLengthensAWeekend(LocalDate one, LocalDate other) {
        assertThat(weekdaysOff(one.getYear())).filteredOn(date -> date.getMonthValue() == 9).containsExactly(one, other);
    }

    @Test
    void nationalDayWasOneDayBeforeTheLabourCodeOf2019() {
        assertThat(weekdaysOff(2020)).filteredOn(date -> date.getMonthValue() == 9).containsExactly(LocalDate.of(2020, 9, 2));
    }

    @Test
    void cultureDayBeginsIn2026() {
        assertThat(weekdaysOff(2025)).doesNotContain(LocalDate.of(2025, 11, 24));
        assertThat(weekdaysOff(2026)).contains(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @ValueSource(ints = {2020, 2023, 2027, 2033})
    void daysAreListedInTheOrderOfTheirDates(int year) {
        assertThat(proposals.of(year)).extracting(SpecialDay::date).isSorted();
    }

    @Test
    void aComputedDayIsMarkedAsAProposal() {
        assertThat(proposals.of(2027)).isNotEmpty().allMatch(SpecialDay::proposed)
            .extracting(SpecialDay::source).containsOnly("đề xuất");
    }

    private List<LocalDate> weekdaysOff(int year) {
        return proposals.of(year).stream().map(SpecialDay::date).filter(date -> !SpecialDay.isWeekend(date)).sorted().toList();
    }
}
