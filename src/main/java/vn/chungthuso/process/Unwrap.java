package vn.chungthuso.process;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.DuplicateKeyException;
import vn.chungthuso.registry.IllegalRegistryChange;

/** Takes our refusals out of the engine's wrapping, and says lost races and stale pages in words. Sits outside the transaction. */
class Unwrap extends CommandInterceptor {

    private final Words words;

    Unwrap(Words words) {
        this.words = words;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failure) {
            throw inWords(command, failure);
        }
    }

    private RuntimeException inWords(Command<?> command, RuntimeException failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused != null) {
            return refused;
        }
        boolean completing = command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean lostRace = cause instanceof OptimisticLockingException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DuplicateKeyException;
            if (lostRace && !(command instanceof ExecuteJobsCmd)) { // the job executor retries by the type
                return FormRefused.conflict(words.say("task.race"), Map.of());
            }
            if (cause instanceof IllegalRegistryChange forbidden && !(command instanceof ExecuteJobsCmd)) {
                return FormRefused.conflict(forbidden.getMessage(), Map.of());
            }
            if (completing && cause instanceof NullValueException) {
                return FormRefused.gone(words.say("task.gone"));
            }
        }
        return failure;
    }
}
