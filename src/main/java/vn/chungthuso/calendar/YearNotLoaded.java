package vn.chungthuso.calendar;

/** A question reached into a year without a calendar (§8): it has no answer until the year's table is loaded. */
public class YearNotLoaded extends RuntimeException {

    private final int year;

    YearNotLoaded(int year) {
        super("No working calendar is loaded for the year " + year);
        this.year = year;
    }

    /** The first year without a calendar that the question touched. */
    public int year() {
        return year;
    }
}
