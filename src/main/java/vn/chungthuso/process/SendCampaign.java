package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.UnitReports;

/** The letter goes to every unit; each gets its own report to make. */
@Component
class SendCampaign implements JavaDelegate {

    private final Campaigns campaigns;
    private final UnitReports reports;

    SendCampaign(Campaigns campaigns, UnitReports reports) {
        this.campaigns = campaigns;
        this.reports = reports;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        campaigns.sent(code, campaigns.get(code).createdBy());
        execution.setVariable(ProcessVariables.UNIT_COUNT, reports.of(code).size());
    }
}
