package vn.chungthuso.process;

import java.util.Map;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReport;
import vn.chungthuso.campaign.UnitReports;

/** A unit states how many there are; how many of them are registered the register knows better (domain §7.11 steps 2, 3). */
abstract class RegisteredReport implements TaskForm {

    private final CampaignTasks tasks;
    private final CampaignFigures figures;
    private final UnitReports reports;
    private final Words words;

    RegisteredReport(CampaignTasks tasks, CampaignFigures figures, UnitReports reports, Words words) {
        this.tasks = tasks;
        this.figures = figures;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = tasks.servedToUnit(visit);
        Campaign campaign = tasks.campaign(visit);
        CampaignUnit unit = tasks.unit(visit);
        Figures known = known(visit, campaign, unit);
        served.put("summaryRegister", words.say("campaign.register." + campaign.order().kind(), known.issued(), known.requested()));
        if (unit.evidenceWanted()) {
            served.put("summaryEvidence", words.say("campaign.evidence.wanted"));
        }
        return served;
    }

    /** Fewer than are registered cannot be all: what is counted twice or has left is to be found first. */
    @Override
    public void take(Visit visit, Map<String, Object> values) {
        Group typed = Group.whole(values);
        Campaign campaign = tasks.campaign(visit);
        CampaignUnit unit = tasks.openUnit(visit);
        Figures known = known(visit, campaign, unit);
        int headcount = Integer.parseInt(typed.text("headcount"));
        if (headcount < known.registered()) {
            throw FormRefused.badInput("headcount", words.say(
                    "campaign.tooFew." + campaign.order().kind(), headcount, known.registered(), known.issued(), known.requested()));
        }
        reports.reported(unit, stated(typed, new Figures(headcount, known.issued(), known.requested())), visit.user());
    }

    private Figures known(Visit visit, Campaign campaign, CampaignUnit unit) {
        return figures.registered(campaign, unit.agency(), tasks.units(visit));
    }

    /** What a form of a campaign states beside its figures. */
    static UnitReport stated(Group typed, Figures figures) {
        return new UnitReport(
                figures,
                typed.has("letterNumber") ? typed.text("letterNumber") : null,
                typed.has("letterDate") ? typed.date("letterDate") : null,
                typed.has("remark") ? typed.text("remark") : null);
    }
}
