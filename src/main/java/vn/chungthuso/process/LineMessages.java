package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one door through which dossiers and letters speak to each other: messages by business key. */
@Component
class LineMessages {

    /** Up to so many dossiers are told at once, so that whoever waits sees the result; more become one job each. */
    private static final int AT_ONCE = 20;

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    LineMessages(ObjectProvider<RuntimeService> runtime, ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** Tells every one of these the same message, in the caller's transaction. */
    void tell(String message, List<String> codes) {
        tell(List.of(message), codes);
    }

    /** Tells every one of these the same messages, one after the other; a later one never overtakes an earlier one. */
    void tell(List<String> messages, List<String> codes) {
        if (codes.size() <= AT_ONCE) {
            codes.forEach(code -> messages.forEach(message -> tell(message, code)));
            return;
        }
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        configuration.getCommandExecutorTxRequired().execute(context -> {
            codes.forEach(code -> LineJob.begin(context, messages, code));
            return null;
        });
    }

    /** Whoever caused it need not have rights on the instance that hears it. */
    void tell(String message, String code) {
        engine.getObject().getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(code).correlate();
            return null;
        }));
    }
}
