package vn.chungthuso.process;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.sla.Recounting;
import vn.chungthuso.sla.Recounting.Moved;
import vn.chungthuso.sla.StepClock;

/** Deadlines that move after the calendar has changed or more time was given: step, task, dossier and waiting timers alike. */
@Service
public class MovedDeadlines {

    private final Recounting recounting;
    private final Dossiers dossiers;
    private final LateSteps lateSteps;
    private final WorkingTime workingTime;
    private final Unguarded engine;

    MovedDeadlines(Recounting recounting, Dossiers dossiers, LateSteps lateSteps, WorkingTime workingTime, Unguarded engine) {
        this.recounting = recounting;
        this.dossiers = dossiers;
        this.lateSteps = lateSteps;
        this.workingTime = workingTime;
        this.engine = engine;
    }

    /** Which open steps another calendar would move; nothing is changed. */
    public List<MovedDeadline> preview(WorkingTime other) {
        return recounting.preview(other).stream().map(MovedDeadlines::said).toList();
    }

    /** Reckons all open deadlines by the calendar that is loaded now; the answer says which steps moved. */
    @Transactional
    public List<MovedDeadline> recompute() {
        List<Moved> moved = recounting.apply(workingTime);
        moved.forEach(one -> move(one.step(), one.to()));
        return moved.stream().map(MovedDeadlines::said).toList();
    }

    void move(StepClock step, OffsetDateTime due) {
        engine.ask(() -> {
            Task task = step.taskId() == null ? null : Context.getCommandContext().getTaskManager().findTaskById(step.taskId());
            if (task != null) {
                task.setDueDate(Date.from(due.toInstant()));
            }
            dossiers.due(step.code(), due);
            return null;
        });
        lateSteps.moved(step);
    }

    private static MovedDeadline said(Moved moved) {
        StepClock step = moved.step();
        return new MovedDeadline(step.code(), step.processKey(), step.activity(), step.agency(), step.dueAt(), moved.to());
    }
}
