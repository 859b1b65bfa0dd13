package vn.chungthuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** A table as .xlsx, written row by row: only the last ones are in memory. Texts stay texts, so leading zeros stay. */
final class TableWorkbook {

    private static final int ROWS_IN_MEMORY = 100;
    private static final int CHARACTER = 256;
    private static final int LEAST_WIDTH = 14;
    private static final int MOST_TEXT = 32_767;

    private final CellStyle text;
    private final CellStyle quoted;
    private final CellStyle date;
    private final CellStyle moment;

    private TableWorkbook(Workbook workbook) {
        text = style(workbook, "@");
        quoted = style(workbook, "@");
        ((XSSFCellStyle) quoted).setQuotePrefixed(true); // or Excel would run it once somebody edits the cell
        date = style(workbook, "dd/mm/yyyy");
        moment = style(workbook, "dd/mm/yyyy hh:mm");
    }

    static void write(TableExport table, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(table.title()));
            head(workbook, sheet, table.columns());
            var styles = new TableWorkbook(workbook);
            int last = 0;
            for (List<?> values : table.rows()) {
                styles.fill(sheet.createRow(++last), values);
            }
            sheet.setAutoFilter(new CellRangeAddress(0, last, 0, table.columns().size() - 1));
            workbook.write(out);
        }
    }

    private static void head(Workbook workbook, SXSSFSheet sheet, List<String> columns) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        Row head = sheet.createRow(0);
        for (int n = 0; n < columns.size(); n++) {
            Cell cell = head.createCell(n);
            cell.setCellValue(columns.get(n));
            cell.setCellStyle(style);
            sheet.setColumnWidth(n, Math.max(LEAST_WIDTH, columns.get(n).length() + 4) * CHARACTER);
        }
        sheet.createFreezePane(0, 1);
    }

    private void fill(Row row, List<?> values) {
        for (int n = 0; n < values.size(); n++) {
            if (values.get(n) != null) {
                fill(row.createCell(n), values.get(n));
            }
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof OffsetDateTime at) {
            cell.setCellValue(at.atZoneSameInstant(TableCsv.HERE).toLocalDateTime());
            cell.setCellStyle(moment);
        } else {
            String words = value.toString();
            cell.setCellValue(words.length() > MOST_TEXT ? words.substring(0, MOST_TEXT) : words);
            cell.setCellStyle(TableExport.looksLikeFormula(words) ? quoted : text);
        }
    }

    private static CellStyle style(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
