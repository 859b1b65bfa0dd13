package vn.chungthuso.calendar;

/**
 * What is wrong with a row of a year.
 *
 * @param row where it stands, from 1; 0 where the year as a whole is meant
 * @param column date, kind, swappedWith, note or source; empty where the whole row is meant
 * @param message Vietnamese sentence that says what to mend
 */
public record RowFault(int row, String column, String message) {
}
