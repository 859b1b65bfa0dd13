package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.CampaignJob.Telling;

/** What the job executor still has to do for a campaign, one transaction for each unit, and what it could not. */
@Component
class CampaignJobs {

    /** As often as the engine tries a job by itself. */
    private static final int TRIES = 3;
    /** The model of one unit's report. */
    private static final String REPORT = "campaignReport";

    private final ObjectProvider<ProcessEngine> engine;
    private final Unguarded unguarded;
    private final InstanceValues values;

    CampaignJobs(ObjectProvider<ProcessEngine> engine, Unguarded unguarded, InstanceValues values) {
        this.engine = engine;
        this.unguarded = unguarded;
        this.values = values;
    }

    /** Tells each report of a campaign that waits for it; the jobs are there when the caller's transaction is, or not at all. */
    void tellUnits(String message, String code) {
        String campaign = instance(code);
        unguarded.run(() -> waiting(message, code).forEach(
                (report, unit) -> CampaignJob.begin(Context.getCommandContext(), campaign, new Telling(message, report, code, unit))));
    }

    /** Instances of reports that wait for a message, with the numbers of their units. */
    private Map<String, Integer> waiting(String message, String code) {
        List<Execution> reports = engine.getObject()
                .getRuntimeService()
                .createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(code)
                .list();
        return values.of(ProcessVariables.UNIT_NUMBER, Integer.class, reports.stream().map(Execution::getProcessInstanceId).toList());
    }

    /** Ends what its units still had to do, and then the campaign itself. */
    void end(String code) {
        var campaign = new CampaignEnding.Of(instance(code));
        unguarded.run(() -> CampaignEnding.begin(Context.getCommandContext(), campaign));
    }

    /** How many of its units still have something to do. */
    int open(String code) {
        return Math.toIntExact(unguarded.ask(() -> instances(code, REPORT).count()));
    }

    boolean areGoingOn(String code) {
        return unguarded.ask(() -> of(instance(code)).withRetriesLeft().count()) > 0;
    }

    /** Never of one that has ended. */
    boolean haveFailed(String code) {
        return unguarded.ask(() -> running(code).filter(campaign -> of(campaign).noRetriesLeft().count() > 0).isPresent());
    }

    /** What has failed is tried again. */
    void retry(String code) {
        unguarded.run(() -> of(instance(code)).noRetriesLeft().list()
                .forEach(job -> engine.getObject().getManagementService().setJobRetries(job.getId(), TRIES)));
    }

    private JobQuery of(String campaign) {
        return engine.getObject().getManagementService().createJobQuery().processInstanceId(campaign).messages();
    }

    private String instance(String code) {
        return unguarded.ask(() -> running(code).orElseThrow());
    }

    private Optional<String> running(String code) {
        return Optional.ofNullable(instances(code, CampaignWork.PROCESS).singleResult()).map(ProcessInstance::getId);
    }

    private ProcessInstanceQuery instances(String code, String model) {
        return engine.getObject().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(code, model);
    }
}
