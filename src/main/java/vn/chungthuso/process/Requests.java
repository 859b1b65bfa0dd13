package vn.chungthuso.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;

/** Requests that come by our own REST: they start the same process and are held to the same rules as Tasklist's. */
@Service
public class Requests {

    /** Procedure and kind that are taken, and the process that runs them. */
    private static final Map<String, String> PROCESSES = Map.of("ISSUE INDIVIDUAL", "issueCertificate");

    private final RuntimeService runtime;
    private final SpringProcessEngineConfiguration engine;
    private final FormsBridge bridge;
    private final LineMessages messages;
    private final Words words;

    Requests(RuntimeService runtime, SpringProcessEngineConfiguration engine, FormsBridge bridge, LineMessages messages, Words words) {
        this.runtime = runtime;
        this.engine = engine;
        this.bridge = bridge;
        this.messages = messages;
        this.words = words;
    }

    /**
     * Starts the process of this procedure and kind.
     *
     * @return the dossier's code
     * @throws FormRefused 400 with every wrong field, 403, or 409 where one is in flight
     */
    public String open(Map<String, Object> body) {
        String asked = body.get(ProcessVariables.PROCEDURE) + " " + body.get(ProcessVariables.CERTIFICATE_KIND);
        String process = PROCESSES.get(asked);
        if (process == null) {
            String field = "ISSUE".equals(body.get(ProcessVariables.PROCEDURE)) ? ProcessVariables.CERTIFICATE_KIND : ProcessVariables.PROCEDURE;
            throw FormRefused.badInput(field, words.say("start.unsupported"));
        }
        return runtime.startProcessInstanceByKey(process, transientVariables(body)).getBusinessKey();
    }

    /** Replaces a request that waits to be gathered; the review begins anew. */
    @Transactional
    public void correct(Dossier dossier, Map<String, Object> body) {
        if (dossier.state() != DossierState.ACCEPTED || dossier.inLetter() != null) {
            throw FormRefused.conflict(words.say("request.notCorrectable", dossier.code()), Map.of());
        }
        engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            String instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(dossier.code()).rootProcessInstances()
                    .singleResult().getId();
            bridge.correct(context.getExecutionManager().findExecutionById(instance), body);
            return null;
        }));
        messages.tell("requestCorrected", dossier.code());
    }

    /** Transient: the engine hands them to the bridge and forgets them. */
    private static VariableMap transientVariables(Map<String, Object> body) {
        VariableMap variables = Variables.createVariables();
        new HashMap<>(body).forEach((name, value) -> {
            if (Objects.nonNull(value)) {
                variables.putValueTyped(name, Variables.untypedValue(value, true));
            }
        });
        return variables;
    }
}
