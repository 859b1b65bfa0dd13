package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignPapers;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.Reminder;
import vn.chungthuso.campaign.UnitReports;

/** Prints the letter that urges and reminds each unit that it names (domain §7.11 step 5, R-176). */
@Component
class PrintCampaignReminder implements JavaDelegate {

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final CampaignPapers papers;
    private final CampaignReminderPaper paper;
    private final PaperPrint print;
    private final UnitReminders reminders;
    private final ReportStatuses statuses;
    private final Words words;

    PrintCampaignReminder(
            Campaigns campaigns,
            UnitReports reports,
            CampaignPapers papers,
            CampaignReminderPaper paper,
            PaperPrint print,
            UnitReminders reminders,
            ReportStatuses statuses,
            Words words) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.papers = papers;
        this.paper = paper;
        this.print = print;
        this.reminders = reminders;
        this.statuses = statuses;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Campaign campaign = campaigns.get(execution.getProcessBusinessKey());
        Reminder reminder = papers.wanted(campaign.code()).orElseThrow();
        List<CampaignUnit> units = CampaignWork.urgedBy(reminder.agency(), campaign, reports.of(campaign.code()));
        List<CampaignUnit> awaited = units.stream().filter(unit -> statuses.of(campaign, unit).isAwaited()).toList();
        long document = print.store(campaign.code(), paper.form(), paper.data(campaign, reminder, units));
        awaited.forEach(unit -> reminders.remind(unit, reminder.by()));
        papers.reminded(campaign.code(), reminder, document, words.say("campaign.reminded", awaited.size(), units.size()));
    }
}
