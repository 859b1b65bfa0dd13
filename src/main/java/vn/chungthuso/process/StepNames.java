package vn.chungthuso.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the clerks call a step: the name of its node in the newest model that runs. */
@Component
public class StepNames {

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    StepNames(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    /** @return the node's id where the model has no such node any more, or gives it no name */
    public String of(String processKey, String activity) {
        return newest(processKey).getOrDefault(activity, activity);
    }

    private Map<String, String> newest(String processKey) {
        var configuration = engine.getObject();
        return configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            RepositoryService repository = configuration.getRepositoryService();
            var definition = repository.createProcessDefinitionQuery().processDefinitionKey(processKey).latestVersion().singleResult();
            return definition == null
                    ? Map.<String, String>of()
                    : names.computeIfAbsent(definition.getId(), id -> named(repository.getBpmnModelInstance(id)));
        }));
    }

    private static Map<String, String> named(BpmnModelInstance model) {
        Map<String, String> named = new ConcurrentHashMap<>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(node -> named.put(node.getId(), node.getName()));
        return named;
    }
}
