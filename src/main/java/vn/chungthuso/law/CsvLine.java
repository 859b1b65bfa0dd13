package vn.chungthuso.law;

import java.util.ArrayList;
import java.util.List;

/** Splits a line of a spreadsheet's CSV: commas between cells, quotes around a cell that holds one (RFC 4180). */
final class CsvLine {

    private static final char QUOTE = '"';

    private final String text;
    private int at;

    private CsvLine(String text) {
        this.text = text;
    }

    /**
     * @return the cells without the blanks around them
     * @throws IllegalArgumentException where a quote is not closed or something follows it
     */
    static List<String> cells(String text) {
        var line = new CsvLine(text);
        var cells = new ArrayList<String>();
        do {
            cells.add(line.cell().strip());
        } while (line.at++ < text.length());
        return cells;
    }

    /** Leaves {@code at} on the comma behind the cell, or behind the line. */
    private String cell() {
        if (at >= text.length() || text.charAt(at) != QUOTE) {
            var start = at;
            at = text.indexOf(',', start) < 0 ? text.length() : text.indexOf(',', start);
            return text.substring(start, at);
        }
        var cell = quoted();
        if (at < text.length() && text.charAt(at) != ',') {
            throw new IllegalArgumentException("Something follows the quote in column " + (at + 1));
        }
        return cell;
    }

    private String quoted() {
        var cell = new StringBuilder();
        while (true) {
            var end = text.indexOf(QUOTE, ++at);
            if (end < 0) {
                throw new IllegalArgumentException("A quote is not closed");
            }
            cell.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != QUOTE) {
                return cell.toString();
            }
            cell.append(QUOTE);
        }
    }
}
