package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignOrder;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Reminder;
import vn.chungthuso.document.Papers;
import vn.chungthuso.law.Law;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.ReportStatus;

/** What stands on the letter that urges: how many have reported, which ones, and which have not. */
@Component
class CampaignReminderPaper {

    private static final String FORM = "reminder";
    /** A letter names so many who have reported; the board has them all. */
    private static final int MOST_NAMED = 20;

    private final Papers papers;
    private final Agencies agencies;
    private final Law law;
    private final SigningLines signing;
    private final ReportStatuses statuses;
    private final Words words;
    private final Clock clock;

    CampaignReminderPaper(
            Papers papers, Agencies agencies, Law law, SigningLines signing, ReportStatuses statuses, Words words, Clock clock) {
        this.papers = papers;
        this.agencies = agencies;
        this.law = law;
        this.signing = signing;
        this.statuses = statuses;
        this.words = words;
        this.clock = clock;
    }

    /** The reminder of the law of today. */
    String form() {
        return papers.formKey(law.regime(today()).value(), FORM);
    }

    /** @param units those whom the sender urges, whether they have reported or not */
    Map<String, Object> data(Campaign campaign, Reminder reminder, List<CampaignUnit> units) {
        Agency sender = agencies.find(reminder.agency(), today()).or(() -> agencies.latest(reminder.agency())).orElseThrow();
        Map<String, String> names = agencies.shortNames(units.stream().map(CampaignUnit::agency).toList());
        List<CampaignUnit> awaited = units.stream().filter(unit -> statuses.of(campaign, unit).isAwaited()).toList();
        Map<String, Object> data = new HashMap<>();
        data.put("agencyName", sender.name());
        data.put("parentAgencyName", sender.letterheadParent());
        data.put("documentNumber", words.say("list.paper.number", sender.symbol()));
        data.put("documentPlace", sender.documentPlace());
        data.put("documentDate", today());
        data.put("addressees", awaited.stream().map(unit -> names.get(unit.agency())).distinct().toList());
        data.put("legalBasisTexts", basis(campaign, units, awaited, names));
        data.put("distributionList", List.of(words.say("campaign.paper.above"), words.say("campaign.paper.kept")));
        data.put("signing", signing.of(sender, Map.of("signerTitle", reminder.signerTitle())));
        data.put("signerName", reminder.signerName());
        data.put("reminderSubject", words.say("campaign.paper.subject", campaign.order().title()));
        data.put("contactName", reminder.contactName());
        data.put("contactPhone", reminder.contactPhone());
        data.put("lines", awaited.stream().map(unit -> line(campaign, unit, names)).toList());
        return data;
    }

    private List<String> basis(Campaign campaign, List<CampaignUnit> units, List<CampaignUnit> awaited, Map<String, String> names) {
        List<CampaignUnit> reported = new ArrayList<>(units);
        reported.removeAll(awaited);
        CampaignOrder order = campaign.order();
        String letter = words.say("campaign.paper.letter", order.letterNumber(), DateWords.date(order.letterDate().toString()), order.title());
        return List.of(letter, reported(reported, units.size(), names));
    }

    private String reported(List<CampaignUnit> reported, int all, Map<String, String> names) {
        String today = DateWords.date(today().toString());
        if (reported.isEmpty()) {
            return words.say("campaign.paper.nobody", today, all);
        }
        String named = reported.stream().limit(MOST_NAMED).map(unit -> names.get(unit.agency())).collect(Collectors.joining(", "));
        String which = words.say(reported.size() > MOST_NAMED ? "campaign.paper.someNamed" : "campaign.paper.named", named);
        return words.say("campaign.paper.reported", today, reported.size(), all, which);
    }

    private Map<String, Object> line(Campaign campaign, CampaignUnit unit, Map<String, String> names) {
        boolean incomplete = statuses.of(campaign, unit) == ReportStatus.INCOMPLETE;
        return Map.of(
                "dossierCode", campaign.code(),
                "subscriberName", names.get(unit.agency()),
                "awaited", incomplete ? "CAMPAIGN_EVIDENCE" : "CAMPAIGN_REPORT",
                "awaitedSince", campaign.order().letterDate(),
                "dueDate", unit.deadline().minusDays(1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
