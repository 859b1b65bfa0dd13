package vn.chungthuso.calendar;

/** The draft of a year isn't the one that was looked at any more: somebody saved, discarded or accepted it meanwhile. */
public class DraftChanged extends RuntimeException {

    private final int year;

    DraftChanged(int year) {
        super("The draft of " + year + " has changed");
        this.year = year;
    }

    public int year() {
        return year;
    }
}
