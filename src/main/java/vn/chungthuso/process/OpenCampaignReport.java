package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.UnitReports;

/** Tells the model whose report it is, what is wanted, until when, and to whom it goes; anew after a second sending with another day. */
@Component
class OpenCampaignReport implements JavaDelegate {

    /** What an aggregator reports, whatever its units do. */
    private static final String CONSOLIDATION = "CONSOLIDATION";

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final CampaignTasks tasks;
    private final Clock clock;

    OpenCampaignReport(Campaigns campaigns, UnitReports reports, CampaignTasks tasks, Clock clock) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        CampaignUnit unit = tasks.unit(campaign.code(), execution);
        reports.told(unit, campaign.sendings());
        execution.setVariable(ProcessVariables.UNIT_AGENCY, unit.agency());
        execution.setVariable(ProcessVariables.RECEIVER_AGENCY, unit.receiver());
        execution.setVariable(ProcessVariables.REPORT_KIND, unit.consolidates() ? CONSOLIDATION : campaign.order().kind().name());
        execution.setVariable(ProcessVariables.REPORT_BEFORE, unit.deadline().toString());
        execution.setVariable(ProcessVariables.REMIND_ON, remindOn(unit, campaign.order().remindDays()).toString());
    }

    /** Who has just been told is not reminded on the same day. */
    private LocalDate remindOn(CampaignUnit unit, int days) {
        return Stream.of(unit.deadline().minusDays(days), LocalDate.now(clock).plusDays(1)).max(LocalDate::compareTo).orElseThrow();
    }
}
