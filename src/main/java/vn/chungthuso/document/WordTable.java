package vn.chungthuso.document;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of a Word file, their columns as wide as the form says: Word is not asked to guess. Widths are twips, 1440 to the inch. */
class WordTable {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final int EIGHTHS_OF_A_BORDER = 6; // 0.75 pt
    private static final int PADDING = 40; // 2 pt
    private static final int ROW_TO_WRITE_IN = 12;

    private WordTable() {}

    static int twips(int millimetres) {
        return (int) Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    /** What the columns of a table of the neutral document take together. */
    static int millimetres(Part table) {
        return table.all("column").stream().mapToInt(WordTable::width).sum();
    }

    /** One row without borders, to set texts side by side; it stays on one page. */
    static XWPFTableRow sideBySide(XWPFDocument document, int[] widths) {
        XWPFTable table = fixed(document, 1, widths);
        table.removeBorders();
        table.setCellMargins(0, 0, 0, 0);
        XWPFTableRow row = table.getRow(0);
        row.setCantSplitRow(true);
        return row;
    }

    /** A list as wide as the text: its head on every page, no row on two. */
    static void list(XWPFDocument document, Part list, boolean blank, int textWidth) {
        List<Part> columns = list.all("column");
        List<Part> rows = list.all("row");
        int[] widths = columns.stream().mapToInt(column -> textWidth * width(column) / millimetres(list)).toArray();
        XWPFTable table = fixed(document, rows.size() + 1, widths);
        border(table);
        table.setCellMargins(PADDING, PADDING, PADDING, PADDING);
        List<XWPFTableRow> written = table.getRows();
        head(written.get(0), columns);
        for (int i = 0; i < rows.size(); i++) {
            XWPFTableRow row = written.get(i + 1);
            row.setCantSplitRow(true);
            if (blank) {
                row.setHeight(twips(ROW_TO_WRITE_IN));
            }
            fill(row, rows.get(i).all("cell"), columns);
        }
    }

    private static void head(XWPFTableRow row, List<Part> columns) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
        for (int i = 0; i < columns.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            write(cell, "ColumnHead", columns.get(i).text());
        }
    }

    private static void fill(XWPFTableRow row, List<Part> cells, List<Part> columns) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFParagraph paragraph = write(row.getCell(i), "Cell", cells.get(i).text());
            if (columns.get(i).attribute("align").equals("center")) {
                paragraph.setAlignment(ParagraphAlignment.CENTER);
            }
        }
    }

    private static XWPFParagraph write(XWPFTableCell cell, String style, String text) {
        XWPFParagraph paragraph = cell.getParagraphArray(0);
        paragraph.setStyle(style);
        if (!text.isEmpty()) {
            paragraph.createRun().setText(text);
        }
        return paragraph;
    }

    /** The grid and the first row say the widths; said again in each cell of a long list they look like a bomb to readers of zips. */
    private static XWPFTable fixed(XWPFDocument document, int rows, int[] widths) {
        XWPFTable table = document.createTable(rows, widths.length);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(IntStream.of(widths).sum());
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = CTTblGrid.Factory.newInstance();
        IntStream.of(widths).forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        table.getCTTbl().setTblGrid(grid);
        for (int i = 0; i < widths.length; i++) {
            table.getRow(0).getCell(i).setWidth(String.valueOf(widths[i]));
        }
        return table;
    }

    private static void border(XWPFTable table) {
        table.setTopBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
        table.setBottomBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
        table.setLeftBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
        table.setRightBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
        table.setInsideHBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
        table.setInsideVBorder(XWPFBorderType.SINGLE, EIGHTHS_OF_A_BORDER, 0, "000000");
    }

    private static int width(Part column) {
        return Integer.parseInt(column.attribute("width"));
    }
}
