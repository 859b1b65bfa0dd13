package vn.chungthuso.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.registry.ExpiryQuestion;
import vn.chungthuso.registry.ExpiryQuestions;

/**
 * Stands between the forms and the engine: what people type is checked against the .form file, handed to its {@link TaskForm} or
 * {@link StartForm} and taken out of the variables before anything is flushed. Tasklist, REST and Java all pass here.
 */
@Component
class FormsBridge {

    private final Map<String, StartForm> startForms;
    private final Map<String, TaskForm> taskForms;
    private final DeployedForms deployed;
    private final FormRules rules;
    private final Letters letters;
    private final ExpiryQuestions questions;
    private final Words words;
    private final ObjectMapper json;

    FormsBridge(
            Map<String, StartForm> startForms,
            Map<String, TaskForm> taskForms,
            DeployedForms deployed,
            FormRules rules,
            Letters letters,
            ExpiryQuestions questions,
            Words words,
            ObjectMapper json) {
        this.startForms = startForms;
        this.taskForms = taskForms;
        this.deployed = deployed;
        this.rules = rules;
        this.letters = letters;
        this.questions = questions;
        this.words = words;
        this.json = json;
    }

    /** Start of an instance that nobody called: the caller's values become a dossier or a letter, which gives the business key. */
    void onStart(ExecutionEntity start) {
        if (start.getSuperExecution() != null || isBegunByTheHouse(start)) {
            return;
        }
        var definition = (ProcessDefinitionEntity) start.getProcessDefinition();
        String formId = DeployedForms.idOfStart(definition);
        if (formId == null && Caller.current(Context.getProcessEngineConfiguration().getIdentityService()).isEmpty()) {
            return; // nobody asks for it: a timer of the model or a round of the house
        }
        if (formId == null) {
            throw FormRefused.forbidden(words.say("start.onlyCalled"));
        }
        if (isBegunByTheClock()) {
            start.setProcessBusinessKey(startForms.get(formId).openByTheClock());
            return;
        }
        if (start.getProcessBusinessKey() != null) {
            throw FormRefused.badInput("businessKey", words.say("start.ownKey"));
        }
        if (start.getCaseInstanceId() != null) {
            throw FormRefused.badInput("caseInstanceId", words.say("form.unknown", "caseInstanceId"));
        }
        Caller caller = caller();
        Map<String, Object> values = checkedStart(caller, definition, takeOut(start));
        start.setProcessBusinessKey(startForms.get(formId).open(caller, values, start));
    }

    /**
     * What a start form would open its dossier with; nothing is opened.
     *
     * @param typed what is fixed is taken out of it
     * @throws FormRefused as the start itself
     */
    Map<String, Object> checkedStart(Caller caller, ProcessDefinitionEntity definition, Map<String, Object> typed) {
        StartForm form = startForms.get(DeployedForms.idOfStart(definition));
        form.mayOpen(caller);
        dropFixed(form.fixed(), typed);
        return checked(caller, form, deployed.ofStart(definition.getId()), form.servedAtStart(caller), typed);
    }

    /** The timer at the start of a model that has one; the job names no instance, so nobody can pretend to be it. */
    private static boolean isBegunByTheClock() {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        return job != null && TimerStartEventJobHandler.TYPE.equals(job.getJobHandlerType());
    }

    /** A letter or question that has no instance yet was begun by a step of another instance in this very transaction: nobody else can name it. */
    private boolean isBegunByTheHouse(ExecutionEntity start) {
        String key = start.getProcessBusinessKey();
        return key != null
                && (letters.find(key).filter(letter -> letter.state() == LetterState.COMPOSING).isPresent()
                        || questions.find(key).filter(question -> question.state() == ExpiryQuestion.State.OPEN).isPresent())
                && Context.getProcessEngineConfiguration().getRuntimeService().createProcessInstanceQuery()
                        .processInstanceBusinessKey(key).count() == 0;
    }

    private void dropFixed(List<Map.Entry<String, String>> fixed, Map<String, Object> typed) {
        for (Map.Entry<String, String> only : fixed) {
            Object given = typed.remove(only.getKey());
            if (given != null && !given.equals(only.getValue())) {
                throw FormRefused.badInput(only.getKey(), words.say("start.unsupported", Requests.procedures()));
            }
        }
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
            taskForms.get(DeployedForms.idOf(task)).claimed(new Visit(instance.getProcessBusinessKey(), caller, instance));
        });
    }

    /** Completion: who it is, what was typed, what becomes of it. */
    void onComplete(TaskEntity task) {
        Caller caller = caller();
        mayWorkOn(task, caller);
        ExecutionEntity instance = task.getExecution().getProcessInstance();
        // on the instance, what the diagram wrote earlier stays; what this completion wrote, declared names too, is the caller's
        var typed = new HashMap<>(takeOut(instance, name -> !ProcessVariables.DECLARED.contains(name) || isFresh(instance, name)));
        typed.putAll(takeOut(task));
        var visit = new Visit(instance.getProcessBusinessKey(), caller, instance);
        TaskForm form = taskForms.get(DeployedForms.idOf(task));
        Map<String, Object> values = checked(caller, form, deployed.of(task), known(visit, form), typed);
        form.take(visit, values);
        if (values.get(ProcessVariables.OUTCOME) != null) {
            instance.setVariableLocal(ProcessVariables.OUTCOME, values.get(ProcessVariables.OUTCOME));
        }
    }

    /** A correction between tasks: the start form once more, held to the same rules. */
    void correct(ExecutionEntity instance, Map<String, Object> body) {
        String formId = DeployedForms.idOfStart((ProcessDefinitionEntity) instance.getProcessDefinition());
        Map<String, Object> typed = new HashMap<>(body);
        dropFixed(startForms.get(formId).fixed(), typed);
        var visit = new Visit(instance.getProcessBusinessKey(), caller(), instance);
        TaskForm form = taskForms.get(formId);
        form.take(visit, checked(visit.caller(), form, deployed.ofStart(instance), known(visit, form), typed));
    }

    private Map<String, Object> checked(
            Caller caller, CrossCheck form, JsonNode file, Map<String, Object> known, Map<String, Object> typed) {
        var errors = new ArrayList<FieldError>();
        Map<String, Object> values = rules.check(file, feel(), known, typed, errors);
        Set<String> named = errors.stream().map(FieldError::field).collect(Collectors.toSet());
        form.alsoWrong(caller, values).stream().filter(also -> !named.contains(also.field())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw FormRefused.badInput(errors);
        }
        return values;
    }

    /** What a task's form is shown with: the declared variables and what its bean serves. */
    Map<String, Object> known(Visit visit, String formId) {
        return known(visit, taskForms.get(formId));
    }

    Map<String, Object> startKnown(Caller caller, String formId) {
        return startForms.get(formId).servedAtStart(caller);
    }

    private static Map<String, Object> known(Visit visit, TaskForm form) {
        Map<String, Object> known = new HashMap<>(visit.scope().getVariables());
        known.keySet().retainAll(ProcessVariables.DECLARED);
        known.putAll(form.served(visit));
        return known;
    }

    private Caller caller() {
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        return Caller.current(identity).orElseThrow(() -> FormRefused.forbidden(words.say("task.nobody")));
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

    /** Removes everything from a scope that only the caller writes to, and answers it. */
    private Map<String, Object> takeOut(AbstractVariableScope scope) {
        return takeOut(scope, name -> true);
    }

    private Map<String, Object> takeOut(AbstractVariableScope scope, Predicate<String> callers) {
        var typed = new LinkedHashMap<String, Object>();
        scope.getVariablesLocal().forEach((name, value) -> {
            if (callers.test(name)) {
                typed.put(name, plain(value));
            }
        });
        typed.keySet().forEach(scope::removeVariableLocal);
        return typed;
    }

    private static boolean isFresh(AbstractVariableScope scope, String name) {
        Object local = scope.getVariableInstanceLocal(name);
        return Context.getCommandContext().getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
                .filter(cached -> cached.getEntity() instanceof VariableInstanceEntity)
                .filter(VariableGuard::isWritten)
                .map(CachedDbEntity::getEntity)
                .anyMatch(written -> Objects.equals(written, local));
    }

    private Object plain(Object value) {
        if (!(value instanceof SpinJsonNode node)) {
            return value;
        }
        try {
            return json.readValue(node.toString(), Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeelEngine feel() {
        return Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    }
}
