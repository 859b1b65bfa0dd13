package vn.chungthuso.calendar;

/**
 * A row before it is read.
 *
 * @param line where it stands, from 1
 * @param year which year's calendar it is meant for
 */
record TypedRow(int line, String year, TypedDay day) {
}
