package vn.chungthuso.desk;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignOrder;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.ReportStatus;

/** What REST says of a campaign and of its units. */
@Component
class CampaignAnswers {

    record Item(String code, CampaignKind kind, String owner, String title, String letterNumber, LocalDate letterDate, int targetPercent,
            int sendings, CampaignState state, String stateName, OffsetDateTime createdAt) {}

    /**
     * @param told the last sending has reached it
     * @param percent rounded down, «87,1»; empty where there is nobody to count or nothing was reported
     * @param receiver who takes the report and urges
     * @param receivedBy how a report came that was typed in for the unit
     */
    record Unit(int number, String agency, String name, boolean consolidates, String receiver, LocalDate deadline, boolean told,
            ReportStatus status, String statusName, LocalDate reportedOn, Channel receivedBy, String receivedNumber, Integer headcount,
            int issued, int requested, String percent, String letterNumber, LocalDate letterDate, Long evidence, boolean evidenceMissing,
            LocalDate acceptedOn, String returnReason, String remark) {}

    private final Words words;

    CampaignAnswers(Words words) {
        this.words = words;
    }

    Item item(Campaign campaign) {
        CampaignOrder order = campaign.order();
        return new Item(
                campaign.code(), order.kind(), order.owner(), order.title(), order.letterNumber(), order.letterDate(), order.targetPercent(),
                campaign.sendings(), campaign.state(), words.say("campaigns.state." + campaign.state()), campaign.createdAt());
    }

    Unit unit(Line line) {
        var unit = line.unit();
        var report = unit.report();
        var received = unit.received();
        boolean stated = unit.isReported();
        return new Unit(
                unit.number(), unit.agency(), line.name(), unit.consolidates(), unit.receiver(), unit.deadline(), line.told(),
                line.status(), words.say("campaign.status." + line.status()), unit.reportedOn(), received == null ? null : received.channel(),
                received == null ? null : received.number(), stated ? line.figures().headcount() : null, line.figures().issued(),
                line.figures().requested(), stated ? line.figures().percent() : "", report == null ? null : report.letterNumber(),
                report == null ? null : report.letterDate(), unit.evidence(), unit.isEvidenceMissing(), unit.acceptedOn(),
                unit.returnReason(), report == null ? null : report.remark());
    }
}
