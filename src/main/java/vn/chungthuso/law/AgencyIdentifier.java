package vn.chungthuso.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The code by which an agency sends and receives electronic documents, in one of its two formats (domain §11.1, T-15): old
 * {@code 000.05.07.G11} (QCVN 102:2016/BTTTT), new {@code G11.07.05} (Sửa đổi 1:2022).
 *
 * @param code in either format
 */
public record AgencyIdentifier(String code) {

    private static final Pattern OLD = Pattern.compile("\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2}");
    private static final Pattern NEW = Pattern.compile("[A-Z]\\d{2}(\\.\\d{2}){0,3}");
    private static final String NO_FOURTH_LEVEL = "000.";

    /** @throws IllegalArgumentException for a code that has neither format */
    public AgencyIdentifier {
        if (!OLD.matcher(code).matches() && !NEW.matcher(code).matches()) {
            throw new IllegalArgumentException("No agency identifier: " + code);
        }
    }

    /** Whether the code has the format of 2016. */
    public boolean isOld() {
        return OLD.matcher(code).matches();
    }

    /**
     * The same agency in the format of 2022: the leading 000 dropped, the groups read from right to left.
     *
     * @throws IllegalArgumentException for an old code that does not begin with 000, which has no counterpart
     */
    public AgencyIdentifier inNewFormat() {
        if (!isOld()) {
            return this;
        }
        if (!code.startsWith(NO_FOURTH_LEVEL)) {
            throw new IllegalArgumentException("No new format for " + code);
        }
        var groups = new ArrayList<>(List.of(code.substring(NO_FOURTH_LEVEL.length()).split("\\.")));
        Collections.reverse(groups);
        return new AgencyIdentifier(String.join(".", groups));
    }
}
