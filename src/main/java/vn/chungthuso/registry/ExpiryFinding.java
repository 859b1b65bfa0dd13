package vn.chungthuso.registry;

import java.time.LocalDate;
import vn.chungthuso.terms.Procedure;

/**
 * What a review found of one certificate.
 *
 * @param daysLeft negative after the last day
 * @param stage in words; null where none has come
 * @param lastSafeDay null where it does not matter any more or the calendar does not reach
 * @param offer what the law has for it on that day; null where nothing is asked
 * @param aboutCode code of the question or of the dossier that answers it already; null where there is none
 */
public record ExpiryFinding(
        long certificateId, Result result, int daysLeft, String stage, LocalDate lastSafeDay, Procedure offer, String aboutCode) {

    /** What became of the certificate in the review, the most pressing first. */
    public enum Result {
        ASKED,
        ASKED_BEFORE,
        IN_FLIGHT,
        NOT_NEEDED,
        NOT_YET,
        NOT_ACTIVE,
        EXPIRED
    }

    /** The same with the certificate it is about. */
    public record Found(Certificate certificate, ExpiryFinding finding) {}
}
