package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReports;

/** A unit confirms that it follows a letter and has passed it on to the units below it (domain §7.14, R-009). */
@Component("confirm-dissemination")
class ConfirmDisseminationForm implements TaskForm {

    private final CampaignTasks tasks;
    private final UnitReports reports;
    private final Words words;

    ConfirmDisseminationForm(CampaignTasks tasks, UnitReports reports, Words words) {
        this.tasks = tasks;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return tasks.servedToUnit(visit);
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Group typed = Group.whole(values);
        int below = Integer.parseInt(typed.text("headcount"));
        int reached = Integer.parseInt(typed.text("reached"));
        if (reached > below) {
            throw FormRefused.badInput("reached", words.say("campaign.tooFew.DISSEMINATION", below, reached));
        }
        reports.reported(tasks.openUnit(visit), RegisteredReport.stated(typed, new Figures(below, reached, 0)), visit.user());
    }
}
