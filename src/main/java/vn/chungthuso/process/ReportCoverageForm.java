package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.UnitReports;

/** How many of the staff have a certificate or have asked for one. */
@Component("report-coverage")
class ReportCoverageForm extends RegisteredReport {

    ReportCoverageForm(CampaignTasks tasks, CampaignFigures figures, UnitReports reports, Words words) {
        super(tasks, figures, reports, words);
    }
}
