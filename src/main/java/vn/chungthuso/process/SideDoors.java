package vn.chungthuso.process;

import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** A person ends a task by its form and in no other way: errors and escalations thrown from outside would pass every check. */
class SideDoors extends CommandInterceptor {

    private final Words words;

    SideDoors(Words words) {
        this.words = words;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof HandleTaskBpmnErrorCmd || command instanceof HandleTaskEscalationCmd) {
            throw FormRefused.forbidden(words.say("task.byFormOnly"));
        }
        return next.execute(command);
    }
}
