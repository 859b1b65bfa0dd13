package vn.chungthuso.campaign;

import java.time.OffsetDateTime;

/**
 * What was done.
 *
 * @param number of the unit it is about; null where it is about all
 * @param note in words of whoever did it, or null
 * @param by account, or {@code system}
 */
public record CampaignEvent(Integer number, Kind kind, String note, String by, OffsetDateTime at) {

    public enum Kind {
        SENT,
        SENT_AGAIN,
        GUIDE_ATTACHED,
        REPORTED,
        RECEIVED,
        EVIDENCE,
        RETURNED,
        ACCEPTED,
        REMINDED,
        REMINDER_LETTER,
        CLOSED
    }
}
