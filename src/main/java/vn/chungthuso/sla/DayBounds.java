package vn.chungthuso.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chungthuso.calendar.WorkingTime;

/** Between which moments the groups of {@link DaysLeft} lie; a day off belongs to the working day before it. */
final class DayBounds {

    private static final int WEEK = 5;

    private final WorkingTime workingTime;
    private final OffsetDateTime now;
    private final LocalDate today;
    private final boolean working;

    DayBounds(WorkingTime workingTime, OffsetDateTime now) {
        this.workingTime = workingTime;
        this.now = now;
        this.today = now.atZoneSameInstant(WorkingTime.ZONE).toLocalDate();
        this.working = day(0).equals(today);
    }

    /** The moment before which a deadline is in the group, in the order of the groups; the last one has none. */
    Map<DaysLeft, OffsetDateTime> ends() {
        Map<DaysLeft, OffsetDateTime> ends = new LinkedHashMap<>();
        ends.put(DaysLeft.LONG_OVERDUE, start(workingTime.latestStart(today, WEEK)));
        ends.put(DaysLeft.OVERDUE, now);
        ends.put(DaysLeft.TODAY, start(after(1)));
        ends.put(DaysLeft.ONE, start(after(2)));
        ends.put(DaysLeft.TWO, start(after(3)));
        ends.put(DaysLeft.THREE_TO_FIVE, start(after(WEEK + 1)));
        return ends;
    }

    /** The n-th working day after today. */
    private LocalDate after(int days) {
        return day(working ? days : days - 1);
    }

    private LocalDate day(int days) {
        Instant morning = start(today).toInstant();
        return workingTime.due(morning, days).due().toLocalDate();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(WorkingTime.ZONE).toOffsetDateTime();
    }
}
