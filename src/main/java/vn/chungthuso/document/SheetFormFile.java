package vn.chungthuso.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.chungthuso.document.SheetCell.Kind;

/** A {@link SheetForm} as .xlsx: the list, its guide, and a hidden sheet with the choices. */
final class SheetFormFile {

    private static final int CHARACTER = 256;
    private static final int WIDTH = 18;
    private static final int NOTE_WIDTH = 80;
    private static final int LAST_ROW = 5_000;
    private static final String CHOICES = "choices";

    private final XSSFWorkbook workbook;
    private final SheetForm form;
    private final CellStyle text;
    private final CellStyle head;
    private final CellStyle must;
    private final CellStyle wrong;

    private SheetFormFile(XSSFWorkbook workbook, SheetForm form) {
        this.workbook = workbook;
        this.form = form;
        this.text = style(null, false);
        this.head = style(IndexedColors.GREY_25_PERCENT, true);
        this.must = style(IndexedColors.LIGHT_YELLOW, true);
        this.wrong = style(IndexedColors.ROSE, false);
    }

    static void write(SheetForm form, OutputStream out) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            new SheetFormFile(workbook, form).fill();
            workbook.write(out);
        }
    }

    private void fill() {
        XSSFSheet list = workbook.createSheet(form.title());
        head(list);
        int next = 1;
        for (SheetForm.Filled filled : form.rows()) {
            row(list.createRow(next++), filled);
        }
        guide(workbook.createSheet(form.guide().title()));
        choices(list, workbook.createSheet(CHOICES));
        workbook.setSheetVisibility(workbook.getSheetIndex(CHOICES), SheetVisibility.VERY_HIDDEN);
        workbook.setActiveSheet(0);
    }

    private void head(XSSFSheet list) {
        Row row = list.createRow(0);
        for (int n = 0; n < form.columns().size(); n++) {
            list.setDefaultColumnStyle(n, text);
            list.setColumnWidth(n, WIDTH * CHARACTER);
            put(row, n, form.columns().get(n).heading(), form.columns().get(n).required() ? must : head);
        }
        if (form.hasNotes()) {
            list.setColumnWidth(form.columns().size(), NOTE_WIDTH * CHARACTER);
            put(row, form.columns().size(), form.noteTitle(), head);
        }
        list.createFreezePane(2, 1);
    }

    /** What was a number stays one: as a text it would pass for right though it has lost its zeros. */
    private void row(Row row, SheetForm.Filled filled) {
        for (int n = 0; n < form.columns().size(); n++) {
            SheetCell value = filled.row().cell(n);
            CellStyle style = filled.wrong().contains(n) ? wrong : text;
            if (value.is(Kind.NUMBER) && value.text().length() <= 15) {
                Cell cell = row.createCell(n);
                cell.setCellValue(Double.parseDouble(value.text()));
                cell.setCellStyle(style);
            } else if (!value.is(Kind.BLANK) || style == wrong) {
                put(row, n, value.text(), style);
            }
        }
        put(row, form.columns().size(), filled.note(), text);
    }

    private void guide(XSSFSheet sheet) {
        int next = 0;
        for (String line : form.guide().lines()) {
            put(sheet.createRow(next++), 0, line, text);
        }
        put(sheet.createRow(++next), 0, form.guide().exampleTitle(), head);
        Row headings = sheet.createRow(++next);
        Row example = sheet.createRow(++next);
        for (int n = 0; n < form.columns().size(); n++) {
            sheet.setColumnWidth(n, WIDTH * CHARACTER);
            put(headings, n, form.columns().get(n).heading(), head);
            put(example, n, form.guide().example().get(n), text);
        }
    }

    /** A list that stands in a sheet may be longer than the 255 characters of one that stands in the rule itself. */
    private void choices(XSSFSheet list, XSSFSheet sheet) {
        for (int n = 0; n < form.columns().size(); n++) {
            List<String> choices = form.columns().get(n).choices();
            for (int line = 0; line < choices.size(); line++) {
                Row row = sheet.getRow(line) == null ? sheet.createRow(line) : sheet.getRow(line);
                put(row, n, choices.get(line), text);
            }
            if (!choices.isEmpty()) {
                String column = CellReference.convertNumToColString(n);
                offer(list, n, "%s!$%s$1:$%s$%d".formatted(CHOICES, column, column, choices.size()));
            }
        }
    }

    private static void offer(XSSFSheet list, int column, String range) {
        DataValidationHelper helper = list.getDataValidationHelper();
        DataValidation offer = helper.createValidation(
                helper.createFormulaListConstraint(range), new CellRangeAddressList(1, LAST_ROW, column, column));
        offer.setSuppressDropDownArrow(true); // which in XSSF shows it
        offer.setShowErrorBox(false); // the rules are the server's
        list.addValidationData(offer);
    }

    private static void put(Row row, int column, String value, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(value);
        cell.setCellStyle(style);
    }

    private CellStyle style(IndexedColors colour, boolean bold) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        if (colour != null) {
            style.setFillForegroundColor(colour.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (bold) {
            Font font = workbook.createFont();
            font.setBold(true);
            style.setFont(font);
        }
        return style;
    }
}
