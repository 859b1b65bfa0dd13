package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one door through which dossiers, letters and campaigns are spoken to: messages by business key. */
@Component
class LineMessages {

    /** Up to so many dossiers are told at once, so that whoever waits sees the result; more become one job each. */
    private static final int AT_ONCE = 20;

    private final ObjectProvider<RuntimeService> runtime;
    private final Unguarded engine;

    LineMessages(ObjectProvider<RuntimeService> runtime, Unguarded engine) {
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
        engine.run(() -> codes.forEach(code -> LineJob.begin(Context.getCommandContext(), messages, code)));
    }

    /** Where it waits for something else, nothing happens. */
    void tellIfAwaited(String message, String code) {
        engine.run(() -> runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(code).correlateAll());
    }

    /** Whoever caused it need not have rights on the instance that hears it. */
    void tell(String message, String code) {
        engine.run(() -> runtime.getObject().createMessageCorrelation(message).processInstanceBusinessKey(code).correlate());
    }
}
