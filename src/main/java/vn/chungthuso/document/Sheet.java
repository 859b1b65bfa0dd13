package vn.chungthuso.document;

import java.util.List;

/**
 * The first sheet of a workbook.
 *
 * @param rows those that hold something, from the top down
 * @param merged ranges of merged cells, such as {@code B5:B7}
 */
public record Sheet(List<SheetRow> rows, List<String> merged) {}
