package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Request;

/** Asks the start form what it would say to requests, many at once; nothing is started and nothing stored. */
@Component
class RequestExamination {

    /**
     * What the form says.
     *
     * @param request as it would be stored; null where it is refused
     * @param refusal null where there is none
     */
    record Examined(Request request, FormRefused refusal) {}

    private final SpringProcessEngineConfiguration engine;
    private final StartBridge bridge;
    private final Map<String, RequestForm> forms;

    RequestExamination(SpringProcessEngineConfiguration engine, StartBridge bridge, Map<String, RequestForm> forms) {
        this.engine = engine;
        this.bridge = bridge;
        this.forms = forms;
    }

    /** @param bodies as {@link Requests#open} takes them, all of the same procedure */
    List<Examined> of(Caller caller, String process, List<Map<String, Object>> bodies) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity definition = latest(context, process);
            return bodies.stream().map(body -> examined(caller, definition, body)).toList();
        });
    }

    private Examined examined(Caller caller, ProcessDefinitionEntity definition, Map<String, Object> body) {
        try {
            Map<String, Object> values = bridge.checkedStart(caller, definition, new HashMap<>(body));
            return new Examined(forms.get(DeployedForms.idOfStart(definition)).examined(caller, values), null);
        } catch (FormRefused refused) {
            return new Examined(null, refused);
        }
    }

    private static ProcessDefinitionEntity latest(CommandContext context, String process) {
        return Unguarded.within(
                context, () -> context.getProcessEngineConfiguration().getDeploymentCache().findDeployedLatestProcessDefinitionByKey(process));
    }
}
