package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the clerks call a step: the name of its node in the newest model that runs. */
@Component
public class StepNames {

    private final ObjectProvider<RepositoryService> repository;
    private final Unguarded engine;
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    StepNames(ObjectProvider<RepositoryService> repository, Unguarded engine) {
        this.repository = repository;
        this.engine = engine;
    }

    /** @return the node's id where the model has no such node any more, or gives it no name */
    public String of(String processKey, String activity) {
        return newest(processKey).stream().map(this::named).findFirst().orElse(Map.of()).getOrDefault(activity, activity);
    }

    /** Is there a step of this id in any process that runs? */
    public boolean isStep(String activity) {
        return newest(null).stream().anyMatch(process -> named(process).containsKey(activity));
    }

    /** Does a process of this key run? */
    public boolean isProcess(String key) {
        return !newest(key).isEmpty();
    }

    /** @param processKey null = all */
    private List<ProcessDefinition> newest(String processKey) {
        return engine.ask(() -> {
            var query = repository.getObject().createProcessDefinitionQuery().latestVersion();
            return (processKey == null ? query : query.processDefinitionKey(processKey)).list();
        });
    }

    private Map<String, String> named(ProcessDefinition process) {
        return names.computeIfAbsent(process.getId(), id -> engine.ask(() -> named(repository.getObject().getBpmnModelInstance(id))));
    }

    private static Map<String, String> named(BpmnModelInstance model) {
        Map<String, String> named = new ConcurrentHashMap<>();
        model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getName() != null)
                .forEach(node -> named.put(node.getId(), node.getName()));
        return named;
    }
}
