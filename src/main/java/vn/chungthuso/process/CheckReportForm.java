package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.CampaignHistory;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitReport;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.terms.CampaignKind;

/**
 * Whoever takes a report looks whether it is complete; without its evidence it is not (domain §7.11 step 4, R-181,
 * As with a request, whoever entered it leaves that to somebody else, and may only return it to enter it anew.
 */
@Component("check-report")
class CheckReportForm implements TaskForm {

    private final CampaignTasks tasks;
    private final ReportStatuses statuses;
    private final UnitReports reports;
    private final CampaignHistory history;
    private final Words words;

    CheckReportForm(CampaignTasks tasks, ReportStatuses statuses, UnitReports reports, CampaignHistory history, Words words) {
        this.tasks = tasks;
        this.statuses = statuses;
        this.reports = reports;
        this.history = history;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        Map<String, Object> served = tasks.served(visit);
        CampaignUnit unit = tasks.unit(visit);
        boolean own = isOwn(visit, unit);
        served.put("mayAccept", !own);
        served.put("summaryReport", Stream.of(
                        Stream.of(tasks.told(tasks.campaign(visit), List.of(unit))),
                        letter(visit.variable(ProcessVariables.REPORT_KIND), unit),
                        Stream.ofNullable(unit.report().remark()).map(remark -> words.say("campaign.remark", remark)),
                        own ? Stream.of(words.say("campaign.checkOwn")) : Stream.<String>empty())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
        return served;
    }

    /** Where a letter is only passed on none is written to the CA: there is nothing to say of it. */
    private Stream<String> letter(String kind, CampaignUnit unit) {
        if (kind.equals(CampaignKind.DISSEMINATION.name())) {
            return Stream.empty();
        }
        UnitReport report = unit.report();
        return Stream.of(
                report.letterNumber() == null
                        ? words.say("campaign.noLetter." + kind)
                        : words.say("campaign.letter." + kind, report.letterNumber(), dated(report.letterDate())),
                evidence(unit));
    }

    private String dated(LocalDate day) {
        return day == null ? "" : words.say("campaign.dated", DateWords.date(day.toString()));
    }

    private String evidence(CampaignUnit unit) {
        String there = unit.evidence() == null ? "campaign.evidence.none" : "campaign.evidence.there";
        return words.say(unit.isEvidenceMissing() ? "campaign.evidence.missing" : there);
    }

    private boolean isOwn(Visit visit, CampaignUnit unit) {
        return history.reporter(unit).filter(visit.user()::equals).isPresent();
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        CampaignUnit unit = tasks.openUnit(visit);
        if ("return".equals(values.get("outcome"))) {
            reports.returned(unit, values.get("reason").toString(), visit.user());
            return;
        }
        if (isOwn(visit, unit)) {
            throw FormRefused.forbidden(words.say("campaign.own"));
        }
        if (statuses.of(tasks.campaign(visit), unit).isAwaited()) {
            throw FormRefused.badInput("outcome", words.say("campaign.incomplete"));
        }
        reports.accepted(unit, visit.user());
    }
}
