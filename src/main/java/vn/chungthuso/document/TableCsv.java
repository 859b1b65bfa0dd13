package vn.chungthuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** A table as CSV (RFC 4180), in UTF-8 with the mark that lets Excel see it. */
final class TableCsv {

    static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    private TableCsv() {}

    static void write(TableExport table, OutputStream out) throws IOException {
        Writer csv = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv.write('\uFEFF');
        csv.write(line(table.columns()));
        for (List<?> row : table.rows()) {
            csv.write(line(row));
        }
        csv.flush();
    }

    private static String line(List<?> values) {
        return values.stream().map(TableCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(Object value) {
        if (value instanceof Number number) {
            return number.toString();
        }
        String text = text(value);
        String harmless = TableExport.looksLikeFormula(text) ? "'" + text : text;
        boolean plain = harmless.chars().noneMatch(c -> c == '"' || c == ',' || c == ';' || c == '\n' || c == '\r');
        return plain ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private static String text(Object value) {
        if (value instanceof LocalDate date) {
            return DATE.format(date);
        }
        if (value instanceof OffsetDateTime moment) {
            return MOMENT.format(moment.atZoneSameInstant(HERE));
        }
        return value == null ? "" : value.toString();
    }
}
