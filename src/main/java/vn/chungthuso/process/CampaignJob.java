package vn.chungthuso.process;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.UnitReports;

/**
 * Tells one unit's report in a campaign a message in a job of its own. The jobs of a campaign name its instance: the job executor
 * does them one after the other, so that none loses a race to another, and each is retried alone.
 */
@Component
class CampaignJob implements JobHandler<CampaignJob.Telling> {

    static final String TYPE = "campaign-message";

    private final Campaigns campaigns;
    private final UnitReports reports;

    CampaignJob(Campaigns campaigns, UnitReports reports) {
        this.campaigns = campaigns;
        this.reports = reports;
    }

    /**
     * @param instance of the model that waits for it
     * @param unit number of the report
     */
    record Telling(String message, String instance, String code, int unit) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return String.join(" ", message, instance, code, String.valueOf(unit));
        }
    }

    @Override
    public String getType() {
        return TYPE;
    }

    @Override
    public Telling newConfiguration(String canonical) {
        String[] parts = canonical.split(" ");
        return new Telling(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
    }

    /** Who does not wait for it any more has reported, or the campaign has ended: then there is nothing to tell. */
    @Override
    public void execute(Telling telling, ExecutionEntity execution, CommandContext context, String tenant) {
        if (isTold(telling)) {
            return;
        }
        context.getProcessEngineConfiguration()
                .getRuntimeService()
                .createMessageCorrelation(telling.message())
                .processInstanceId(telling.instance())
                .correlateAll();
    }

    private boolean isTold(Telling telling) {
        return reports.get(telling.code(), telling.unit()).told() >= campaigns.get(telling.code()).sendings();
    }

    static void begin(CommandContext context, String campaign, Telling telling) {
        var job = new MessageEntity();
        job.setProcessInstanceId(campaign);
        job.setJobHandlerType(TYPE);
        job.setJobHandlerConfiguration(telling);
        context.getJobManager().send(job);
    }

    @Override
    public void onDelete(Telling telling, JobEntity job) {
        // nothing is kept beside the job
    }
}
