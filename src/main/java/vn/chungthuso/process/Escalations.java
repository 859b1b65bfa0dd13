package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.MailItem;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.StepClock;
import vn.chungthuso.sla.StepClock.Escalation;

/** Tells of a step that is near or past its deadline: who has it, then its leader, then the manager, each once (model «escalateStep»). */
@Component
class Escalations {

    private final Clocks clocks;
    private final DossierLog log;
    private final Mails mails;
    private final MailListener listener;
    private final Staff staff;
    private final Agencies agencies;
    private final StepNames names;
    private final Clock clock;

    Escalations(
            Clocks clocks, DossierLog log, Mails mails, MailListener listener, Staff staff, Agencies agencies, StepNames names, Clock clock) {
        this.clocks = clocks;
        this.log = log;
        this.mails = mails;
        this.listener = listener;
        this.staff = staff;
        this.agencies = agencies;
        this.names = names;
        this.clock = clock;
    }

    /** Who has the step is told by mail; its clerks where nobody has taken it or the authority is awaited. */
    void remind(StepClock step) {
        record(step, Kind.DEADLINE_NEAR);
        if (mails.isOn()) {
            mails.tell(people(step), new MailItem(MailKind.DEADLINE, step.code(), step.taskId(), step.activityInstance(), nameOf(step), step.dueAt()));
        }
    }

    /** The task that follows in the model tells the leader. */
    void toLeader(StepClock step) {
        clocks.escalate(step.id(), Escalation.LEADER);
        record(step, Kind.LEADER_TOLD);
    }

    /** The task that follows in the model tells the managers. */
    void toManager(StepClock step) {
        clocks.escalate(step.id(), Escalation.MANAGER);
        record(step, Kind.MANAGER_TOLD);
    }

    /** The managers' groups of an agency and all above it; its leaders where there is no manager. */
    List<String> managersOf(String agency) {
        LocalDate today = LocalDate.now(clock);
        List<String> groups = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Optional<String> above = Optional.of(agency);
        while (above.filter(seen::add).isPresent()) {
            String group = Role.MANAGER.at(above.get());
            if (!staff.membersOf(group).isEmpty()) {
                groups.add(group);
            }
            above = agencies.superiorOf(above.get(), today).map(Agency::code);
        }
        return groups.isEmpty() ? List.of(Role.LEADER.at(agency)) : groups;
    }

    String nameOf(StepClock step) {
        return names.of(step.processKey(), step.activity());
    }

    /** Letters have no history in words; what becomes of their steps stands with the step. */
    void record(StepClock step, Kind kind) {
        if (DossierListener.isDossier(step.code())) {
            log.record(step.code(), "system", kind, nameOf(step));
        }
    }

    private Set<String> people(StepClock step) {
        TaskEntity task = step.taskId() == null ? null : Context.getCommandContext().getTaskManager().findTaskById(step.taskId());
        return task != null ? listener.people(task) : new HashSet<>(staff.membersOf(Role.CLERK.at(step.agency())));
    }
}
