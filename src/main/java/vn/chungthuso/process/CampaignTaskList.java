package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;

/** The open tasks of a campaign as far as the engine lets the caller see them, by the report that they are about. */
@Service
public class CampaignTaskList {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final Unguarded engine;

    CampaignTaskList(TaskService tasks, RuntimeService runtime, Unguarded engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** @param unit number of the report; null for the campaign's own */
    public record Open(String id, String name, Integer unit) {}

    /** Each by the number of its report; that of the campaign itself by -1. */
    public Map<Integer, Open> of(String code) {
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(code).active().list();
        Map<String, Integer> units = units(found.stream().map(Task::getProcessInstanceId).distinct().toArray(String[]::new));
        Map<Integer, Open> open = new HashMap<>();
        found.forEach(task -> {
            Integer unit = units.get(task.getProcessInstanceId());
            open.put(Optional.ofNullable(unit).orElse(-1), new Open(task.getId(), task.getName(), unit));
        });
        return open;
    }

    private Map<String, Integer> units(String[] instances) {
        if (instances.length == 0) {
            return Map.of();
        }
        List<VariableInstance> numbers = engine.ask(() ->
                runtime.createVariableInstanceQuery().processInstanceIdIn(instances).variableName(ProcessVariables.UNIT_NUMBER).list());
        return numbers.stream().collect(Collectors.toMap(VariableInstance::getProcessInstanceId, number -> (Integer) number.getValue(), (one, same) -> one));
    }
}
