package vn.chungthuso.document;

import java.util.List;
import java.util.Set;

/**
 * A list to be filled in with Excel; every cell is formatted as text, so that what is typed stays as it is.
 *
 * @param title name of the sheet
 * @param columns from the first on
 * @param rows what is filled in already
 * @param noteTitle stands above the notes; the column is there where a row has a note
 * @param guide a second sheet
 */
public record SheetForm(String title, List<Column> columns, List<Filled> rows, String noteTitle, Guide guide) {

    /**
     * A column.
     *
     * @param choices offered in a list; other values may be typed
     */
    public record Column(String heading, boolean required, List<String> choices) {}

    /**
     * A row to be looked at again.
     *
     * @param wrong columns to mark, from 0
     * @param note what is wrong with them, to the right of the row
     */
    public record Filled(SheetRow row, Set<Integer> wrong, String note) {}

    /**
     * How to fill it in.
     *
     * @param lines of text
     * @param exampleTitle stands above the example
     * @param example a row as it should look
     */
    public record Guide(String title, List<String> lines, String exampleTitle, List<String> example) {}

    boolean hasNotes() {
        return rows.stream().anyMatch(row -> !row.note().isEmpty());
    }
}
