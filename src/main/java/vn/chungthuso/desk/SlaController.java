package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.sla.OpenStepPage;
import vn.chungthuso.sla.OpenSteps;
import vn.chungthuso.sla.StepFilter;

/** Open steps with their deadlines, for those who answer for them (contract §6): as data, as CSV and for Excel. */
@RestController
class SlaController {

    record ListOf(List<SlaRow> items, int page, int size, long total) {}

    private final OpenSteps steps;
    private final SlaFilters filters;
    private final SlaRows rows;
    private final SlaSheet sheet;
    private final Callers callers;

    SlaController(OpenSteps steps, SlaFilters filters, SlaRows rows, SlaSheet sheet, Callers callers) {
        this.steps = steps;
        this.filters = filters;
        this.rows = rows;
        this.sheet = sheet;
        this.callers = callers;
    }

    @GetMapping(path = "/api/sla", produces = MediaType.APPLICATION_JSON_VALUE)
    ListOf list(SlaQuestion asked) {
        OpenStepPage found = steps.page(filter(asked), asked.sort(), asked.page(), asked.size());
        return new ListOf(rows.of(found.items()), asked.page(), asked.size(), found.total());
    }

    @GetMapping(path = {"/api/sla", "/api/sla.csv"}, produces = "text/csv")
    void csv(SlaQuestion asked, HttpServletResponse response) throws IOException {
        send(asked, TableFormat.CSV, response);
    }

    @GetMapping(
            path = {"/api/sla", "/api/sla.xlsx"},
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void excel(SlaQuestion asked, HttpServletResponse response) throws IOException {
        send(asked, TableFormat.XLSX, response);
    }

    private void send(SlaQuestion asked, TableFormat format, HttpServletResponse response) throws IOException {
        OpenStepPage all = steps.page(filter(asked), asked.sort(), 0, sheet.most());
        sheet.send(rows.of(all.items()), all.total(), format, response);
    }

    private StepFilter filter(SlaQuestion asked) {
        return filters.of(callers.current(), asked);
    }
}
