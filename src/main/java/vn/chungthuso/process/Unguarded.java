package vn.chungthuso.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one door past the engine's rights: for the house itself, and for who was already found to be allowed. Joins the caller's transaction. */
@Component
public class Unguarded {

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    Unguarded(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    /** An answer of the engine. */
    public <T> T ask(Callable<T> question) {
        return engine.getObject().getCommandExecutorTxRequired().execute(context -> within(context, question));
    }

    /** Work of the engine that has no answer. */
    void run(Runnable work) {
        ask(() -> {
            work.run();
            return null;
        });
    }

    /** The same in a command that runs already. */
    static <T> T within(CommandContext context, Callable<T> question) {
        return context.runWithoutAuthorization(question);
    }
}
