package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitReport;
import vn.chungthuso.campaign.UnitReports;

/** Whoever takes a report looks whether it is complete; without its evidence it is not (domain §7.11 step 4, R-181, R-182). */
@Component("check-report")
class CheckReportForm implements TaskForm {

    private final CampaignTasks tasks;
    private final ReportStatuses statuses;
    private final UnitReports reports;
    private final Words words;

    CheckReportForm(CampaignTasks tasks, ReportStatuses statuses, UnitReports reports, Words words) {
        this.tasks = tasks;
        this.statuses = statuses;
        this.reports = reports;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = tasks.served(visit);
        CampaignUnit unit = tasks.unit(visit);
        UnitReport report = unit.report();
        String letter = report.letterNumber() == null
                ? words.say("campaign.noLetter")
                : words.say("campaign.letter", report.letterNumber(),
                        Optional.ofNullable(report.letterDate()).map(day -> DateWords.date(day.toString())).orElse(""));
        String evidence = words.say(unit.isEvidenceMissing() ? "campaign.evidence.missing" : unit.evidence() == null ? "campaign.evidence.none" : "campaign.evidence.there");
        String remark = report.remark() == null ? "" : words.say("campaign.remark", report.remark());
        served.put("summaryReport", String.join("\n", tasks.told(tasks.campaign(visit), List.of(unit)), letter, evidence, remark));
        return served;
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        CampaignUnit unit = tasks.unit(visit);
        if ("return".equals(values.get("outcome"))) {
            reports.returned(unit, values.get("reason").toString(), visit.user());
            return;
        }
        if (statuses.of(tasks.campaign(visit), unit).isAwaited()) {
            throw FormRefused.badInput("outcome", words.say("campaign.incomplete"));
        }
        reports.accepted(unit, visit.user());
    }
}
