package vn.chungthuso.sla;

/** A step does not get so much more time. */
public class ExtensionRefused extends RuntimeException {

    private final int left;

    ExtensionRefused(int left) {
        super("at most " + left + " more working days");
        this.left = left;
    }

    /** Working days that it may still get. */
    public int left() {
        return left;
    }
}
