package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierFilter;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;
import vn.chungthuso.terms.Procedure;

/** The list of dossiers for Excel and other programs: the same filters as the list, and only what its reader may see. */
@RestController
class DossierExportController {

    private static final List<String> COLUMNS = List.of(
            "code", "procedure", "certificateKind", "state", "subjectName", "subjectAgency", "senderAgency", "requestDate", "dueAt", "createdAt");

    /** The parameters of {@code GET /api/dossiers}; null where they are left out. */
    record Asked(DossierState state, Procedure procedure, String agency, String due, String q) {}

    private final Dossiers dossiers;
    private final DossierViews views;
    private final DossierFilters filters;
    private final Callers callers;
    private final Agencies agencies;
    private final Sheets sheets;
    private final ExportProperties limits;
    private final Words words;

    DossierExportController(
            Dossiers dossiers,
            DossierViews views,
            DossierFilters filters,
            Callers callers,
            Agencies agencies,
            Sheets sheets,
            ExportProperties limits,
            Words words) {
        this.dossiers = dossiers;
        this.views = views;
        this.filters = filters;
        this.callers = callers;
        this.agencies = agencies;
        this.sheets = sheets;
        this.limits = limits;
        this.words = words;
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
        List<Dossier> found = found(asked);
        String name = words.say("export.dossiers") + "." + format.extension();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        sheets.write(table(found), format, response.getOutputStream());
    }

    private List<Dossier> found(Asked asked) {
        DossierFilter all = filters.of(
                callers.current(), asked.state(), asked.procedure(), given(asked.agency()), given(asked.due()), given(asked.q()),
                0, limits.exportRows());
        var page = dossiers.search(all);
        if (page.total() > limits.exportRows()) {
            throw new TooMuch(page.total(), limits.exportRows());
        }
        return page.items();
    }

    /** A cell for each column, made while the file is written. */
    private TableExport table(List<Dossier> found) {
        Map<String, String> names = new HashMap<>();
        Iterable<List<Object>> rows = () -> found.stream().map(dossier -> row(dossier, names)).iterator();
        return new TableExport(
                words.say("export.dossiers"), COLUMNS.stream().map(column -> words.say("export.dossiers." + column)).toList(), rows);
    }

    private List<Object> row(Dossier dossier, Map<String, String> names) {
        return Arrays.asList(
                dossier.code(),
                words.say("export.procedure." + dossier.procedure()),
                words.say("export.certificateKind." + dossier.certificateKind()),
                views.stateName(dossier),
                dossier.subjectName(),
                name(dossier.subjectAgency(), names),
                name(dossier.senderAgency(), names),
                dossier.requestDate(),
                dossier.dueAt(),
                dossier.createdAt());
    }

    private String name(String agency, Map<String, String> names) {
        return agency == null
                ? null
                : names.computeIfAbsent(agency, code -> agencies.latest(code).map(Agency::name).orElse(code));
    }

    private static String given(String parameter) {
        return Objects.requireNonNullElse(parameter, "");
    }
}
