package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Service;
import vn.chungthuso.campaign.CampaignHistory;

/** The open tasks of a campaign as far as the engine lets the caller see them, by the report that they are about. */
@Service
public class CampaignTaskList {

    private static final String CHECKING = "Activity_CheckReport";

    private final TaskService tasks;
    private final InstanceValues values;
    private final CampaignHistory history;

    CampaignTaskList(TaskService tasks, InstanceValues values, CampaignHistory history) {
        this.tasks = tasks;
        this.values = values;
        this.history = history;
    }

    /**
     * @param unit number of the report; null for the campaign's own
     * @param own the caller has stated the report that is to be checked, and may only return it
     */
    public record Open(String id, String name, Integer unit, boolean own) {}

    /** Each by the number of its report; that of the campaign itself by -1. */
    public Map<Integer, Open> of(Caller caller, String code) {
        List<Task> found = tasks.createTaskQuery().processInstanceBusinessKey(code).active().list();
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        Map<String, Integer> units = values.of(ProcessVariables.UNIT_NUMBER, Integer.class, instances);
        Map<Integer, String> reporters = history.reporters(code);
        Map<Integer, Open> open = new HashMap<>();
        found.forEach(task -> {
            Integer unit = units.get(task.getProcessInstanceId());
            boolean own = task.getTaskDefinitionKey().equals(CHECKING) && caller.user().equals(reporters.get(unit));
            open.put(Optional.ofNullable(unit).orElse(-1), new Open(task.getId(), task.getName(), unit, own));
        });
        return open;
    }
}
