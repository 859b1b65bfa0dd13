package vn.chungthuso.process;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Speaks with the engine without its rights: for the house itself, and for who was already found to be allowed. */
@Component
class Unguarded {

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    Unguarded(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    <T> T ask(Callable<T> question) {
        return engine.getObject().getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(question));
    }
}
