package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Figures;
import vn.chungthuso.campaign.UnitReport;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.CampaignKind;

/** The statistics table of a campaign as a file (domain §7.11, R-179). */
@Component
class CampaignSheet {

    private static final List<String> COLUMNS =
            List.of("number", "unit", "headcount", "issued", "requested", "missing", "percent", "letter", "status", "remark");
    /** What is counted differs from kind to kind: people, certificates or units. */
    private static final Set<String> COUNTED = Set.of("headcount", "issued", "requested", "missing");
    /** Where a letter is only passed on nothing is requested of the CA. */
    private static final Set<String> OF_REQUESTS = Set.of("requested", "letter");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Sheets sheets;
    private final Words words;

    CampaignSheet(Sheets sheets, Words words) {
        this.sheets = sheets;
        this.words = words;
    }

    void send(View view, List<Line> lines, TableFormat format, HttpServletResponse response) throws IOException {
        String name = view.campaign().code() + "." + format.extension();
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        sheets.write(table(view.campaign().order().kind(), lines), format, response.getOutputStream());
    }

    private TableExport table(CampaignKind kind, List<Line> lines) {
        List<String> columns = COLUMNS.stream().filter(column -> kind != CampaignKind.DISSEMINATION || !OF_REQUESTS.contains(column)).toList();
        List<List<Object>> rows = new ArrayList<>();
        lines.stream().filter(line -> !line.unit().consolidates()).forEach(line -> {
            Map<String, Object> row = row(rows.size() + 1, line);
            rows.add(columns.stream().map(row::get).collect(Collectors.toList())); // an empty cell is null
        });
        return new TableExport(words.say("campaigns.sheet"), columns.stream().map(column -> title(column, kind)).toList(), rows);
    }

    private String title(String column, CampaignKind kind) {
        return words.say(COUNTED.contains(column) ? "campaigns." + column + "." + kind : "campaigns.sheet." + column);
    }

    /** A unit that has not reported has no figures of its own yet. */
    private Map<String, Object> row(int number, Line line) {
        Figures figures = line.figures();
        Map<String, Object> row = new HashMap<>();
        row.put("number", number);
        row.put("unit", line.name());
        row.put("issued", figures.issued());
        row.put("requested", figures.requested());
        row.put("status", words.say("campaign.status." + line.status()));
        if (line.unit().isReported()) {
            UnitReport report = line.unit().report();
            row.put("headcount", figures.headcount());
            row.put("missing", figures.notRegistered());
            row.put("percent", figures.percent());
            row.put("letter", letter(report));
            row.put("remark", report.remark());
        }
        return row;
    }

    private static String letter(UnitReport report) {
        return report.letterDate() == null ? report.letterNumber() : "%s, %s".formatted(report.letterNumber(), DAY.format(report.letterDate()));
    }
}
