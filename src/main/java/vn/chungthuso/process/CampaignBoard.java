package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.terms.ReportStatus;

/** A campaign at a glance: its owner and who takes reports for it see all, an aggregator its units, a unit itself. */
@Service
public class CampaignBoard {

    private final Campaigns campaigns;
    private final UnitReports reports;
    private final ReportStatuses statuses;
    private final CampaignFigures figures;
    private final Agencies agencies;
    private final VisibleAgencies visible;
    private final CampaignJobs jobs;

    CampaignBoard(
            Campaigns campaigns,
            UnitReports reports,
            ReportStatuses statuses,
            CampaignFigures figures,
            Agencies agencies,
            VisibleAgencies visible,
            CampaignJobs jobs) {
        this.campaigns = campaigns;
        this.reports = reports;
        this.statuses = statuses;
        this.figures = figures;
        this.agencies = agencies;
        this.visible = visible;
        this.jobs = jobs;
    }

    /**
     * A report.
     *
     * @param name of the agency, short
     * @param receiverName of who takes the report and urges
     * @param told the last sending has reached it, or it has reported
     * @param figures as reported; until then what the register knows, without a headcount
     */
    public record Line(CampaignUnit unit, String name, String receiverName, boolean told, ReportStatus status, Figures figures) {

        public boolean awaited() {
            return status.isAwaited();
        }

        /** All of it is there, and whoever takes it has not looked yet. */
        public boolean unchecked() {
            return unit.isReported() && !awaited() && unit.acceptedOn() == null;
        }
    }

    /**
     * The sum over the units that report to one agency.
     *
     * @param figures of those that have reported
     */
    public record Total(String receiver, String name, int units, int reported, Figures figures) {}

    /**
     * How far the last sending has come.
     *
     * @param told of those who have not reported, whom it has reached
     * @param all who have not reported
     * @param failed the house has given up on some of them
     */
    public record Sending(int told, int all, boolean failed) {

        public boolean isGoingOn() {
            return told < all;
        }
    }

    /**
     * How far closing has come.
     *
     * @param ended of all units, those who have nothing more to do in it
     * @param failed the house has given up on it
     */
    public record Closing(int ended, int all, boolean failed) {}

    /**
     * What somebody sees of a campaign, as it is stored.
     *
     * @param whole all of it is seen
     * @param all its units, {@code units} those that are seen
     */
    public record Seen(Campaign campaign, boolean whole, List<CampaignUnit> all, List<CampaignUnit> units) {}

    /**
     * @param whole all of it is seen
     * @param closing null unless it is just being closed, and for who does not see all of it
     */
    public record View(
            Campaign campaign, String ownerName, boolean whole, List<Line> lines, List<Total> totals, Sending sending, Closing closing) {

        /** Only those that stand so; all where no status is asked for. */
        public List<Line> lines(ReportStatus status) {
            return lines.stream().filter(line -> status == null || line.status() == status).toList();
        }

        /** Somebody sums up for others, and reports on by a letter of their own. */
        public boolean sumsUp() {
            return lines.stream().anyMatch(line -> line.unit().consolidates());
        }

        /** Empty for what the caller may not see. */
        public Optional<Line> line(int number) {
            return lines.stream().filter(line -> line.unit().number() == number).findFirst();
        }

        /** How many reports stand so; in the order of the states. */
        public Map<ReportStatus, Long> counts() {
            Map<ReportStatus, Long> counts = new LinkedHashMap<>();
            Stream.of(ReportStatus.values()).forEach(status -> counts.put(status, lines.stream().filter(line -> line.status() == status).count()));
            return counts;
        }
    }

    /** Those that the caller sees something of, newest first. */
    public Campaigns.Page list(Caller caller, CampaignState state, int page, int size) {
        return campaigns.list(visible.of(caller), state, page, size);
    }

    /** Empty for what the caller may not see. */
    public Optional<View> of(Caller caller, String code) {
        return seen(caller, code).map(this::view);
    }

    /** The same without figures and names, for who only asks whether it may be seen. */
    public Optional<Seen> seen(Caller caller, String code) {
        return campaigns.find(code).flatMap(campaign -> {
            Set<String> seen = visible.of(caller);
            boolean whole = seen == null || seen.contains(campaign.order().owner()) || seen.contains(campaign.order().receiver());
            List<CampaignUnit> all = reports.of(code);
            List<CampaignUnit> own = whole ? all : all.stream().filter(unit -> isSeen(unit, seen)).toList();
            return own.isEmpty() ? Optional.empty() : Optional.of(new Seen(campaign, whole, all, own));
        });
    }

    private static boolean isSeen(CampaignUnit unit, Set<String> seen) {
        return seen.contains(unit.agency()) || seen.contains(unit.receiver());
    }

    private View view(Seen seen) {
        Campaign campaign = seen.campaign();
        List<CampaignUnit> own = seen.units();
        Map<String, String> names = names(campaign, own);
        Map<String, Figures> registered = figures.registered(campaign, seen.all());
        List<Line> lines = own.stream().map(unit -> new Line(
                        unit,
                        names.get(unit.agency()),
                        names.get(unit.receiver()),
                        isTold(campaign, unit),
                        statuses.of(campaign, unit),
                        figures(unit, seen.all(), registered)))
                .toList();
        String owner = names.get(campaign.order().owner());
        Closing closing = seen.whole() ? closing(campaign, seen.all().size()) : null;
        return new View(campaign, owner, seen.whole(), lines, totals(lines, names), sending(campaign, own), closing);
    }

    private static boolean isTold(Campaign campaign, CampaignUnit unit) {
        return unit.isReported() || unit.told() >= campaign.sendings();
    }

    private Sending sending(Campaign campaign, List<CampaignUnit> units) {
        List<CampaignUnit> waiting = campaign.state() == CampaignState.COLLECTING ? units.stream().filter(unit -> !unit.isReported()).toList() : List.of();
        int told = (int) waiting.stream().filter(unit -> isTold(campaign, unit)).count();
        return new Sending(told, waiting.size(), told < waiting.size() && jobs.haveFailed(campaign.code()));
    }

    private Closing closing(Campaign campaign, int units) {
        return campaign.state() == CampaignState.CLOSING
                ? new Closing(units - jobs.open(campaign.code()), units, jobs.haveFailed(campaign.code()))
                : null;
    }

    private static Figures figures(CampaignUnit unit, List<CampaignUnit> all, Map<String, Figures> registered) {
        if (unit.isReported()) {
            return unit.figures();
        }
        return unit.consolidates() ? CampaignFigures.consolidated(unit.agency(), all) : registered.getOrDefault(unit.agency(), Figures.NONE);
    }

    private static List<Total> totals(List<Line> lines, Map<String, String> names) {
        Map<String, List<Line>> byReceiver = lines.stream()
                .filter(line -> !line.unit().consolidates())
                .collect(Collectors.groupingBy(line -> line.unit().receiver(), LinkedHashMap::new, Collectors.toList()));
        List<Total> totals = new ArrayList<>();
        byReceiver.forEach((receiver, own) -> totals.add(total(receiver, names.get(receiver), own)));
        return totals;
    }

    private static Total total(String receiver, String name, Collection<Line> lines) {
        List<Line> reported = lines.stream().filter(line -> line.unit().isReported()).toList();
        return new Total(receiver, name, lines.size(), reported.size(), Figures.sum(reported.stream().map(Line::figures).toList()));
    }

    private Map<String, String> names(Campaign campaign, List<CampaignUnit> units) {
        List<String> codes = Stream.concat(
                        Stream.of(campaign.order().owner()), units.stream().flatMap(unit -> Stream.of(unit.agency(), unit.receiver())))
                .distinct()
                .toList();
        Map<String, String> known = agencies.shortNames(codes);
        return codes.stream().collect(Collectors.toMap(code -> code, code -> known.getOrDefault(code, code)));
    }
}
