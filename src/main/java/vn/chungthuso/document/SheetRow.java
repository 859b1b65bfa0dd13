package vn.chungthuso.document;

import java.util.List;
import vn.chungthuso.document.SheetCell.Kind;

/**
 * A row of a spreadsheet that holds something.
 *
 * @param number as Excel shows it, from 1
 * @param cells from the first column on; those after the last one that holds something are left out
 */
public record SheetRow(int number, List<SheetCell> cells) {

    /** @param column from 0 */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.is(Kind.BLANK));
    }
}
