package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.UnitReports;

/** How many certificates of public CAs have changed over or are about to (domain §7.13, R-002). */
@Component("report-change-over")
class ReportChangeOverForm extends RegisteredReport {

    ReportChangeOverForm(CampaignTasks tasks, CampaignFigures figures, UnitReports reports, Words words) {
        super(tasks, figures, reports, words);
    }
}
