package vn.chungthuso.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.chungthuso.document.SheetCell.Kind;

/**
 * Takes up the XML of a sheet as it streams by (ECMA-376 part 1, 18.3). POI's own handler gives cells as they are displayed, which
 * would lose what was typed.
 */
class SheetReading extends DefaultHandler {

    /** More rows hold something than are read. */
    static class TooManyRows extends RuntimeException {}

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int MOST_DIGITS = 50;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final boolean since1904;
    private final SheetLimits limits;
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<String> merged = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private List<SheetCell> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private int style;
    private boolean formula;
    private boolean reading;
    private boolean phonetic;

    SheetReading(SharedStrings strings, StylesTable styles, boolean since1904, SheetLimits limits) {
        this.strings = strings;
        this.styles = styles;
        this.since1904 = since1904;
        this.limits = limits;
    }

    Sheet sheet() {
        return new Sheet(rows, merged);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> beginRow(attributes);
            case "c" -> beginCell(attributes);
            case "f" -> formula = true;
            case "v", "t" -> reading = !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merged.add(attributes.getValue("ref"));
            default -> { }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (reading) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "row" -> endRow();
            case "c" -> endCell();
            case "v", "t" -> reading = false;
            case "rPh" -> phonetic = false;
            default -> { }
        }
    }

    private void beginRow(Attributes attributes) {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        cells = new ArrayList<>();
    }

    private void endRow() {
        var read = new SheetRow(row, cells);
        if (read.isBlank()) {
            return;
        }
        if (rows.size() == limits.rows() + SheetLimits.ROWS_ABOVE) {
            throw new TooManyRows();
        }
        rows.add(read);
    }

    private void beginCell(Attributes attributes) {
        String reference = attributes.getValue("r");
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        style = attributes.getValue("s") == null ? 0 : Integer.parseInt(attributes.getValue("s"));
        formula = false;
        text.setLength(0);
    }

    private void endCell() {
        if (column >= limits.columns()) {
            return;
        }
        if (column < cells.size()) {
            throw new IllegalStateException("cells out of their order"); // no program writes so, and nobody knows what it means
        }
        SheetCell cell = cell(text.toString());
        while (!cell.is(Kind.BLANK) && cells.size() < column) {
            cells.add(SheetCell.BLANK);
        }
        if (!cell.is(Kind.BLANK)) {
            cells.add(cell);
        }
    }

    private SheetCell cell(String value) {
        SheetCell plain = switch (type) {
            case "s" -> SheetCell.of(Kind.TEXT, value.isBlank() ? "" : strings.getItemAt(Integer.parseInt(value.strip())).getString());
            case "str", "inlineStr" -> SheetCell.of(Kind.TEXT, value);
            case "b" -> SheetCell.of(Kind.BOOLEAN, value.strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> SheetCell.of(Kind.FAULT, value);
            case "d" -> date(LocalDate.parse(value.strip().substring(0, "2026-01-01".length())));
            default -> value.isBlank() ? SheetCell.BLANK : number(value.strip());
        };
        return formula ? SheetCell.of(Kind.FORMULA, plain.text()) : plain;
    }

    private SheetCell number(String value) {
        XSSFCellStyle format = styles == null || style >= styles.getNumCellStyles() ? null : styles.getStyleAt(style);
        double number = Double.parseDouble(value);
        if (format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString()) && DateUtil.isValidExcelDate(number)) {
            return date(DateUtil.getLocalDateTime(number, since1904).toLocalDate());
        }
        BigDecimal exact = new BigDecimal(value);
        boolean readable = Math.abs(exact.scale()) <= MOST_DIGITS && exact.precision() <= MOST_DIGITS;
        return SheetCell.of(Kind.NUMBER, readable ? plain(exact) : value);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static SheetCell date(LocalDate date) {
        return new SheetCell(Kind.DATE, DATE.format(date), date);
    }
}
