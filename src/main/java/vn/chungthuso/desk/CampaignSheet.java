package vn.chungthuso.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** The statistics table of a campaign as a file (domain §7.11, R-179). */
@Component
class CampaignSheet {

    private static final List<String> COLUMNS = List.of(
            "number", "unit", "headcount", "issued", "requested", "notRegistered", "percent", "letter", "status", "remark");
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
        sheets.write(table(lines), format, response.getOutputStream());
    }

    private TableExport table(List<Line> lines) {
        List<List<Object>> rows = new ArrayList<>();
        lines.stream().filter(line -> !line.unit().consolidates()).forEach(line -> rows.add(row(rows.size() + 1, line)));
        return new TableExport(
                words.say("campaigns.sheet"), COLUMNS.stream().map(column -> words.say("campaigns.sheet." + column)).toList(), rows);
    }

    /** A unit that has not reported has no figures of its own yet. */
    private List<Object> row(int number, Line line) {
        boolean stated = line.unit().isReported();
        Figures figures = line.figures();
        UnitReport report = stated ? line.unit().report() : null;
        return Arrays.asList(
                number,
                line.name(),
                stated ? figures.headcount() : null,
                figures.issued(),
                figures.requested(),
                stated ? figures.notRegistered() : null,
                stated ? figures.percent() : null,
                report == null ? null : letter(report),
                words.say("campaign.status." + line.status()),
                report == null ? null : report.remark());
    }

    private static String letter(UnitReport report) {
        return report.letterDate() == null ? report.letterNumber() : "%s, %s".formatted(report.letterNumber(), DAY.format(report.letterDate()));
    }
}
