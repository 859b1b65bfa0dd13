package vn.chungthuso.document;

import java.util.List;

/**
 * A table for Excel or for another program, such as a list of dossiers.
 *
 * @param title name of the sheet
 * @param columns what stands above each column, in Vietnamese
 * @param rows values in the order of the columns: texts, numbers, {@link java.time.LocalDate}, {@link java.time.OffsetDateTime}, or null;
 *     gone through once, from the first on
 */
public record TableExport(String title, List<String> columns, Iterable<? extends List<?>> rows) {

    /** A text that Excel would run, were it typed or read from a CSV. */
    static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }
}
