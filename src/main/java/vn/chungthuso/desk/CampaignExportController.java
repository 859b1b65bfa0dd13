package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.terms.ReportStatus;

/** The statistics table of a campaign for Excel and other programs: what its reader sees of the board. */
@RestController
class CampaignExportController {

    private final CampaignBoard board;
    private final CampaignSheet sheet;
    private final Callers callers;

    CampaignExportController(CampaignBoard board, CampaignSheet sheet, Callers callers) {
        this.board = board;
        this.sheet = sheet;
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

    private void send(String code, ReportStatus status, TableFormat format, HttpServletResponse response) throws IOException {
        View view = board.of(callers.current(), code).orElseThrow(NotVisible::new);
        sheet.send(view, CampaignController.lines(view, status), format, response);
    }
}
