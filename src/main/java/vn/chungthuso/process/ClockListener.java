package vn.chungthuso.process;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.DossierClocks;
import vn.chungthuso.sla.StepEntered;
import vn.chungthuso.sla.Term;

/** Lets the clocks follow the diagram: they run where it waits, and stand at nodes with property {@code pausesClock}. */
@Component
class ClockListener {

    /**
     * What a model says of a node where it waits.
     *
     * @param deadline key of domain §8; null where it names none
     * @param pausesClock it waits for the submitter
     */
    record Waiting(String deadline, boolean pausesClock) {}

    private final Clocks clocks;
    private final DossierClocks dossierClocks;
    private final Dossiers dossiers;
    private final Deadlines deadlines;
    private final LateSteps lateSteps;
    private final Clock clock;

    ClockListener(
            Clocks clocks, DossierClocks dossierClocks, Dossiers dossiers, Deadlines deadlines, LateSteps lateSteps, Clock clock) {
        this.clocks = clocks;
        this.dossierClocks = dossierClocks;
        this.dossiers = dossiers;
        this.deadlines = deadlines;
        this.lateSteps = lateSteps;
        this.clock = clock;
    }

    /** A dossier comes in; called parts of its procedure share its clock. */
    void started(ExecutionEntity instance) {
        String code = instance.getProcessBusinessKey();
        if (instance.getSuperExecution() == null && DossierListener.isDossier(code)) {
            Dossier dossier = dossiers.get(code);
            dossierClocks.received(code, dossier.procedure(), dossier.certificateKind(), dossier.subjectAgency());
        }
    }

    void entered(TaskEntity task, Waiting waiting) {
        OffsetDateTime due = task.getDueDate() == null ? null : task.getDueDate().toInstant().atZone(clock.getZone()).toOffsetDateTime();
        enter(task.getExecution(), task.getId(), agency(task), waiting, due);
    }

    void entered(ExecutionEntity execution, Waiting waiting) {
        OffsetDateTime due = enter(execution, null, Deadlines.agency(execution), waiting, null);
        if (due != null && DossierListener.isDossier(execution.getProcessBusinessKey())) {
            dossiers.due(execution.getProcessBusinessKey(), due);
        }
    }

    void assigned(TaskEntity task) {
        clocks.assign(task.getId(), task.getAssignee());
    }

    void left(ExecutionEntity execution) {
        clocks.leave(execution.getActivityInstanceId()).ifPresent(lateSteps::left);
    }

    void ended(String code, DossierState state) {
        dossierClocks.ended(code, state.name());
    }

    private OffsetDateTime enter(ExecutionEntity execution, String task, String agency, Waiting waiting, OffsetDateTime due) {
        String code = execution.getProcessBusinessKey();
        if (code == null || LateSteps.isStep(code)) {
            return null;
        }
        Object procedure = DossierListener.isDossier(code) ? execution.getVariable(ProcessVariables.PROCEDURE) : null;
        Term term = waiting.deadline() == null ? null : deadlines.term(execution, waiting.deadline());
        var step = new StepEntered(
                execution.getActivityInstanceId(),
                task,
                execution.getProcessInstanceId(),
                ((ProcessDefinitionEntity) execution.getProcessDefinition()).getKey(),
                execution.getActivityId(),
                code,
                procedure == null ? null : procedure.toString(),
                agency,
                waiting.pausesClock(),
                Campaign.isCode(code));
        return clocks.enter(step, term, due);
    }

    /** Of the group that the task is offered to, else who answers for the case. */
    private static String agency(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .map(IdentityLinkEntity::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> Caller.agencyOf(group).stream())
                .findFirst()
                .orElseGet(() -> Deadlines.agency(task.getExecution()));
    }
}
