package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The clock of one dossier or letter.
 *
 * @param whole the dossier's own deadline; null for a letter and for what is older than the clocks
 * @param running office time in which its clock ran
 * @param stopped office time in which it waited for the submitter
 */
record TimelineView(String code, Whole whole, Amount running, Amount stopped, List<Stay> stays) {

    /** @param text in Vietnamese, such as «1 ngày 3 giờ» */
    record Amount(long seconds, String text) {}

    /** @param stopped since when the clock stands; null while it runs */
    record Whole(
            OffsetDateTime received,
            Integer termDays,
            OffsetDateTime due,
            TimeLeft timeLeft,
            OffsetDateTime stopped,
            OffsetDateTime ended,
            String outcome,
            Boolean late) {}

    /**
     * @param clock RUNNING, STOPPED (it waits for the submitter)
     * @param light null once it has ended
     */
    record Stay(
            String step,
            String stepName,
            String agencyName,
            String personName,
            String clock,
            OffsetDateTime began,
            OffsetDateTime ended,
            OffsetDateTime soft,
            OffsetDateTime due,
            String light,
            String lightName,
            Amount worked,
            Boolean late,
            String escalatedName,
            List<Extension> extensions) {}

    record Extension(int days, String reason, String byName, OffsetDateTime at) {}
}
