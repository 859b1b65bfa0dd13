package vn.chungthuso.calendar;

import java.util.List;

/** The rows of a year don't make a calendar; nothing was stored. */
public class YearRefused extends RuntimeException {

    private final int year;
    private final transient List<RowFault> faults;

    YearRefused(int year, List<RowFault> faults) {
        super("The rows of " + year + " have " + faults.size() + " faults");
        this.year = year;
        this.faults = List.copyOf(faults);
    }

    public int year() {
        return year;
    }

    /** In the order of the rows, what concerns several of them last. */
    public List<RowFault> faults() {
        return faults;
    }
}
