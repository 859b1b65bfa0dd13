package vn.chungthuso.campaign;

import java.util.Collection;
import java.util.Locale;

/**
 * The figures of the statistics table (domain §7.11).
 *
 * @param headcount all staff; for a change-over the certificates of public CAs, for a letter passed on the units below
 * @param issued who has a certificate; what has changed over; which units have confirmed
 * @param requested what the CA was asked for and has not issued yet
 */
public record Figures(int headcount, int issued, int requested) {

    private static final int ALL = 100;
    private static final int TENTHS = 1000;

    public static final Figures NONE = new Figures(0, 0, 0);

    public static Figures sum(Collection<Figures> several) {
        return several.stream().reduce(NONE, (one, other) -> new Figures(
                one.headcount + other.headcount, one.issued + other.issued, one.requested + other.requested));
    }

    public int registered() {
        return issued + requested;
    }

    public int notRegistered() {
        return headcount - registered();
    }

    /** Rounded down, so that 100 means everybody; empty where there is nobody to count. */
    public String percent() {
        if (headcount == 0) {
            return "";
        }
        long tenths = (long) registered() * TENTHS / headcount;
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : String.format(Locale.ROOT, "%d,%d", tenths / 10, tenths % 10);
    }

    /** How much of the target is reached, at most 100, rounded down; where there is nobody to count nothing is missing. */
    public int percentOfTarget(int targetPercent) {
        return headcount == 0 ? ALL : (int) Math.min(ALL, (long) registered() * ALL * ALL / ((long) headcount * targetPercent));
    }
}
