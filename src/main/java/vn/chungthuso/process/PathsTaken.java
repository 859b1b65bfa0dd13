package vn.chungthuso.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.process.PathTaken.Visited;

/**
 * Which way a dossier or letter went, running or finished, as the engine's history tells it. Whoever asks has been found to see the
 * dossier; rights in the engine are not needed.
 */
@Service
public class PathsTaken {

    private final HistoryService history;
    private final RepositoryService repository;
    private final Unguarded engine;

    PathsTaken(HistoryService history, RepositoryService repository, Unguarded engine) {
        this.history = history;
        this.repository = repository;
        this.engine = engine;
    }

    /** Its own instance and those it called, in the order in which they began; empty where the history is no longer kept. */
    public List<PathTaken> of(String code) {
        return engine.ask(() -> history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(code).orderByProcessInstanceStartTime().asc().list().stream()
                .map(this::path)
                .toList());
    }

    /** The model as a BPMN file, which everybody of the house may read; empty where there is no such version. */
    public Optional<String> model(String process, int version) {
        return version < 1 ? Optional.empty() : engine.ask(() -> Optional.ofNullable(
                        repository.createProcessDefinitionQuery().processDefinitionKey(process).processDefinitionVersion(version).singleResult())
                .map(definition -> file(definition.getId())));
    }

    private String file(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PathTaken path(HistoricProcessInstance instance) {
        List<HistoricActivityInstance> visits = history.createHistoricActivityInstanceQuery()
                .processInstanceId(instance.getId())
                .orderByHistoricActivityInstanceStartTime().asc()
                .orderPartiallyByOccurrence().asc()
                .list();
        Map<String, String> doers = doers(instance.getId());
        var model = repository.getBpmnModelInstance(instance.getProcessDefinitionId());
        return new PathTaken(
                instance.getId(),
                instance.getProcessDefinitionKey(),
                instance.getProcessDefinitionName(),
                instance.getProcessDefinitionId(),
                instance.getProcessDefinitionVersion(),
                moment(instance.getStartTime()),
                moment(instance.getEndTime()),
                instance.getEndActivityId(),
                visits.stream().map(visit -> visited(visit, doers)).toList(),
                new FlowsTaken(visits).in(model));
    }

    /** Accounts by the task that they completed: a task may be done without having been claimed. */
    private Map<String, String> doers(String instance) {
        return history.createUserOperationLogQuery().processInstanceId(instance).operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE).list().stream()
                .filter(entry -> entry.getTaskId() != null && entry.getUserId() != null)
                .collect(Collectors.toMap(UserOperationLogEntry::getTaskId, UserOperationLogEntry::getUserId, (one, same) -> one));
    }

    private static Visited visited(HistoricActivityInstance visit, Map<String, String> doers) {
        return new Visited(
                visit.getActivityId(),
                visit.getActivityName(),
                visit.getActivityType(),
                moment(visit.getStartTime()),
                moment(visit.getEndTime()),
                visit.getTaskId() == null ? null : doers.getOrDefault(visit.getTaskId(), visit.getAssignee()),
                FlowsTaken.isCancelled(visit));
    }

    private static OffsetDateTime moment(Date date) {
        return date == null ? null : date.toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }
}
