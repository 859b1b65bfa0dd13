package vn.chungthuso.registry;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.chungthuso.terms.SigningCapacity;

/**
 * Somebody signs in the place of a leader on leave.
 *
 * @param leader account of who is on leave
 * @param substitute account of who signs
 * @param capacity how the substitute signs: «KT.», «TL.», «TUQ.» or «Q.» (domain §10.3)
 * @param title the substitute's own title, as printed; with «Q.» the head's
 * @param firstDay included; so is {@code lastDay}
 * @param endedAt when it was ended before its last day; null where it was not
 */
public record Substitution(
        long id,
        String agency,
        String leader,
        String substitute,
        SigningCapacity capacity,
        String title,
        LocalDate firstDay,
        LocalDate lastDay,
        OffsetDateTime endedAt) {

    /** Does it hold on this day? */
    public boolean isOn(LocalDate day) {
        return endedAt == null && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
