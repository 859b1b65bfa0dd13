package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitReports;

/** An aggregator sums up what its units have reported and reports on (domain §7.11 step 4, R-179). */
@Component("consolidate-reports")
class ConsolidateReportsForm implements TaskForm {

    private final CampaignTasks tasks;
    private final UnitReports reports;

    ConsolidateReportsForm(CampaignTasks tasks, UnitReports reports) {
        this.tasks = tasks;
        this.reports = reports;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = tasks.servedToUnit(visit);
        String aggregator = tasks.unit(visit).agency();
        List<CampaignUnit> all = tasks.units(visit);
        List<CampaignUnit> own = all.stream().filter(unit -> !unit.consolidates() && unit.receiver().equals(aggregator)).toList();
        served.put("summaryUnits",
                tasks.told(tasks.campaign(visit), own) + "\n\n" + tasks.figures(tasks.campaign(visit), CampaignFigures.consolidated(aggregator, all)));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        CampaignUnit unit = tasks.openUnit(visit);
        var sum = CampaignFigures.consolidated(unit.agency(), tasks.units(visit));
        reports.reported(unit, RegisteredReport.stated(Group.whole(values), sum), visit.user());
    }
}
