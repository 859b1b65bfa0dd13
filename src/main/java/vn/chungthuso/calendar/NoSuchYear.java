package vn.chungthuso.calendar;

/** A year, or an accepted version of it, for which no calendar is kept. */
public class NoSuchYear extends RuntimeException {

    NoSuchYear(int year) {
        super("No calendar is kept for the year " + year);
    }
}
