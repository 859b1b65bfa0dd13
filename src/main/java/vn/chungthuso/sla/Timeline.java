package vn.chungthuso.sla;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The clock of one dossier or letter from its first step to its last.
 *
 * @param whole the dossier as a whole; null for a letter
 * @param stays each time it waited for somebody, in order
 */
public record Timeline(Whole whole, List<Stay> stays) {

    /**
     * The dossier's own deadline.
     *
     * @param termDays working days that it may take; null where no term is set, as is {@code due}
     * @param stopped since when its clock stands; null while it runs
     * @param late null until it has ended
     */
    public record Whole(
            String agency, OffsetDateTime received, Integer termDays, OffsetDateTime due, OffsetDateTime stopped, OffsetDateTime ended, String outcome, Boolean late) {}

    /**
     * One stay at a step.
     *
     * @param stopsClock the dossier's clock stood in this time
     * @param ended null while it lasts
     * @param light as it stands now; null once it has ended
     * @param worked office time from its beginning to its end or to now
     * @param late null while it lasts and where there is no deadline
     * @param extensions more time that was given, in order
     */
    public record Stay(
            String process,
            String activity,
            String agency,
            String person,
            boolean stopsClock,
            OffsetDateTime began,
            OffsetDateTime ended,
            OffsetDateTime soft,
            OffsetDateTime due,
            Light light,
            Duration worked,
            Boolean late,
            String escalated,
            List<Extension> extensions) {}

    /** Working days more, who gave them and why. */
    public record Extension(int days, String reason, String by, OffsetDateTime at) {}

    /** Office time in which its clock ran. */
    public Duration running() {
        return sum(false);
    }

    /** Office time in which it waited for the submitter. */
    public Duration stopped() {
        return sum(true);
    }

    private Duration sum(boolean standing) {
        return stays.stream().filter(stay -> stay.stopsClock() == standing).map(Stay::worked).reduce(Duration.ZERO, Duration::plus);
    }
}
