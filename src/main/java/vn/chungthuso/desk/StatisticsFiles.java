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
import vn.chungthuso.desk.StatisticsReports.Made;
import vn.chungthuso.document.Sheets;
import vn.chungthuso.document.TableExport;
import vn.chungthuso.document.TableFormat;
import vn.chungthuso.process.Words;
import vn.chungthuso.sla.Counts;
import vn.chungthuso.sla.Figure;
import vn.chungthuso.sla.Grouping;
import vn.chungthuso.sla.StatisticsRow;

/** The report for Excel and other programs: a row each, the last one of all together. */
@Component
class StatisticsFiles {

    static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final StatisticsReports reports;
    private final Sheets sheets;
    private final Words words;

    StatisticsFiles(StatisticsReports reports, Sheets sheets, Words words) {
        this.reports = reports;
        this.sheets = sheets;
        this.words = words;
    }

    void send(StatisticsAsked asked, TableFormat format, HttpServletResponse response) throws IOException {
        Made made = reports.made(asked);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(fileName(made, format.extension())));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(format.mediaType());
        sheets.write(table(made), format, response.getOutputStream());
    }

    static String attachment(String fileName) {
        return ContentDisposition.attachment().filename(fileName, StandardCharsets.UTF_8).build().toString();
    }

    String fileName(Made made, String extension) {
        return words.say("statistics.fileName", made.question().period().from().toString(), made.question().period().to().toString()) + "." + extension;
    }

    private TableExport table(Made made) {
        List<String> columns = new ArrayList<>();
        made.groupBy().forEach(group -> columns.addAll(columns(group)));
        Arrays.stream(Figure.values()).forEach(figure -> columns.add(words.say("statistics.figure." + StatisticsQuestions.key(figure))));
        columns.add(words.say("statistics.onTimeShare"));
        List<List<Object>> rows = new ArrayList<>(made.report().rows().stream().map(row -> row(made, row)).toList());
        rows.add(totals(made));
        return new TableExport(words.say("statistics.title"), columns, rows);
    }

    private List<String> columns(Grouping group) {
        String name = words.say("statistics.group." + StatisticsQuestions.key(group));
        return group == Grouping.AGENCY ? List.of(name, words.say("statistics.agencyCode")) : List.of(name);
    }

    private List<Object> row(Made made, StatisticsRow row) {
        List<Object> cells = new ArrayList<>();
        made.groupBy().forEach(group -> cells.addAll(switch (group) {
            case PROCEDURE -> List.of(reports.procedure(row));
            case AGENCY -> List.of(made.agency(row), row.agency());
            case MONTH -> List.of(MONTH.format(row.month()));
        }));
        cells.addAll(figures(row.counts()));
        return cells;
    }

    private List<Object> totals(Made made) {
        List<Object> cells = new ArrayList<>();
        made.groupBy().forEach(group -> columns(group).forEach(column -> cells.add(null)));
        cells.set(0, words.say("statistics.totals"));
        cells.addAll(figures(made.report().totals()));
        return cells;
    }

    private static List<Object> figures(Counts counts) {
        List<Object> figures = new ArrayList<>();
        Arrays.stream(Figure.values()).forEach(figure -> figures.add(counts.of(figure)));
        figures.add(counts.onTimeShare());
        return figures;
    }
}
