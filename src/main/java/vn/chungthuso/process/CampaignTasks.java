package vn.chungthuso.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignOrder;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.registry.Agencies;

/** What the tasks of a campaign have in common: whose report it is, and what its forms say about it. */
@Component
class CampaignTasks {

    /** The most units that a form tells one by one; the board has them all. */
    private static final int MOST_TOLD = 60;

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final ReportStatuses statuses;
    private final Agencies agencies;
    private final Words words;

    CampaignTasks(Campaigns campaigns, UnitReports reports, ReportStatuses statuses, Agencies agencies, Words words) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.statuses = statuses;
        this.agencies = agencies;
        this.words = words;
    }

    Campaign campaign(Visit visit) {
        return campaigns.get(visit.code());
    }

    /** The report that an instance is about. */
    CampaignUnit unit(String code, VariableScope instance) {
        return reports.get(code, (Integer) instance.getVariable(ProcessVariables.UNIT_NUMBER));
    }

    CampaignUnit unit(Visit visit) {
        return unit(visit.code(), visit.scope());
    }

    /** The same, to be changed: while the campaign is closed unit by unit, nothing is reported and nothing taken any more. */
    CampaignUnit openUnit(Visit visit) {
        CampaignState state = campaign(visit).state();
        if (state != CampaignState.COLLECTING) {
            throw FormRefused.conflict(words.say("campaign.notOpen." + state), Map.of());
        }
        return unit(visit);
    }

    List<CampaignUnit> units(Visit visit) {
        return reports.of(visit.code());
    }

    /** What every form of a campaign begins with. */
    Map<String, Object> served(Visit visit) {
        Campaign campaign = campaign(visit);
        CampaignOrder order = campaign.order();
        Map<String, Object> served = new HashMap<>();
        served.put("summaryCampaign", words.say("campaign.summary",
                order.title(), order.letterNumber(), DateWords.date(order.letterDate().toString()), again(campaign)));
        return served;
    }

    /** The same with the day of this report, and why it was returned. */
    Map<String, Object> servedToUnit(Visit visit) {
        Map<String, Object> served = served(visit);
        CampaignUnit unit = unit(visit);
        served.merge("summaryCampaign", words.say("campaign.before", DateWords.date(unit.deadline().toString())), (all, day) -> all + "\n" + day);
        if (unit.returnReason() != null) {
            served.put("summaryReturned", words.say("campaign.returned", unit.returnReason()));
        }
        if (unit.report() != null) {
            served.put("headcount", String.valueOf(unit.figures().headcount()));
            served.put("letterNumber", unit.report().letterNumber());
            served.put("letterDate", unit.report().letterDate() == null ? null : unit.report().letterDate().toString());
            served.put("remark", unit.report().remark());
        }
        return served;
    }

    private String again(Campaign campaign) {
        return campaign.sendings() > 1 ? words.say("campaign.again", campaign.sendings()) : "";
    }

    /** These units line by line, each with its status and figures. */
    String told(Campaign campaign, List<CampaignUnit> units) {
        Map<String, String> names = agencies.shortNames(units.stream().map(CampaignUnit::agency).toList());
        String lines = units.stream().limit(MOST_TOLD).map(unit -> words.say(unit.report() == null ? "campaign.lineAwaited" : "campaign.line",
                        names.getOrDefault(unit.agency(), unit.agency()),
                        words.say("campaign.status." + statuses.of(campaign, unit)),
                        figures(campaign, unit.figures())))
                .collect(Collectors.joining("\n"));
        return units.size() > MOST_TOLD ? lines + "\n" + words.say("campaign.more", units.size() - MOST_TOLD) : lines;
    }

    /** In the words of what the campaign counts: people, certificates or units. */
    String figures(Campaign campaign, Figures figures) {
        return words.say("campaign.figures." + campaign.order().kind(),
                figures.headcount(), figures.issued(), figures.requested(), figures.notRegistered(),
                figures.percent().isEmpty() ? words.say("campaign.nobody") : figures.percent() + "%");
    }
}
