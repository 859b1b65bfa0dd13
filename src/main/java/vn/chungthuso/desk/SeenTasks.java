package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.process.Unguarded;

/** Open tasks as the engine lets the caller see them; of their instances only the business key is told. */
@Component
class SeenTasks {

    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final Unguarded engine;

    SeenTasks(TaskService tasks, RuntimeService runtime, HistoryService history, Unguarded engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.engine = engine;
    }

    /** @throws NotVisible where the caller sees no such task */
    SeenTask get(String id) {
        return all(List.of(id)).stream().findFirst().orElseThrow(NotVisible::new);
    }

    /** In the order in which they are due. */
    List<SeenTask> all(Collection<String> ids) {
        return ids.isEmpty() ? List.of() : list(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)));
    }

    /** The open tasks about these dossiers and letters, in the order in which they are due. */
    List<SeenTask> about(Collection<String> codes) {
        return codes.isEmpty() ? List.of() : list(tasks.createTaskQuery().processInstanceBusinessKeyIn(codes.toArray(String[]::new)));
    }

    /** When the open step of these dossiers and letters is due, whoever has it; those without one are left out. */
    Map<String, OffsetDateTime> dues(Collection<String> codes) {
        return engine.ask(() -> about(codes)).stream()
                .filter(task -> task.due() != null)
                .collect(toMap(SeenTask::code, SeenTask::due, (soonest, later) -> soonest));
    }

    /** When the task was taken by whoever has it. */
    Optional<OffsetDateTime> takenAt(SeenTask task) {
        return engine.ask(() -> history.createHistoricIdentityLinkLogQuery()
                        .taskId(task.id())
                        .type(IdentityLinkType.ASSIGNEE)
                        .userId(task.assignee())
                        .operationType("add")
                        .orderByTime()
                        .desc()
                        .listPage(0, 1))
                .stream()
                .map(HistoricIdentityLinkLog::getTime)
                .map(SeenTasks::inTheOffice)
                .findFirst();
    }

    private static OffsetDateTime inTheOffice(Date moment) {
        return moment.toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    private List<SeenTask> list(TaskQuery query) {
        List<Task> found = query.orderByDueDate().asc().orderByTaskId().asc().listPage(0, MOST);
        Map<String, String> codes = codes(found.stream().map(Task::getProcessInstanceId).collect(toSet()));
        return found.stream()
                .filter(task -> codes.containsKey(task.getProcessInstanceId()))
                .map(task -> seen(task, codes.get(task.getProcessInstanceId())))
                .toList();
    }

    private static SeenTask seen(Task task, String code) {
        OffsetDateTime due = task.getDueDate() == null ? null : inTheOffice(task.getDueDate());
        return new SeenTask(task.getId(), task.getName(), task.getTaskDefinitionKey(), code, task.getProcessInstanceId(), due, task.getAssignee());
    }

    private Map<String, String> codes(Set<String> instances) {
        return instances.isEmpty()
                ? Map.of()
                : engine.ask(() -> runtime.createProcessInstanceQuery().processInstanceIds(instances).list()).stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
