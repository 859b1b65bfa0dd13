package vn.chungthuso.process;

/**
 * What is wrong with one cell of an imported row.
 *
 * @param column its heading in the sheet; null where the whole row is meant
 * @param field identifier of the start form (domain §5); null where the whole row is meant
 * @param message Vietnamese sentence that says what to do
 */
public record CellError(String column, String field, String message) {}
