package vn.chungthuso.document;

/**
 * How much of a spreadsheet is read.
 *
 * @param rows of the list itself; what has more is refused, without reading on
 * @param columns what stands to the right of them is passed over
 */
public record SheetLimits(int rows, int columns) {

    /** Room for a title and the headings above the list. */
    public static final int ROWS_ABOVE = 10;
}
