package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractVariableCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Closes the engine's ways around the forms and the diagram: who may work on a task could otherwise write variables such as the sending
 * agency, end the instance by an error, or start a procedure behind its review. Administrators keep them for repairs.
 */
class SideDoors extends CommandInterceptor {

    private static final List<Class<?>> CLOSED = List.of(
            AbstractVariableCmd.class,
            AbstractPatchVariablesCmd.class,
            ResolveTaskCmd.class,
            HandleTaskBpmnErrorCmd.class,
            HandleTaskEscalationCmd.class,
            StartProcessInstanceAtActivitiesCmd.class);

    private final Words words;

    SideDoors(Words words) {
        this.words = words;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (CLOSED.stream().anyMatch(door -> door.isInstance(command)) && isUsedByOthers()) {
            throw FormRefused.forbidden(words.say("task.onlyByForm"));
        }
        return next.execute(command);
    }

    private static boolean isUsedByOthers() {
        return Caller.current(Context.getProcessEngineConfiguration().getIdentityService())
                .filter(caller -> !caller.groups().contains(Caller.ADMIN))
                .isPresent();
    }
}
