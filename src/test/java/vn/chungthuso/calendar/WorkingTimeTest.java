package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingTimeTest {

    private final WorkingTime workingTime = CalendarFixture.workingTime(CalendarFixture.SHIPPED_FILE);

    @ParameterizedTest(name = "{1} working days from {0}: {2}")
    @CsvSource({
        "2026-02-13T09:00, 3, 2026-02-25",
        "2026-08-21T09:00, 1, 2026-08-22",
        "2026-08-28T09:00, 5, 2026-09-09",
        "2026-02-13T09:00, 0, 2026-02-13",
        "2026-04-24T09:00, 1, 2026-04-28",
        "2024-02-07T09:00, 1, 2024-02-15",
        "2024-05-03T09:00, 1, 2024-05-04",
        "2025-04-25T09:00, 1, 2025-04-26",
        "2023-04-28T09:00, 1, 2023-05-04",
        "2027-02-03T09:00, 1, 2027-02-11",
        "2024-02-29T09:00, 1, 2024-03-01",
        "2024-02-28T09:00, 1, 2024-02-29",
        "2028-02-28T17:01, 0, 2028-02-29",
        "2028-02-29T12:15, 1, 2028-03-01",
        "2025-12-31T09:00, 1, 2026-01-05"})
    void dueIsTheEndOfTheNthWorkingDayAfterDayZero(LocalDateTime from, int workingDays, LocalDate day) {
        assertThat(workingTime.due(at(from), workingDays).due()).isEqualTo(OffsetDateTime.parse(day + "T17:00:00+07:00"));
    }

    @ParameterizedTest(name = "by the end of {0} after {1} working days: received by {2}")
    @CsvSource({
        "2026-02-25, 3, 2026-02-13",
        "2026-02-24, 3, 2026-02-12",
        "2026-08-22, 1, 2026-08-21",
        "2026-08-23, 1, 2026-08-21",
        "2026-11-21, 0, 2026-11-20",
        "2027-03-16, 2, 2027-03-12"})
    void theLatestStartIsTheLastDayWhoseDueIsNotAfterTheLimit(LocalDate limit, int workingDays, LocalDate start) {
        assertThat(workingTime.latestStart(limit, workingDays)).isEqualTo(start);
        assertThat(dueDay(start, workingDays)).isBeforeOrEqualTo(limit);
        assertThat(dueDay(start.plusDays(1), workingDays)).isAfter(limit);
    }

    private LocalDate dueDay(LocalDate received, int workingDays) {
        return workingTime.due(at(received.atStartOfDay()), workingDays).due().toLocalDate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2031-01-01", "2019-01-01"})
    void theLatestStartNeverGuessesAYear(LocalDate limit) {
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> workingTime.latestStart(limit, 2));
    }

    @ParameterizedTest(name = "received {0}: day 0 is {1}")
    @CsvSource({
        "2026-03-02T00:00, 2026-03-02",
        "2026-03-02T07:29:59, 2026-03-02",
        "2026-03-02T12:00, 2026-03-02",
        "2026-03-02T17:00:00, 2026-03-02",
        "2026-03-02T17:00:00.000000001, 2026-03-03",
        "2026-03-06T17:00:00.000000001, 2026-03-09",
        "2026-03-08T10:00, 2026-03-09",
        "2026-02-17T10:00, 2026-02-23",
        "2026-08-22T10:00, 2026-08-22",
        "2026-08-21T18:00, 2026-08-22"})
    void dayZeroIsTheDayOfReceiptOrTheNextWorkingDay(LocalDateTime received, LocalDate dayZero) {
        assertThat(workingTime.due(at(received), 0).due().toLocalDate()).isEqualTo(dayZero);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
    void theServersOwnZoneChangesNothing(String zone) {
        // given a server whose clocks change in the nights of 29/03 and 25/10
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            WorkingTime anywhere = CalendarFixture.workingTime(CalendarFixture.SHIPPED_FILE);
            assertThat(anywhere.due(at("2026-03-27T16:59"), 1).due()).isEqualTo(OffsetDateTime.parse("2026-03-30T17:00+07:00"));
            assertThat(anywhere.elapsed(at("2026-03-27T16:00"), at("2026-03-30T08:30"))).isEqualTo(new Elapsed(Duration.ofHours(2), 1));
            assertThat(anywhere.elapsed(at("2026-10-23T16:00"), at("2026-10-26T08:30"))).isEqualTo(new Elapsed(Duration.ofHours(2), 1));
            assertThat(anywhere.due(at("2026-03-02T00:00"), 0).days().get(0).date()).isEqualTo("2026-03-02");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void everyCalendarDayIsExplained() {
        assertThat(workingTime.due(at("2026-02-13T09:00"), 3).days()).containsExactly(
            day("2026-02-13", false, "Ngày tiếp nhận (ngày 0)"),
            day("2026-02-14", false, "Thứ Bảy, nghỉ hằng tuần"),
            day("2026-02-15", false, "Chủ Nhật, nghỉ hằng tuần"),
            day("2026-02-16", false, "Tết Nguyên đán (Thứ Hai)"),
            day("2026-02-17", false, "Tết Nguyên đán (Thứ Ba)"),
            day("2026-02-18", false, "Tết Nguyên đán (Thứ Tư)"),
            day("2026-02-19", false, "Tết Nguyên đán (Thứ Năm)"),
            day("2026-02-20", false, "Tết Nguyên đán (Thứ Sáu)"),
            day("2026-02-21", false, "Thứ Bảy, nghỉ hằng tuần"),
            day("2026-02-22", false, "Chủ Nhật, nghỉ hằng tuần"),
            day("2026-02-23", true, "Ngày làm việc thứ 1"),
            day("2026-02-24", true, "Ngày làm việc thứ 2"),
            day("2026-02-25", true, "Ngày làm việc thứ 3"));
    }

    @Test
    void lateReceiptAndASwapSaturdayAreExplained() {
        assertThat(workingTime.due(at("2026-08-20T17:30"), 1).days()).containsExactly(
            day("2026-08-20", false, "Tiếp nhận sau 17:00, tính từ ngày làm việc tiếp theo"),
            day("2026-08-21", false, "Ngày làm việc đầu tiên kể từ khi tiếp nhận (ngày 0)"),
            day("2026-08-22", true, "Ngày làm bù cho 31/08 (Thứ Bảy), ngày làm việc thứ 1"));
    }

    @Test
    void aComputedHolidayIsExplainedAsAProposal() {
        assertThat(workingTime.due(at("2027-02-03T09:00"), 1).days())
            .contains(day("2027-02-04", false, "Tết Nguyên đán (Thứ Năm), lịch đề xuất"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}, {3} days")
    @CsvSource({
        "2026-03-02T14:00, 2026-03-04T10:00, PT13H30M, 2",
        "2026-03-02T07:30, 2026-03-02T17:00, PT8H, 0",
        "2026-03-02T11:30, 2026-03-02T13:00, PT0S, 0",
        "2026-03-02T11:00, 2026-03-02T13:30, PT1H, 0",
        "2026-03-02T17:00, 2026-03-03T07:30, PT0S, 1",
        "2026-03-02T17:00:01, 2026-03-03T07:31, PT1M, 0",
        "2026-03-07T08:00, 2026-03-08T20:00, PT0S, 0",
        "2026-03-08T08:00, 2026-03-10T08:30, PT9H, 1",
        "2026-08-21T16:00, 2026-08-24T08:30, PT10H, 2",
        "2025-12-31T16:00, 2026-01-05T08:30, PT2H, 1",
        "2026-03-02T09:00:00.1, 2026-03-02T09:00:00.1, PT0S, 0",
        "2026-03-02T09:00:00.1, 2026-03-02T09:00:00.4, PT0.3S, 0"})
    void elapsedCountsOfficeHoursAndWorkingDays(LocalDateTime from, LocalDateTime to, Duration time, int days) {
        assertThat(workingTime.elapsed(at(from), at(to))).isEqualTo(new Elapsed(time, days));
    }

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @CsvSource({
        "2026-11-20T09:00, PT0S, 2026-11-20T09:00",
        "2026-11-21T09:00, PT0S, 2026-11-21T09:00",
        "2026-11-20T09:00, PT2H30M, 2026-11-20T11:30",
        "2026-11-20T09:00, PT2H31M, 2026-11-20T13:01",
        "2026-11-20T11:45, PT1H, 2026-11-20T14:00",
        "2026-11-20T17:00, PT1M, 2026-11-23T07:31",
        "2026-11-20T07:30, PT8H, 2026-11-20T17:00",
        "2026-11-20T07:30, PT8H1S, 2026-11-23T07:30:01",
        "2026-11-22T10:00, PT16H, 2026-11-25T17:00",
        "2028-02-28T16:00, PT2H, 2028-02-29T08:30",
        "2026-08-21T16:00, PT2H, 2026-08-22T08:30"})
    void afterIsTheFirstMomentAtWhichThatMuchIsWorked(LocalDateTime from, Duration workingTime, LocalDateTime moment) {
        assertThat(this.workingTime.after(at(from), workingTime)).isEqualTo(at(moment).atZone(WorkingTime.ZONE).toOffsetDateTime());
    }

    @Test
    void officeTimeGoesOnBehindAHalfDay() {
        WorkingTime time = CalendarFixture.workingTime(CalendarFixture.file(
            "2027,2027-01-01,HOLIDAY,,Tết Dương lịch,luật", "2027,2027-02-05,HALF_DAY,,Nghỉ chiều giáp Tết,luật"));
        assertThat(time.after(at(LocalDateTime.parse("2027-02-04T17:00")), Duration.ofHours(5)).toLocalDateTime()).isEqualTo("2027-02-08T08:30");
    }

    @ParameterizedTest(name = "{1} after {0}")
    @CsvSource({"2018-12-31T09:00, PT0S", "2030-12-31T16:00, PT2H", "2026-11-20T09:00, PT80000H"})
    void officeTimeNeverRunsThroughAYearThatIsNotLoaded(LocalDateTime from, Duration workingTime) {
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> this.workingTime.after(at(from), workingTime));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT80000H0.000000001S"})
    void anImpossibleOfficeTimeIsRefused(Duration workingTime) {
        assertThatIllegalArgumentException().isThrownBy(() -> this.workingTime.after(at(LocalDateTime.parse("2026-11-20T09:00")), workingTime));
    }

    @Test
    void elapsedIsExplainedDayByDay() {
        assertThat(workingTime.elapsedByDay(at("2026-08-20T17:30"), at("2026-08-24T08:30"))).isEqualTo(new ElapsedByDay(Duration.ofHours(17), 2, List.of(
            new DayElapsed(LocalDate.parse("2026-08-20"), Duration.ZERO, false, "Tiếp nhận sau 17:00, tính từ ngày làm việc tiếp theo"),
            new DayElapsed(LocalDate.parse("2026-08-21"), Duration.ofHours(8), false, "Ngày làm việc đầu tiên kể từ khi tiếp nhận (ngày 0)"),
            new DayElapsed(LocalDate.parse("2026-08-22"), Duration.ofHours(8), true, "Ngày làm bù cho 31/08 (Thứ Bảy), ngày làm việc thứ 1"),
            new DayElapsed(LocalDate.parse("2026-08-23"), Duration.ZERO, false, "Chủ Nhật, nghỉ hằng tuần"),
            new DayElapsed(LocalDate.parse("2026-08-24"), Duration.ofHours(1), true, "Ngày làm việc thứ 2"))));
    }

    @Test
    void elapsedOfOneMomentIsExplainedToo() {
        assertThat(workingTime.elapsedByDay(at("2026-03-02T12:00"), at("2026-03-02T12:00")).days())
            .containsExactly(new DayElapsed(LocalDate.parse("2026-03-02"), Duration.ZERO, false, "Ngày tiếp nhận (ngày 0)"));
    }

    @Test
    void tenThousandWorkingDaysAreCountedWhereTheYearsAreLoaded() {
        // given forty years with no day off but New Year
        WorkingTime decades = CalendarFixture.workingTime(CalendarFixture.file(IntStream.range(2027, 2067)
            .mapToObj(year -> "%1$d,%1$d-01-01,HOLIDAY,,Tết Dương lịch,luật".formatted(year)).toArray(String[]::new)));
        // when
        Due due = decades.due(at("2027-01-04T09:00"), WorkingTime.MOST_WORKING_DAYS);
        // then
        assertThat(due.days()).filteredOn(DayExplained::counts).hasSize(10_000);
        assertThat(decades.elapsed(at("2027-01-04T09:00"), due.due().toInstant()).workingTime()).isEqualTo(Duration.ofMinutes(80_000 * 60 + 390));
    }

    @Test
    void aHoleBetweenTheLoadedYearsIsNeverSteppedOver() {
        // given a calendar without 2031
        WorkingTime holed = CalendarFixture.workingTime(CalendarFixture.file("2032,2032-01-01,HOLIDAY,,Tết Dương lịch,luật"));
        // then
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> holed.due(at("2030-12-30T09:00"), 200))
            .satisfies(e -> assertThat(e.year()).isEqualTo(2031));
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> holed.elapsed(at("2030-12-30T09:00"), at("2032-01-05T09:00")))
            .satisfies(e -> assertThat(e.year()).isEqualTo(2031));
        assertThat(holed.due(at("2032-01-05T09:00"), 1).due().toLocalDate()).isEqualTo("2032-01-06");
    }

    @Test
    void onAHalfDayOnlyTheMorningCounts() {
        // given Friday 05/03/2027 is worked in the morning only
        WorkingTime withHalfDay = CalendarFixture.workingTime(CalendarFixture.file(
            "2027,2027-01-01,HOLIDAY,,Tết Dương lịch,luật", "2027,2027-03-05,HALF_DAY,,Họp cơ quan,quyết định"));
        // then
        assertThat(withHalfDay.elapsed(at("2027-03-05T08:00"), at("2027-03-05T17:00")).workingTime()).hasHours(3).hasMinutes(210);
        assertThat(withHalfDay.due(at("2027-03-04T09:00"), 1).due()).isEqualTo(OffsetDateTime.parse("2027-03-05T11:30+07:00"));
        assertThat(withHalfDay.due(at("2027-03-05T11:30"), 0).due()).isEqualTo(OffsetDateTime.parse("2027-03-05T11:30+07:00"));
        assertThat(withHalfDay.due(at("2027-03-05T11:30:01"), 0).due()).isEqualTo(OffsetDateTime.parse("2027-03-08T17:00+07:00"));
    }

    @Test
    void theTableOfAYearReplacesItsProposal() {
        // given a year that states nothing but New Year
        WorkingTime bare = CalendarFixture.workingTime(CalendarFixture.file("2027,2027-01-01,HOLIDAY,,Tết Dương lịch,luật"));
        // then its computed Tết is gone, that of the next year is not
        assertThat(bare.due(at("2027-02-03T09:00"), 1).due().toLocalDate()).isEqualTo("2027-02-04");
        assertThat(bare.due(at("2028-01-21T09:00"), 1).due().toLocalDate()).isEqualTo("2028-01-31");
    }

    @ParameterizedTest
    @ValueSource(ints = {2019, 2023, 2024, 2026, 2027, 2030})
    void theYearsAroundTheTableAreLoaded(int year) {
        assertThat(workingTime.isLoaded(year)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31T09:00,0,2018", "2031-01-01T00:00,0,2031", "2030-12-31T09:00,1,2031", "2030-12-31T17:00:01,0,2031",
        "2026-01-05T09:00,10000,2031"})
    void dueNeverGuessesAYear(LocalDateTime from, int workingDays, int year) {
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> workingTime.due(at(from), workingDays))
            .satisfies(e -> assertThat(e.year()).isEqualTo(year));
    }

    @Test
    void theLastLoadedDayStillAnswers() {
        assertThat(workingTime.due(at("2030-12-30T09:00"), 1).due()).isEqualTo(OffsetDateTime.parse("2030-12-31T17:00+07:00"));
        assertThat(workingTime.elapsed(at("2030-12-31T16:00"), at("2030-12-31T23:59:59")).workingTime()).hasHours(1);
    }

    @ParameterizedTest
    @CsvSource({"2018-12-31T23:59,2019-01-02T09:00,2018", "2030-12-31T09:00,2031-01-01T00:00,2031"})
    void elapsedNeverGuessesAYear(LocalDateTime from, LocalDateTime to, int year) {
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> workingTime.elapsed(at(from), at(to)))
            .satisfies(e -> assertThat(e.year()).isEqualTo(year));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void anImpossibleNumberOfDaysIsRefused(int workingDays) {
        assertThatIllegalArgumentException().isThrownBy(() -> workingTime.due(at("2026-03-02T09:00"), workingDays));
    }

    @Test
    void timeDoesNotRunBackwards() {
        Instant from = at("2026-03-02T09:00");
        assertThatIllegalArgumentException().isThrownBy(() -> workingTime.elapsed(from, from.minusNanos(1)));
    }

    private static DayExplained day(String date, boolean counts, String why) {
        return new DayExplained(LocalDate.parse(date), counts, why);
    }

    private static Instant at(String office) {
        return at(LocalDateTime.parse(office));
    }

    private static Instant at(LocalDateTime office) {
        return office.atZone(WorkingTime.ZONE).toInstant();
    }
}
