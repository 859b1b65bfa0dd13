package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code due} and {@code elapsed} against a slow oracle that looks at every minute, and against each other. */
class WorkingTimeOracleTest {

    private static final Set<LocalDate> OFF_2026 = dates("2026-01-01 2026-01-02 2026-02-16 2026-02-17 2026-02-18 2026-02-19 2026-02-20 "
        + "2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01 2026-09-02 2026-11-24");
    private static final Set<LocalDate> WORKED_2026 = dates("2026-01-10 2026-08-22");
    private static final List<LocalTime> TIMES = Stream.of("00:00", "07:30", "10:17", "12:00", "17:00", "17:01", "23:59")
        .map(LocalTime::parse).toList();

    private final WorkingTime workingTime = CalendarFixture.workingTime(CalendarFixture.SHIPPED_FILE);

    @Test
    void elapsedEqualsTheMinutesTheOfficeIsOpen() {
        LocalDateTime end = LocalDateTime.of(2026, 12, 31, 23, 59);
        for (LocalDateTime from = LocalDateTime.of(2026, 1, 1, 0, 0); from.isBefore(end.minusDays(12)); from = from.plusMinutes(4_567)) {
            Duration open = Duration.ZERO;
            for (LocalDateTime minute = from; minute.isBefore(from.plusDays(12)); minute = minute.plusMinutes(1)) {
                open = open.plusMinutes(isOpen(minute) ? 1 : 0);
            }
            assertThat(workingTime.elapsed(at(from), at(from.plusDays(12))).workingTime()).as("from %s", from).isEqualTo(open);
        }
    }

    @Test
    void dueEqualsCountingDayByDay() {
        for (LocalDate date = LocalDate.of(2026, 1, 1); date.isBefore(LocalDate.of(2026, 12, 10)); date = date.plusDays(1)) {
            for (LocalTime time : TIMES) {
                LocalDate expected = time.isAfter(LocalTime.of(17, 0)) ? date.plusDays(1) : date;
                expected = sameOrNextWorkingDay(expected);
                for (int n = 0; n <= 7; n++) {
                    assertThat(workingTime.due(at(date.atTime(time)), n).due().toLocalDateTime()).as("%s %s + %d", date, time, n)
                        .isEqualTo(expected.atTime(17, 0));
                    expected = sameOrNextWorkingDay(expected.plusDays(1));
                }
            }
        }
    }

    @Test
    void atTheDeadlineTheWorkingDaysOfTheDeadlineHaveElapsed() {
        for (LocalDate date = LocalDate.of(2019, 1, 1); date.isBefore(LocalDate.of(2030, 10, 1)); date = date.plusDays(1)) {
            Instant from = at(date.atTime(TIMES.get(date.getDayOfYear() % TIMES.size())));
            for (int n : new int[] {0, 1, 3, 20}) {
                Due due = workingTime.due(from, n);
                assertThat(workingTime.elapsed(from, due.due().toInstant()).workingDays()).as("%s + %d", from, n).isEqualTo(n);
                assertThat(due.days()).filteredOn(DayExplained::counts).hasSize(n);
            }
        }
    }

    private static LocalDate sameOrNextWorkingDay(LocalDate date) {
        return isWorking(date) ? date : sameOrNextWorkingDay(date.plusDays(1));
    }

    private static boolean isWorking(LocalDate date) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend ? WORKED_2026.contains(date) : !OFF_2026.contains(date);
    }

    private static boolean isOpen(LocalDateTime minute) {
        int minuteOfDay = minute.getHour() * 60 + minute.getMinute();
        boolean morning = minuteOfDay >= 450 && minuteOfDay < 690;
        boolean afternoon = minuteOfDay >= 780 && minuteOfDay < 1020;
        return isWorking(minute.toLocalDate()) && (morning || afternoon);
    }

    private static Set<LocalDate> dates(String dates) {
        return Stream.of(dates.split(" ")).map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static Instant at(LocalDateTime office) {
        return office.atZone(WorkingTime.ZONE).toInstant();
    }
}
