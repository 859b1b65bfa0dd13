package vn.chungthuso.sla;

/** A step does not get so much more time. */
public class ExtensionRefused extends RuntimeException {

    private final int least;
    private final int left;

    ExtensionRefused(int least, int left) {
        super("from " + least + " to " + left + " more working days");
        this.least = least;
        this.left = left;
    }

    /** With fewer working days it would be late still; more than {@link #left} where all that is left does not help. */
    public int least() {
        return least;
    }

    /** Working days that it may still get. */
    public int left() {
        return left;
    }
}
