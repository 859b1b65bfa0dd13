package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What the deadlines look like, counted.
 *
 * @param daysLeft every group, in order; together they are the open steps
 * @param weeks the last twelve ISO weeks, oldest first
 * @param steps how long each step took in these weeks, in working days, slowest first
 * @param people who has how much now, most overdue first
 */
record SlaFigures(List<DaysLeftCount> daysLeft, List<Week> weeks, List<Step> steps, List<Person> people) {

    record DaysLeftCount(String group, String name, long open) {}

    record Week(LocalDate monday, long kept, long missed) {}

    record Step(String process, String step, String name, long ended, double median, double p95) {}

    /** @param person account; null for what nobody has yet */
    record Person(String person, String name, long open, long overdue) {}

    /**
     * A step of one process and how many wait there.
     *
     * @param median working days that it usually takes; null where none ended in these weeks
     */
    record Waiting(String step, String name, long waiting, long overdue, long stopped, OffsetDateTime oldest, Double median) {}
}
