package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.sla.CountedDossier;

/** {@code /api/statistics}: the periodical report as data, table or paper, and the dossiers behind each of its numbers (contract §6). */
@RestController
class StatisticsController {

    private static final String ADDRESS = "/api/statistics";

    private final StatisticsReports reports;
    private final StatisticsFiles files;
    private final StatisticsPaper paper;

    StatisticsController(StatisticsReports reports, StatisticsFiles files, StatisticsPaper paper) {
        this.reports = reports;
        this.files = files;
        this.paper = paper;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    StatisticsView report(StatisticsAsked asked) {
        return reports.view(reports.made(asked));
    }

    @GetMapping(path = {ADDRESS, ADDRESS + ".csv"}, produces = "text/csv")
    void csv(StatisticsAsked asked, HttpServletResponse response) throws IOException {
        files.send(asked, TableFormat.CSV, response);
    }

    @GetMapping(path = {ADDRESS, ADDRESS + ".xlsx"}, produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void excel(StatisticsAsked asked, HttpServletResponse response) throws IOException {
        files.send(asked, TableFormat.XLSX, response);
    }

    @GetMapping(path = {ADDRESS, ADDRESS + ".pdf"}, produces = "application/pdf")
    ResponseEntity<Resource> pdf(StatisticsAsked asked) {
        return paper.print(asked, Rendition.PDF);
    }

    @GetMapping(path = {ADDRESS, ADDRESS + ".docx"}, produces = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    ResponseEntity<Resource> word(StatisticsAsked asked) {
        return paper.print(asked, Rendition.WORD);
    }

    /** The very dossiers that one figure counts. */
    @GetMapping(ADDRESS + "/rows")
    StatisticsView.Rows rows(
            StatisticsAsked asked, @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        var found = reports.rows(asked, page, size).page();
        return new StatisticsView.Rows(found.items().stream().map(StatisticsController::dossier).toList(), page, size, found.total());
    }

    private static StatisticsView.Dossier dossier(CountedDossier dossier) {
        return new StatisticsView.Dossier(
                dossier.code(),
                dossier.procedure().name(),
                dossier.certificateKind().name(),
                dossier.agency(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.endedAt(),
                dossier.outcome());
    }
}
