package vn.chungthuso.process;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.sla.Outlook;
import vn.chungthuso.sla.Recounting;
import vn.chungthuso.sla.Recounting.Moved;
import vn.chungthuso.sla.Recounting.Slice;
import vn.chungthuso.sla.StepClock;

/**
 * Deadlines that move after the calendar or an agency's hours have changed, or more time was given: step, task, dossier and waiting timers
 * alike. A changed calendar counts at once; the open deadlines follow it in many small transactions, and until all of them have, it is said
 * that they wait, and {@link DeadlineRounds} goes on.
 */
@Service
public class MovedDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(MovedDeadlines.class);

    /** How many deadlines moved, and how many could not. */
    private record Pass(int moved, int left) {

        static final Pass NOTHING = new Pass(0, 0);

        Pass and(Pass other) {
            return new Pass(moved + other.moved, left + other.left);
        }
    }

    private final Recounting recounting;
    private final CalendarYears calendar;
    private final Dossiers dossiers;
    private final LateSteps lateSteps;
    private final TimersOfTerms timers;
    private final WorkingTime workingTime;
    private final Unguarded engine;
    private final TransactionOperations transactions;

    MovedDeadlines(
            Recounting recounting,
            CalendarYears calendar,
            Dossiers dossiers,
            LateSteps lateSteps,
            TimersOfTerms timers,
            WorkingTime workingTime,
            Unguarded engine,
            TransactionOperations transactions) {
        this.recounting = recounting;
        this.calendar = calendar;
        this.dossiers = dossiers;
        this.lateSteps = lateSteps;
        this.timers = timers;
        this.workingTime = workingTime;
        this.engine = engine;
        this.transactions = transactions;
    }

    /**
     * Looks once at every open step; nothing is changed.
     *
     * @throws vn.chungthuso.calendar.YearNotLoaded where a deadline would come into a year without a calendar
     */
    public Outlook outlook(WorkingTime other) {
        return recounting.outlook(other);
    }

    /** A page of what was looked at, from 0; what has ended meanwhile is left out. */
    public List<MovedDeadline> page(Outlook outlook, WorkingTime other, int page, int size) {
        return recounting.moving(outlook.page(page, size), other).stream().map(MovedDeadlines::said).toList();
    }

    /** Whether open deadlines still wait to be reckoned by the calendar that counts now. */
    public boolean areBehind() {
        return recounting.isBehind(calendar.version());
    }

    /**
     * Reckons all open deadlines by the calendar that counts now. What cannot be moved at present waits, see {@link #areBehind}.
     *
     * @return how many steps moved
     */
    public int recompute() {
        long version = calendar.version();
        Pass all = Pass.NOTHING;
        Optional<Slice> slice = recounting.behind(0, workingTime);
        while (slice.isPresent()) {
            all = all.and(move(slice.get().moving())).and(new Pass(0, slice.get().stuck()));
            slice = recounting.behind(slice.get().last(), workingTime);
        }
        boolean others = timers.follow(workingTime) & recounting.moveDossiers(workingTime);
        if (others && all.left() == 0) {
            recounting.reckoned(version);
        }
        return all.moved();
    }

    /** For the rounds: what was broken off is done again, and once more after a change for what began by the former calendar. */
    void catchUp() {
        if (recounting.isDue(calendar.version())) {
            recompute();
        }
    }

    void move(StepClock step, OffsetDateTime due) {
        engine.run(() -> {
            Task task = step.taskId() == null ? null : Context.getCommandContext().getTaskManager().findTaskById(step.taskId());
            if (task != null) {
                task.setDueDate(Date.from(due.toInstant()));
            }
            dossiers.due(step.code(), due);
        });
        lateSteps.moved(step);
    }

    /** All together; where somebody is just at work on one of them, each by itself. */
    private Pass move(List<Long> steps) {
        try {
            return moveTogether(steps);
        } catch (RuntimeException conflict) {
            LOG.info("{} deadlines are moved one by one: {}", steps.size(), conflict.toString());
            return steps.stream().map(this::moveAlone).reduce(Pass.NOTHING, Pass::and);
        }
    }

    private Pass moveAlone(Long step) {
        try {
            return moveTogether(List.of(step));
        } catch (RuntimeException conflict) {
            LOG.warn("The deadline of step {} waits to be moved in a later round", step, conflict);
            return new Pass(0, 1);
        }
    }

    private Pass moveTogether(Collection<Long> steps) {
        return transactions.execute(status -> {
            List<Moved> moved = recounting.move(steps, workingTime);
            moved.forEach(one -> move(one.step(), one.to()));
            return new Pass(moved.size(), 0);
        });
    }

    private static MovedDeadline said(Moved moved) {
        StepClock step = moved.step();
        return new MovedDeadline(step.code(), step.processKey(), step.activity(), step.agency(), step.dueAt(), moved.to());
    }
}
