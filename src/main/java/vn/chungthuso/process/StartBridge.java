package vn.chungthuso.process;

import java.util.Map;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerStartEventJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.registry.ExpiryQuestion;
import vn.chungthuso.registry.ExpiryQuestions;

/**
 * Stands between start forms and the engine: what people type is checked against the .form file, handed to its {@link StartForm}, which
 * gives the business key, and taken out of the variables before anything is flushed. Tasklist, REST and Java all pass here.
 */
@Component
class StartBridge {

    private final Map<String, StartForm> forms;
    private final DeployedForms deployed;
    private final TypedValues typed;
    private final Letters letters;
    private final ExpiryQuestions questions;
    private final Words words;

    StartBridge(
            Map<String, StartForm> forms,
            DeployedForms deployed,
            TypedValues typed,
            Letters letters,
            ExpiryQuestions questions,
            Words words) {
        this.forms = forms;
        this.deployed = deployed;
        this.typed = typed;
        this.letters = letters;
        this.questions = questions;
        this.words = words;
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
            start.setProcessBusinessKey(forms.get(formId).openByTheClock());
            return;
        }
        if (start.getProcessBusinessKey() != null) {
            throw FormRefused.badInput("businessKey", words.say("start.ownKey"));
        }
        if (start.getCaseInstanceId() != null) {
            throw FormRefused.badInput("caseInstanceId", words.say("form.unknown", "caseInstanceId"));
        }
        Caller caller = typed.caller();
        Map<String, Object> values = checkedStart(caller, definition, typed.takenOut(start));
        start.setProcessBusinessKey(forms.get(formId).open(caller, values, start));
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

    /**
     * What a start form would open its dossier with; nothing is opened.
     *
     * @param body what is fixed is taken out of it
     * @throws FormRefused as the start itself
     */
    Map<String, Object> checkedStart(Caller caller, ProcessDefinitionEntity definition, Map<String, Object> body) {
        StartForm form = forms.get(DeployedForms.idOfStart(definition));
        form.mayOpen(caller);
        typed.dropFixed(form.fixed(), body);
        return typed.checked(caller, form, deployed.ofStart(definition.getId()), form.servedAtStart(caller), body);
    }

    /** What a start form is shown with. */
    Map<String, Object> known(Caller caller, String formId) {
        return forms.get(formId).servedAtStart(caller);
    }
}
