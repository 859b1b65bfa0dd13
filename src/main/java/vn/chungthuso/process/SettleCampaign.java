package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.UnitReports;

/** Each unit by itself is held against the target: one that is above does not make up for another. */
@Component
class SettleCampaign implements JavaDelegate {

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final ReportStatuses statuses;

    SettleCampaign(Campaigns campaigns, UnitReports reports, ReportStatuses statuses) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.statuses = statuses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        boolean met = reports.of(campaign.code()).stream()
                .filter(unit -> !unit.consolidates())
                .allMatch(unit -> statuses.isTargetMet(campaign, unit));
        campaigns.close(campaign.code(), met ? CampaignState.CLOSED_TARGET_MET : CampaignState.CLOSED_BELOW_TARGET);
        execution.setVariable(ProcessVariables.TARGET_MET, met);
    }
}
