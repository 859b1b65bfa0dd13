package vn.chungthuso.process;

import java.util.Date;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
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
    private final ObjectProvider<ProcessEngine> engine;
    private final Unguarded unguarded;

    SubstitutionEnd(Substitutions substitutions, Staff staff, ObjectProvider<ProcessEngine> engine, Unguarded unguarded) {
        this.substitutions = substitutions;
        this.staff = staff;
        this.engine = engine;
        this.unguarded = unguarded;
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
    void await(long id, Date over) {
        var timer = new TimerEntity();
        timer.setJobHandlerType(TYPE);
        timer.setJobHandlerConfiguration(new Over(id));
        timer.setDuedate(over);
        unguarded.run(() -> Context.getCommandContext().getJobManager().schedule(timer));
    }

    @Override
    public void execute(Over over, ExecutionEntity execution, CommandContext context, String tenant) {
        substitutions.find(over.id()).ifPresent(this::giveBack);
    }

    void giveBack(Substitution ended) {
        if (staff.has(ended.substitute(), Role.LEADER, ended.agency())) {
            return;
        }
        unguarded.run(() -> engine.getObject()
                .getTaskService()
                .createTaskQuery()
                .taskAssignee(ended.substitute())
                .taskCandidateGroup(Role.LEADER.at(ended.agency()))
                .includeAssignedTasks()
                .list()
                .forEach(task -> giveBack(task, ended.substitute())));
    }

    /** Whoever took a task was granted the right to see it, which outlasts the taking. */
    private void giveBack(Task task, String substitute) {
        engine.getObject().getTaskService().setAssignee(task.getId(), null);
        AuthorizationService authorizations = engine.getObject().getAuthorizationService();
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
