package vn.chungthuso.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/**
 * Task queries that begin at the caller's rights. The engine joins every open task with every right and then looks whether they fit,
 * which takes the longer the more tasks all other agencies have. Tasks are granted one by one here, so those that a caller may see are
 * known beforehand: they are asked for by their ids, and the engine's own check still has the last word. Who has a right to tasks that
 * are not named, an administrator for one, is left to the engine alone.
 */
class TasksOfCaller extends TaskManager {

    /** Beyond this many the list of ids costs more than it saves, and databases limit the parameters of a statement. */
    private static final int MOST = 5_000;

    @Override
    public List<Task> findTasksByQueryCriteria(TaskQueryImpl query) {
        Optional<List<String>> ids = knownBeforehand(query);
        if (ids.isPresent() && ids.get().isEmpty()) {
            return List.of();
        }
        ids.ifPresent(known -> query.taskIdIn(known.toArray(String[]::new)));
        return super.findTasksByQueryCriteria(query);
    }

    @Override
    public long findTaskCountByQueryCriteria(TaskQueryImpl query) {
        Optional<List<String>> ids = knownBeforehand(query);
        if (ids.isPresent() && ids.get().isEmpty()) {
            return 0;
        }
        ids.ifPresent(known -> query.taskIdIn(known.toArray(String[]::new)));
        return super.findTaskCountByQueryCriteria(query);
    }

    /** Empty where the query must run as it is. */
    private Optional<List<String>> knownBeforehand(TaskQueryImpl query) {
        if (!isChecked() || query.getTaskIdIn() != null || query.getTaskId() != null) {
            return Optional.empty();
        }
        List<Authorization> rights = rightsOf(getCurrentAuthentication());
        List<String> ids = rights.stream()
                .filter(right -> right.getResourceType() == Resources.TASK.resourceType())
                .map(Authorization::getResourceId)
                .distinct()
                .toList();
        return rights.stream().anyMatch(TasksOfCaller::namesNoTask) || ids.size() > MOST ? Optional.empty() : Optional.of(ids);
    }

    private boolean isChecked() {
        return Context.getProcessEngineConfiguration().isAuthorizationEnabled()
                && Context.getCommandContext().isAuthorizationCheckEnabled()
                && getCurrentAuthentication() != null;
    }

    private static boolean namesNoTask(Authorization right) {
        return right.getResourceType() == Resources.TASK.resourceType()
                ? right.getResourceId().equals(Authorization.ANY)
                : right.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                        && right.isPermissionGranted(ProcessDefinitionPermissions.READ_TASK);
    }

    /** By type first: the engine's indexes begin with it, and without it every right of everybody is read. */
    private static List<Authorization> rightsOf(Authentication caller) {
        AuthorizationService service = Context.getProcessEngineConfiguration().getAuthorizationService();
        String[] groups = caller.getGroupIds() == null ? new String[0] : caller.getGroupIds().toArray(String[]::new);
        return Unguarded.within(Context.getCommandContext(), () -> Stream.of(
                        service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).list(),
                        granted(service).userIdIn(caller.getUserId()).list(),
                        groups.length == 0 ? List.<Authorization>of() : granted(service).groupIdIn(groups).list())
                .flatMap(List::stream)
                .toList());
    }

    private static AuthorizationQuery granted(AuthorizationService service) {
        return service.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GRANT);
    }

    /** Puts it in the place of the engine's own. */
    static class Factory implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return TaskManager.class;
        }

        @Override
        public Session openSession() {
            return new TasksOfCaller();
        }
    }
}
