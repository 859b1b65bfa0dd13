package vn.chungthuso.dispatch;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import vn.chungthuso.terms.Channel;
import vn.chungthuso.terms.PaperObligation;

/**
 * An official letter with one sender and one destination.
 *
 * @param code business key, {@code VB-2026-000045}
 * @param documentNumber number and symbol reserved for it, e.g. {@code 35/UBND-VHTT}; null until printed
 * @param documentDate its date; decides the regime and so the form (T-01)
 * @param fields what the clerk typed: receiver, distribution list, signer
 * @param returnReason why the leader sent it back; null where he did not
 * @param signed whether a signed document was sent
 * @param paperSettledAt when an owed paper original was handed over; null while it is open
 */
public record Letter(
        String code,
        LetterFor letterFor,
        String senderAgency,
        LetterState state,
        String agencyForm,
        String documentNumber,
        LocalDate documentDate,
        Map<String, Object> fields,
        String returnReason,
        boolean signed,
        Channel channel,
        OffsetDateTime sentAt,
        PaperObligation paperObligation,
        OffsetDateTime paperSettledAt,
        OffsetDateTime createdAt,
        String createdBy) {

    /** A paper original is still owed. */
    public boolean owesPaper() {
        return paperObligation != null && paperObligation != PaperObligation.NONE && paperSettledAt == null;
    }
}
