package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.Words;

/** Open steps as a file for Excel and other programs. */
@Component
class SlaSheet {

    private static final List<String> COLUMNS =
            List.of("code", "procedure", "step", "agency", "person", "began", "soft", "due", "light", "timeLeft", "escalated");

    private final TableDownload download;
    private final ExportProperties limits;
    private final Words words;

    SlaSheet(TableDownload download, ExportProperties limits, Words words) {
        this.download = download;
        this.limits = limits;
        this.words = words;
    }

    /** The most rows that one file holds. */
    int most() {
        return limits.exportRows();
    }

    /** @throws TooMuch where the rows are only a part of what was asked for */
    void send(List<SlaRow> rows, long total, TableFormat format, HttpServletResponse response) throws IOException {
        if (total > most()) {
            throw new TooMuch(total, most());
        }
        List<String> headings = COLUMNS.stream().map(column -> words.say("export.sla." + column)).toList();
        download.send(new TableExport(words.say("export.sla"), headings, rows.stream().map(SlaSheet::cells).toList()), format, response);
    }

    private static List<Object> cells(SlaRow row) {
        return Arrays.asList(
                row.code(),
                row.procedureName(),
                row.stepName(),
                row.agencyName(),
                row.personName(),
                row.began(),
                row.soft(),
                row.due(),
                row.lightName(),
                row.timeLeft() == null ? null : row.timeLeft().text(),
                row.escalatedName());
    }
}
