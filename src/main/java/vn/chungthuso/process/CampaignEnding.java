package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * Ends what the units of a closed campaign still had to do, some units in each job, and begins the next job; the last one tells the
 * campaign itself, which ends with whatever is left. One transaction for all would last half a minute for 1,000 units.
 */
@Component
class CampaignEnding implements JobHandler<CampaignEnding.Of> {

    static final String TYPE = "campaign-ending";

    private static final int AT_ONCE = 20;
    private static final String MESSAGE = "campaignClosed";

    /** @param instance of the campaign */
    record Of(String instance) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return instance;
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Of newConfiguration(String canonical) {
        return new Of(canonical);
    }

    @Override
    public void execute(Of campaign, ExecutionEntity execution, CommandContext context, String tenant) {
        RuntimeService runtime = context.getProcessEngineConfiguration().getRuntimeService();
        List<ProcessInstance> reports =
                runtime.createProcessInstanceQuery().superProcessInstanceId(campaign.instance()).listPage(0, AT_ONCE + 1);
        if (reports.size() > AT_ONCE) {
            reports.subList(0, AT_ONCE).forEach(report -> runtime.deleteProcessInstance(report.getId(), MESSAGE));
            begin(context, campaign);
        } else {
            runtime.createMessageCorrelation(MESSAGE).processInstanceId(campaign.instance()).correlateAll();
        }
    }

    static void begin(CommandContext context, Of campaign) {
        var job = new MessageEntity();
        job.setProcessInstanceId(campaign.instance());
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(campaign);
        context.getJobManager().send(job);
    }

    @Override
    public void onDelete(Of campaign, JobEntity job) {
        // nothing is kept beside the job
    }
}
