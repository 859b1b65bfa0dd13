package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.terms.Procedure;

/** The list of dossiers for Excel and other programs: the same filters as the list, and only what its reader may see. */
@RestController
class DossierExportController {

    /** The parameters of {@code GET /api/dossiers}; null where they are left out. */
    record Asked(DossierState state, Procedure procedure, String agency, String due, String q) {}

    private final Dossiers dossiers;
    private final DossierFilters filters;
    private final DossierSheet sheet;
    private final Callers callers;

    DossierExportController(Dossiers dossiers, DossierFilters filters, DossierSheet sheet, Callers callers) {
        this.dossiers = dossiers;
        this.filters = filters;
        this.sheet = sheet;
        this.callers = callers;
    }

    @GetMapping(path = {"/api/dossiers", "/api/dossiers.csv"}, produces = "text/csv")
    void csv(Asked asked, HttpServletResponse response) throws IOException {
        send(asked, TableFormat.CSV, response);
    }

    @GetMapping(
            path = {"/api/dossiers", "/api/dossiers.xlsx"},
            produces = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    void excel(Asked asked, HttpServletResponse response) throws IOException {
        send(asked, TableFormat.XLSX, response);
    }

    private void send(Asked asked, TableFormat format, HttpServletResponse response) throws IOException {
        DossierFilter all = filters.of(
                callers.current(), asked.state(), asked.procedure(), given(asked.agency()), given(asked.due()), given(asked.q()),
                0, sheet.most());
        sheet.send(dossiers.search(all), format, response);
    }

    private static String given(String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }
}
