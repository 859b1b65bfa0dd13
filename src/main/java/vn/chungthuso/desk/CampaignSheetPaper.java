package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReport;
import vn.chungthuso.document.Papers;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.law.Law;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.Staff;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.CampaignKind;

/** The statistics table of a rollout as a paper, form {@code statistics-sheet} of the law of today (domain §7.11, R-179). */
@Component
class CampaignSheetPaper {

    private static final String FORM = "statistics-sheet";

    private final Papers papers;
    private final Law law;
    private final Callers callers;
    private final Staff staff;
    private final Agencies agencies;
    private final Clock clock;

    CampaignSheetPaper(Papers papers, Law law, Callers callers, Staff staff, Agencies agencies, Clock clock) {
        this.papers = papers;
        this.law = law;
        this.callers = callers;
        this.staff = staff;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** The other kinds count something else than staff; their table goes out for Excel only. */
    static boolean isFor(Campaign campaign) {
        return campaign.order().kind() == CampaignKind.ROLLOUT;
    }

    /** @throws NotVisible for a campaign that has no such paper */
    ResponseEntity<Resource> print(View view, List<Line> lines, Rendition rendition) {
        if (!isFor(view.campaign())) {
            throw new NotVisible();
        }
        String form = papers.formKey(law.regime(today()).value(), FORM);
        byte[] model = papers.compose(form, data(view, lines.stream().filter(line -> !line.unit().consolidates()).toList()));
        var file = new ByteArrayResource(rendition == Rendition.WORD ? papers.word(model) : papers.typeset(form, model));
        String name = view.campaign().code() + "." + rendition.extension();
        return DocumentController.answer(name, rendition.mediaType(), file.contentLength(), file);
    }

    private Map<String, Object> data(View view, List<Line> lines) {
        Caller caller = callers.current();
        Agency agency = agency(caller).orElseGet(() -> agencies.latest(view.campaign().order().owner()).orElseThrow());
        Map<String, Object> data = new HashMap<>();
        data.put("reportPlace", agency.documentPlace());
        data.put("reportDate", today());
        data.put("preparedBy", staff.nameOf(caller.user()));
        data.put("reportingAgencyName", agency.name());
        data.put("asOfDate", today());
        data.put("reportDeadline", deadline(view, agency));
        consolidation(view, agency).map(CampaignUnit::report).ifPresent(report -> {
            data.put("letterNumber", report.letterNumber());
            data.put("letterDate", report.letterDate());
        });
        data.put("lines", lines.stream().map(CampaignSheetPaper::line).toList());
        data.put("total", figures(Figures.sum(lines.stream().filter(line -> line.unit().isReported()).map(Line::figures).toList())));
        return data;
    }

    private Optional<Agency> agency(Caller caller) {
        return Stream.of(Role.LEADER, Role.CLERK, Role.MANAGER)
                .flatMap(role -> caller.agencies(role).stream())
                .findFirst()
                .flatMap(code -> agencies.inCharge(code, today()));
    }

    /** What an aggregator reports itself. */
    private static Optional<CampaignUnit> consolidation(View view, Agency agency) {
        return view.lines().stream().map(Line::unit).filter(unit -> unit.consolidates() && unit.agency().equals(agency.code())).findFirst();
    }

    /** The aggregator's own day, else the last of all. */
    private static LocalDate deadline(View view, Agency agency) {
        return consolidation(view, agency)
                .map(CampaignUnit::deadline)
                .orElseGet(() -> view.lines().stream().map(line -> line.unit().deadline()).max(Comparator.naturalOrder()).orElseThrow());
    }

    /** A unit that has not reported has not said how many there are. */
    private static Map<String, Object> line(Line line) {
        Map<String, Object> row = new HashMap<>();
        row.put("unitName", line.name());
        row.put("issuedCount", line.figures().issued());
        row.put("requestedCount", line.figures().requested());
        row.put("reportStatus", line.status().name());
        if (line.unit().isReported()) {
            row.putAll(figures(line.figures()));
            UnitReport report = line.unit().report();
            row.put("caLetterNumber", report.letterNumber());
            row.put("caLetterDate", report.letterDate());
            row.put("remark", report.remark());
        }
        return row;
    }

    private static Map<String, Object> figures(Figures figures) {
        return Map.of(
                "headcount", figures.headcount(),
                "issuedCount", figures.issued(),
                "requestedCount", figures.requested(),
                "notRegisteredCount", figures.notRegistered(),
                "coveragePercent", figures.percent());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
