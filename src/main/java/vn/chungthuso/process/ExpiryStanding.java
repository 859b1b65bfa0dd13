package vn.chungthuso.process;

import java.time.LocalDate;
import java.util.List;
import vn.chungthuso.law.ExpiryStage;
import vn.chungthuso.terms.Procedure;

/**
 * How a certificate in use stands before it ends, today.
 *
 * @param daysLeft 0 on its last day
 * @param lastDay the last day on which it may still be renewed
 * @param lastSafeDay null where it can't be renewed any more, or the calendar does not reach so far
 * @param stage null while none has come
 * @param offer what the law has for it today (DT-10 rows 17 and 18)
 * @param legalBasis what the offer rests on
 */
public record ExpiryStanding(
        int daysLeft, LocalDate lastDay, LocalDate lastSafeDay, ExpiryStage stage, Procedure offer, List<String> legalBasis) {

    /** The last safe day would matter and is not known: only the days can be counted. */
    public boolean lacksCalendar() {
        return offer == Procedure.RENEW && lastSafeDay == null;
    }
}
