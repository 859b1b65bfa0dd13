package vn.chungthuso.sla;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.sla.StepClock.Escalation;
import vn.chungthuso.sla.StepRows.Row;

/**
 * The clocks of steps (domain §8). Steps with the same deadline that follow each other share one clock, as «agencyReview» runs from the
 * review until the letter has left. While a step between them waits for the submitter it stands, and goes on with the office time that
 * was left. Every call joins the caller's transaction.
 */
@Service
public class Clocks {

    private final StepRows rows;
    private final DossierClocks dossiers;
    private final WorkingTime workingTime;
    private final Clock clock;

    Clocks(StepRows rows, DossierClocks dossiers, WorkingTime workingTime, Clock clock) {
        this.rows = rows;
        this.dossiers = dossiers;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** When a step would be due that is entered now. @param code null where its clock is its own */
    public OffsetDateTime due(String code, Term term, String agency) {
        WorkingTime time = workingTime.of(agency);
        return counting(code == null ? List.of() : rows.latest(code), term, time).due(time);
    }

    /**
     * A step begins.
     *
     * @param term null where no table sets one
     * @param otherwise when it is due where no table says so; null where it is not
     * @return when it is due; null where it is not
     */
    public OffsetDateTime enter(StepEntered step, Term term, OffsetDateTime otherwise) {
        WorkingTime time = workingTime.of(step.agency());
        List<Row> latest = step.alone() ? List.of() : rows.latest(step.code());
        Counting counting = term == null ? null : step.stopsClock() ? Counting.begun(clock.instant(), term.workingDays()) : counting(latest, term, time);
        OffsetDateTime due = counting == null ? otherwise : counting.due(time);
        OffsetDateTime soft = counting == null ? due : counting.soft(time, due, term.warningHours());
        rows.insert(step, now(), term, counting, soft, due);
        if (step.stopsClock()) {
            dossiers.stop(step.code());
        } else if (!latest.isEmpty() && latest.get(0).step().stopsClock()) {
            dossiers.goOn(step.code());
        }
        return due;
    }

    /** Somebody takes a task or gives it back (null). */
    public void assign(String taskId, String person) {
        rows.assign(taskId, person);
    }

    /**
     * A step ends.
     *
     * @return the step; empty where it has no clock
     */
    public Optional<StepClock> leave(String activityInstance) {
        Optional<StepClock> step = rows.at(activityInstance).map(Row::step).filter(open -> open.endedAt() == null);
        step.ifPresent(open -> {
            OffsetDateTime now = now();
            Duration worked = Moments.worked(workingTime.of(open.agency()), open.beganAt(), now.toInstant());
            rows.end(open.id(), now, worked, open.dueAt() == null ? null : now.isAfter(open.dueAt()));
        });
        return step;
    }

    /** Open steps that have become near or late and of which nobody has been told, at most so many. */
    public List<StepClock> near(int most) {
        return rows.near(now(), most);
    }

    /** A step, if it is still open. */
    public Optional<StepClock> open(long id) {
        return rows.open(id).map(Row::step);
    }

    /** Of these steps those that are still open. */
    public List<StepClock> open(Collection<Long> ids) {
        return rows.open(ids).stream().map(Row::step).toList();
    }

    /** At what a dossier or a letter waits and is due, the soonest first. */
    public List<StepClock> waiting(String code) {
        return rows.latest(code).stream()
                .map(Row::step)
                .filter(step -> step.endedAt() == null && step.dueAt() != null)
                .sorted(Comparator.comparing(StepClock::dueAt))
                .toList();
    }

    /** Somebody is about to be told that a step is late; false where that has happened before or the step is done. */
    public boolean escalate(long id, Escalation to) {
        Escalation before = to.ordinal() == 0 ? null : Escalation.values()[to.ordinal() - 1];
        return rows.escalate(id, before, to);
    }

    private Counting counting(List<Row> latest, Term term, WorkingTime time) {
        Optional<Row> before = latest.stream().filter(row -> !row.step().stopsClock()).findFirst();
        return before.filter(row -> term.key().equals(row.step().deadline()) && row.counting() != null)
                .map(row -> latest.get(0) == row ? row.counting() : goingOn(row, time))
                .orElseGet(() -> Counting.begun(clock.instant(), term.workingDays()));
    }

    /** Reckoned anew: a calendar that changed while the clock stood takes nothing from what was left, and gives nothing. */
    private Counting goingOn(Row before, WorkingTime time) {
        OffsetDateTime stopped = before.step().endedAt() == null ? now() : before.step().endedAt();
        OffsetDateTime due = before.counting().due(time);
        return due.isAfter(stopped)
                ? before.counting().goingOn(clock.instant(), time.elapsed(stopped.toInstant(), due.toInstant()).workingTime())
                : before.counting();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
