package vn.chungthuso.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.TaskCard.Worker;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Staff;

/**
 * Who else is at a task, so that two do not do the same. That somebody has just opened it is remembered for some minutes in this
 * server's memory only: it is a hint and no lock.
 */
@Component
class Colleagues {

    private static final Duration RECENT = Duration.ofMinutes(5);

    /**
     * Who works on a task.
     *
     * @param worker who has taken it; null while nobody has
     * @param takenAt since when; null where that is not known
     * @param readers names of others who opened it lately
     */
    record AtWork(Worker worker, OffsetDateTime takenAt, List<String> readers) {}

    private record Visit(String task, String account) {}

    private final Map<Visit, Instant> visits = new ConcurrentHashMap<>();
    private final TaskCards cards;
    private final SeenTasks tasks;
    private final Staff staff;
    private final Clock clock;

    Colleagues(TaskCards cards, SeenTasks tasks, Staff staff, Clock clock) {
        this.cards = cards;
        this.tasks = tasks;
        this.staff = staff;
        this.clock = clock;
    }

    AtWork meet(Caller caller, SeenTask task) {
        Instant now = clock.instant();
        visits.values().removeIf(at -> at.isBefore(now.minus(RECENT)));
        visits.put(new Visit(task.id(), caller.user()), now);
        List<String> others = visits.keySet().stream()
                .filter(visit -> visit.task().equals(task.id()) && !visit.account().equals(caller.user()))
                .map(Visit::account)
                .filter(account -> !account.equals(task.assignee()))
                .sorted()
                .toList();
        Map<String, String> names = staff.names(others);
        Worker worker = cards.of(caller, List.of(task)).get(0).worker();
        OffsetDateTime takenAt = worker == null ? null : tasks.takenAt(task).orElse(null);
        return new AtWork(worker, takenAt, others.stream().map(account -> names.getOrDefault(account, account)).toList());
    }
}
