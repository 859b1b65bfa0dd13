package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.law.Law;
import vn.chungthuso.terms.ReportStatus;

/** Asks the table where a unit stands today (DT-12). */
@Component
class ReportStatuses {

    private static final int ALL = 100;

    private final Law law;
    private final Clock clock;

    ReportStatuses(Law law, Clock clock) {
        this.law = law;
        this.clock = clock;
    }

    ReportStatus of(Campaign campaign, CampaignUnit unit) {
        LocalDate day = unit.isReported() ? unit.completeOn() : LocalDate.now(clock);
        int left = Math.toIntExact(ChronoUnit.DAYS.between(day, unit.deadline()));
        int coverage = unit.figures().percentOfTarget(campaign.order().targetPercent());
        return law.campaignReport(unit.isReported(), left, unit.isEvidenceMissing(), coverage).value();
    }

    /** Whether the target is reached, be it late. */
    boolean isTargetMet(Campaign campaign, CampaignUnit unit) {
        return !of(campaign, unit).isAwaited() && unit.figures().percentOfTarget(campaign.order().targetPercent()) == ALL;
    }
}
