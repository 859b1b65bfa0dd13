package vn.chungthuso.desk;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.chungthuso.campaign.CampaignEvent;
import vn.chungthuso.campaign.CampaignHistory;
import vn.chungthuso.campaign.CampaignPaper;
import vn.chungthuso.campaign.CampaignPapers;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.CampaignTaskList;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.Staff;
import vn.chungthuso.terms.ReportStatus;

/** What stands on the board of a campaign for who looks at it: units, papers, history, and what they can do. */
@Component
class CampaignScreen {

    private static final int SIZE = 100;
    private static final int NEWEST = 30;

    /** @param unit name of the unit it is about, or null */
    public record Step(CampaignEvent event, String unit, String who) {}

    /** A paper that goes with the campaign, and its file. */
    public record Paper(Document document, CampaignPaper paper) {}

    private final CampaignWork work;
    private final CampaignTaskList tasks;
    private final CampaignHistory history;
    private final CampaignPapers papers;
    private final Documents documents;
    private final Staff staff;
    private final Callers callers;

    CampaignScreen(
            CampaignWork work,
            CampaignTaskList tasks,
            CampaignHistory history,
            CampaignPapers papers,
            Documents documents,
            Staff staff,
            Callers callers) {
        this.work = work;
        this.tasks = tasks;
        this.history = history;
        this.papers = papers;
        this.documents = documents;
        this.staff = staff;
        this.callers = callers;
    }

    /** @param status only reports that stand so; null = all */
    String show(View view, ReportStatus status, int page, Model model) {
        Caller caller = callers.current();
        List<Line> lines = view.lines(status);
        boolean open = view.campaign().state() == CampaignState.COLLECTING;
        model.addAttribute("view", view);
        model.addAttribute("campaign", view.campaign());
        model.addAttribute("status", status);
        model.addAttribute("lines", lines.stream().skip((long) page * SIZE).limit(SIZE).toList());
        model.addAttribute("paging", new Paging(page, SIZE, lines.size()));
        model.addAttribute("tasks", tasks.of(caller, view.campaign().code()));
        model.addAttribute("own", own(caller));
        model.addAttribute("papers", papers(caller, view));
        model.addAttribute("steps", view.whole() ? steps(view) : List.of());
        model.addAttribute("leads", open && work.leads(caller, view.campaign()));
        model.addAttribute("urges", open && view.counts().entrySet().stream().anyMatch(count -> count.getKey().isAwaited() && count.getValue() > 0)
                && work.urges(caller, view.campaign()) != null);
        model.addAttribute("deadlines", deadlines(view));
        model.addAttribute("onPaper", CampaignSheetPaper.isFor(view.campaign()));
        model.addAttribute("recordable", open ? recordable(caller, view) : Set.of());
        return "mot-chien-dich";
    }

    /** Agencies whose evidence the caller brings. */
    private static List<String> own(Caller caller) {
        return List.of(Role.CLERK, Role.LEADER).stream().flatMap(role -> caller.agencies(role).stream()).distinct().toList();
    }

    /** Numbers of the reports that the caller may type in for their units. */
    private Set<Integer> recordable(Caller caller, View view) {
        return view.lines().stream()
                .map(Line::unit)
                .filter(unit -> !unit.isReported() && work.mayRecord(caller, view.campaign(), unit))
                .map(CampaignUnit::number)
                .collect(Collectors.toSet());
    }

    /** The day of each group that somebody still has to keep. */
    private static Map<String, LocalDate> deadlines(View view) {
        Map<String, LocalDate> deadlines = new LinkedHashMap<>();
        view.lines().stream().map(Line::unit).filter(unit -> !unit.isReported()).forEach(unit -> deadlines.put(unit.group(), unit.deadline()));
        return deadlines;
    }

    private List<Paper> papers(Caller caller, View view) {
        Map<Long, Document> stored = documents.of(view.campaign().code()).stream().collect(Collectors.toMap(Document::id, document -> document));
        return papers.of(view.campaign().code()).stream()
                .filter(paper -> CampaignFiles.mayRead(caller, view, paper))
                .map(paper -> new Paper(stored.get(paper.document()), paper))
                .toList();
    }

    /** The newest first. */
    private List<Step> steps(View view) {
        List<CampaignEvent> all = history.of(view.campaign().code());
        List<CampaignEvent> newest = all.subList(Math.max(0, all.size() - NEWEST), all.size());
        Map<Integer, String> units = view.lines().stream().collect(Collectors.toMap(line -> line.unit().number(), Line::name));
        Map<String, String> names = staff.names(newest.stream().map(CampaignEvent::by).toList());
        List<Step> steps = newest.stream()
                .map(event -> new Step(event, event.number() == null ? null : units.get(event.number()), names.getOrDefault(event.by(), event.by())))
                .collect(Collectors.toList());
        Collections.reverse(steps);
        return steps;
    }
}
