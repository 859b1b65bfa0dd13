package vn.chungthuso.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/**
 * Stands between the forms of tasks and the engine: what people type is checked against the .form file, handed to its {@link TaskForm}
 * and taken out of the variables before anything is flushed. Tasklist, REST and Java all pass here.
 */
@Component
class TaskBridge {

    private final Map<String, TaskForm> forms;
    private final Map<String, StartForm> startForms;
    private final DeployedForms deployed;
    private final TypedValues typed;
    private final Words words;

    TaskBridge(Map<String, TaskForm> forms, Map<String, StartForm> startForms, DeployedForms deployed, TypedValues typed, Words words) {
        this.forms = forms;
        this.startForms = startForms;
        this.deployed = deployed;
        this.typed = typed;
        this.words = words;
    }

    /** A new task: the former choice is forgotten. */
    void onCreate(TaskEntity task) {
        task.getExecution().getProcessInstance().removeVariableLocal(ProcessVariables.OUTCOME);
    }

    /** A task that several may take is taken by each for themselves. */
    void onAssign(TaskEntity task) {
        if (task.getAssignee() == null || !hasCandidates(task)) {
            return;
        }
        Caller.current(Context.getProcessEngineConfiguration().getIdentityService()).ifPresent(caller -> {
            if (!task.getAssignee().equals(caller.user())) {
                throw FormRefused.forbidden(words.say("task.claimForOther"));
            }
            ExecutionEntity instance = task.getExecution().getProcessInstance();
            forms.get(DeployedForms.idOf(task)).claimed(new Visit(instance.getProcessBusinessKey(), caller, instance));
        });
    }

    /** Completion: who it is, what was typed, what becomes of it. */
    void onComplete(TaskEntity task) {
        Caller caller = typed.caller();
        mayWorkOn(task, caller);
        ExecutionEntity instance = task.getExecution().getProcessInstance();
        var body = new HashMap<>(typed.takenOutOfInstance(instance));
        body.putAll(typed.takenOut(task));
        var visit = new Visit(instance.getProcessBusinessKey(), caller, instance);
        TaskForm form = forms.get(DeployedForms.idOf(task));
        Map<String, Object> values = typed.checked(caller, form, deployed.of(task), known(visit, form), body);
        form.take(visit, values);
        if (values.get(ProcessVariables.OUTCOME) != null) {
            instance.setVariableLocal(ProcessVariables.OUTCOME, values.get(ProcessVariables.OUTCOME));
        }
    }

    /** A correction between tasks: the start form once more, held to the same rules. */
    void correct(ExecutionEntity instance, Map<String, Object> correction) {
        String formId = DeployedForms.idOfStart((ProcessDefinitionEntity) instance.getProcessDefinition());
        Map<String, Object> body = new HashMap<>(correction);
        typed.dropFixed(startForms.get(formId).fixed(), body);
        var visit = new Visit(instance.getProcessBusinessKey(), typed.caller(), instance);
        TaskForm form = forms.get(formId);
        form.take(visit, typed.checked(visit.caller(), form, deployed.ofStart(instance), known(visit, form), body));
    }

    /** What a task's form is shown with: the declared variables and what its bean serves. */
    Map<String, Object> known(Visit visit, String formId) {
        return known(visit, forms.get(formId));
    }

    private static Map<String, Object> known(Visit visit, TaskForm form) {
        Map<String, Object> known = new HashMap<>(visit.scope().getVariables());
        known.keySet().retainAll(ProcessVariables.DECLARED);
        known.putAll(form.served(visit));
        return known;
    }

    private void mayWorkOn(TaskEntity task, Caller caller) {
        if (task.getAssignee() != null && !task.getAssignee().equals(caller.user())) {
            throw FormRefused.conflict(words.say("task.claimed", task.getAssignee()), Map.of());
        }
        boolean candidate = task.getIdentityLinks().stream()
                .filter(link -> link.getType().equals(IdentityLinkType.CANDIDATE))
                .anyMatch(link -> link.getGroupId() == null ? caller.user().equals(link.getUserId()) : caller.groups().contains(link.getGroupId()));
        if (!candidate && !caller.user().equals(task.getAssignee()) || task.getAssignee() != null && !candidate && hasCandidates(task)) {
            throw FormRefused.forbidden(words.say("task.notYours"));
        }
    }

    private static boolean hasCandidates(TaskEntity task) {
        return task.getIdentityLinks().stream().anyMatch(link -> link.getType().equals(IdentityLinkType.CANDIDATE));
    }
}
