package vn.chungthuso.process;

import java.util.Date;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Substitution;
import vn.chungthuso.registry.Substitutions;

/** When a substitution is over, the leader's tasks that the substitute has taken and not done are the leader's again. */
@Component
class SubstitutionEnd implements JobHandler<SubstitutionEnd.Over> {

    static final String TYPE = "substitution-end";

    record Over(long id) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return String.valueOf(id);
        }
    }

    private final Substitutions substitutions;
    private final Staff staff;

    SubstitutionEnd(Substitutions substitutions, Staff staff) {
        this.substitutions = substitutions;
        this.staff = staff;
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Over newConfiguration(String canonical) {
        return new Over(Long.parseLong(canonical));
    }

    /** Makes the job that runs once it is over. */
    void await(ProcessEngineConfigurationImpl engine, long id, Date over) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            var timer = new TimerEntity();
            timer.setJobHandlerType(TYPE);
            timer.setJobHandlerConfiguration(new Over(id));
            timer.setDuedate(over);
            context.getJobManager().schedule(timer);
            return timer;
        });
    }

    @Override
    public void execute(Over over, ExecutionEntity execution, CommandContext context, String tenant) {
        substitutions.find(over.id()).ifPresent(ended -> giveBack(context.getProcessEngineConfiguration(), ended));
    }

    void giveBack(ProcessEngineConfigurationImpl engine, Substitution ended) {
        if (staff.has(ended.substitute(), Role.LEADER, ended.agency())) {
            return;
        }
        engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            engine.getTaskService()
                    .createTaskQuery()
                    .taskAssignee(ended.substitute())
                    .taskCandidateGroup(Role.LEADER.at(ended.agency()))
                    .includeAssignedTasks()
                    .list()
                    .forEach(task -> giveBack(engine, task, ended.substitute()));
            return null;
        }));
    }

    /** Whoever took a task was granted the right to see it, which outlasts the taking. */
    private static void giveBack(ProcessEngineConfigurationImpl engine, Task task, String substitute) {
        engine.getTaskService().setAssignee(task.getId(), null);
        AuthorizationService authorizations = engine.getAuthorizationService();
        authorizations.createAuthorizationQuery()
                .userIdIn(substitute)
                .resourceType(Resources.TASK)
                .resourceId(task.getId())
                .list()
                .forEach(granted -> authorizations.deleteAuthorization(granted.getId()));
    }

    @Override
    public void onDelete(Over over, JobEntity job) {
        // nothing is kept beside the job
    }
}
