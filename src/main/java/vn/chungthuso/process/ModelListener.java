package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.process.ClockListener.Waiting;

/**
 * Hangs the bridges, the dossier's state and the clocks on every model while it is parsed. The listeners are built in: a caller's
 * {@code skipCustomListeners} does not skip them.
 */
class ModelListener extends AbstractBpmnParseListener {

    private final StartBridge starts;
    private final TaskBridge tasks;
    private final DossierListener dossier;
    private final MailListener mail;
    private final ClockListener clocks;

    ModelListener(StartBridge starts, TaskBridge tasks, DossierListener dossier, MailListener mail, ClockListener clocks) {
        this.starts = starts;
        this.tasks = tasks;
        this.dossier = dossier;
        this.mail = mail;
        this.clocks = clocks;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity definition) {
        ExecutionListener start = execution -> {
            starts.onStart((ExecutionEntity) execution);
            clocks.started((ExecutionEntity) execution);
        };
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_START, start, 0);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> tasks.onCreate((TaskEntity) created));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, dossier::due);
        Waiting waiting = waiting(element, Deadlines.keyIn(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "dueDate")).orElse(null));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> clocks.entered((TaskEntity) created, waiting));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> clocks.assigned((TaskEntity) assigned));
        leave(activity);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, created -> mail.created((TaskEntity) created, actor()));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> tasks.onAssign((TaskEntity) assigned));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned -> mail.taken((TaskEntity) assigned));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, completed -> tasks.onComplete((TaskEntity) completed));
        follow(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        follow(element, activity);
    }

    @Override
    public void parseEventBasedGateway(Element element, ScopeImpl scope, ActivityImpl activity) {
        follow(element, activity);
        await(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        follow(element, activity);
        if (activity.getEventScope() == activity || activity.getEventScope() == activity.getFlowScope()) {
            await(element, activity); // behind an event-based gateway it is the gateway that waits
        }
    }

    private void await(Element element, ActivityImpl activity) {
        Waiting waiting = waiting(element, property(element, "deadline"));
        ExecutionListener enter = execution -> clocks.entered((ExecutionEntity) execution, waiting);
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, enter);
        leave(activity);
    }

    private void leave(ActivityImpl activity) {
        ExecutionListener leave = execution -> {
            clocks.left((ExecutionEntity) execution);
            mail.left((ExecutionEntity) execution);
        };
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_END, leave);
    }

    private static Waiting waiting(Element element, String deadline) {
        return new Waiting(deadline, Boolean.parseBoolean(property(element, "pausesClock")));
    }

    private void follow(Element element, ActivityImpl activity) {
        DossierState state = DossierState.named(property(element, "dossierState"));
        if (state != null) {
            ExecutionListener enter = execution -> {
                dossier.enter(execution, state);
                if (state.isEnd()) {
                    clocks.ended(execution.getProcessBusinessKey(), state);
                }
                mail.entered((ExecutionEntity) execution, state, actor());
            };
            activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, enter);
        }
    }

    /** Who acts in this thread; null where the clock does. */
    private static String actor() {
        return Context.getCommandContext().getAuthenticatedUserId();
    }

    private static String property(Element element, String name) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.element("properties");
        return properties == null
                ? null
                : properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .map(property -> property.attribute("value"))
                        .findFirst()
                        .orElse(null);
    }
}
