package vn.chungthuso.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.CampaignJob.Telling;

/** What the job executor still has to do for a campaign, one transaction for each unit, and what it could not. */
@Component
class CampaignJobs {

    /** As often as the engine tries a job by itself. */
    private static final int TRIES = 3;

    private final ObjectProvider<ProcessEngine> engine;
    private final Unguarded unguarded;

    CampaignJobs(ObjectProvider<ProcessEngine> engine, Unguarded unguarded) {
        this.engine = engine;
        this.unguarded = unguarded;
    }

    /** Tells each report of a campaign that waits for it; the jobs are there when the caller's transaction is, or not at all. */
    void tellUnits(String message, String code) {
        String campaign = instance(code);
        unguarded.run(() -> waiting(message, code).forEach(
                (report, unit) -> CampaignJob.begin(Context.getCommandContext(), campaign, new Telling(message, report, code, unit))));
    }

    /** Instances of reports that wait for a message, with the numbers of their units. */
    private Map<String, Integer> waiting(String message, String code) {
        RuntimeService runtime = engine.getObject().getRuntimeService();
        String[] reports = runtime.createExecutionQuery().messageEventSubscriptionName(message).processInstanceBusinessKey(code).list().stream()
                .map(Execution::getProcessInstanceId)
                .toArray(String[]::new);
        return reports.length == 0
                ? Map.of()
                : runtime.createVariableInstanceQuery().processInstanceIdIn(reports).variableName(ProcessVariables.UNIT_NUMBER).list().stream()
                        .collect(Collectors.toMap(VariableInstance::getProcessInstanceId, number -> (Integer) number.getValue(), (one, same) -> one));
    }

    /** Tells the campaign itself, after what it is being told already. */
    void tell(String message, String code) {
        String campaign = instance(code);
        unguarded.run(() -> CampaignJob.begin(Context.getCommandContext(), campaign, new Telling(message, campaign, code, null)));
    }

    boolean areGoingOn(String code) {
        return unguarded.ask(() -> of(code).withRetriesLeft().count()) > 0;
    }

    boolean haveFailed(String code) {
        return unguarded.ask(() -> of(code).noRetriesLeft().count()) > 0;
    }

    /** What has failed is tried again. */
    void retry(String code) {
        unguarded.run(() -> of(code).noRetriesLeft().list().forEach(job -> engine.getObject().getManagementService().setJobRetries(job.getId(), TRIES)));
    }

    private JobQuery of(String code) {
        return engine.getObject().getManagementService().createJobQuery().processInstanceId(instance(code)).messages();
    }

    private String instance(String code) {
        return unguarded.ask(() -> engine.getObject()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(code, CampaignWork.PROCESS)
                .singleResult()
                .getId());
    }
}
