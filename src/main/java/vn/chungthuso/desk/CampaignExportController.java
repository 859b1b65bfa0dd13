package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.Rendition;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.terms.ReportStatus;

/** The statistics table of a campaign for Excel and other programs, and as a paper: what its reader sees of the board. */
@RestController
class CampaignExportController {

    private final CampaignBoard board;
    private final CampaignSheet sheet;
    private final CampaignSheetPaper paper;
    private final Callers callers;

    CampaignExportController(CampaignBoard board, CampaignSheet sheet, CampaignSheetPaper paper, Callers callers) {
        this.board = board;
        this.sheet = sheet;
        this.paper = paper;
        this.callers = callers;
    }

    @GetMapping(path = {"/api/campaigns/{code}/units", "/api/campaigns/{code}/units.csv"}, produces = "text/csv")
    void csv(@PathVariable String code, @RequestParam(required = false) ReportStatus status, HttpServletResponse response) throws IOException {
        send(code, status, TableFormat.CSV, response);
    }

    @GetMapping(
            path = {"/api/campaigns/{code}/units", "/api/campaigns/{code}/units.xlsx"},
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void excel(@PathVariable String code, @RequestParam(required = false) ReportStatus status, HttpServletResponse response) throws IOException {
        send(code, status, TableFormat.XLSX, response);
    }

    @GetMapping(path = {"/api/campaigns/{code}/units", "/api/campaigns/{code}/units.pdf"}, produces = "application/pdf")
    ResponseEntity<Resource> pdf(@PathVariable String code, @RequestParam(required = false) ReportStatus status) {
        return print(code, status, Rendition.PDF);
    }

    @GetMapping(
            path = {"/api/campaigns/{code}/units", "/api/campaigns/{code}/units.docx"},
            produces = "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
    ResponseEntity<Resource> word(@PathVariable String code, @RequestParam(required = false) ReportStatus status) {
        return print(code, status, Rendition.WORD);
    }

    private ResponseEntity<Resource> print(String code, ReportStatus status, Rendition rendition) {
        View view = view(code);
        return paper.print(view, view.lines(status), rendition);
    }

    private View view(String code) {
        return board.of(callers.current(), code).orElseThrow(NotVisible::new);
    }

    private void send(String code, ReportStatus status, TableFormat format, HttpServletResponse response) throws IOException {
        View view = view(code);
        sheet.send(view, view.lines(status), format, response);
    }
}
