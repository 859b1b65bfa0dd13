package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierPage;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** A list of dossiers as a file for Excel and other programs. */
@Component
class DossierSheet {

    private static final List<String> COLUMNS = List.of(
            "code", "procedure", "certificateKind", "state", "subjectName", "subjectAgency", "senderAgency", "requestDate", "dueAt", "createdAt");

    private final DossierViews views;
    private final Agencies agencies;
    private final TableDownload download;
    private final ExportProperties limits;
    private final Words words;

    DossierSheet(DossierViews views, Agencies agencies, TableDownload download, ExportProperties limits, Words words) {
        this.views = views;
        this.agencies = agencies;
        this.download = download;
        this.limits = limits;
        this.words = words;
    }

    /** The most dossiers that one file holds. */
    int most() {
        return limits.exportRows();
    }

    /** @throws TooMuch where the page is only a part of what was asked for */
    void send(DossierPage page, TableFormat format, HttpServletResponse response) throws IOException {
        if (page.total() > most()) {
            throw new TooMuch(page.total(), most());
        }
        download.send(table(page.items()), format, response);
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
}
