package vn.chungthuso.dossier;

import java.time.OffsetDateTime;

/**
 * One line of a dossier's history.
 *
 * @param actor account that did it, or {@code system}
 * @param kind what happened; its words are in the messages under {@code dossier.event.<kind>}
 * @param reason what the person wrote; null where nothing was
 */
public record DossierEvent(OffsetDateTime at, String actor, Kind kind, String reason) {

    /** What can happen to a dossier. */
    public enum Kind {
        SUBMITTED,
        CORRECTED,
        DECIDED,
        SENDER_CHOSEN,
        REVIEW_ACCEPTED,
        REVIEW_SUPPLEMENT,
        REVIEW_REJECTED,
        GATHERED,
        TAKEN_OUT,
        SIGNED,
        SIGNED_OWN_LINE,
        SIGNED_IN_PLACE,
        SENDER_SUCCEEDED,
        SENT,
        CA_ACCEPTED,
        CA_SUPPLEMENT,
        CA_REJECTED,
        DEVICE_SHIPPED,
        DEVICE_RECEIVED,
        PAPER_GIVEN,
        DEVICE_FAULTY,
        HANDED_OVER,
        HANDOVER_CONFIRMED,
        HANDOVER_DENIED,
        EFFECTIVE,
        EXPIRED,
        HELD,
        RESUMED,
        REMINDED,
        WITHDRAWN,
        NOT_ELIGIBLE,
        FORMER_AGENCY_TOLD,
        CER_RECEIVED,
        INSTALLED,
        INSTALL_FAILED,
        REVOKED,
        COLLECTION_NOTICE,
        DEVICE_COLLECTED,
        DEVICE_REFUSED,
        DEVICE_LOST,
        DEVICE_RETURNED,
        NOTICE_ASKED,
        DEVICE_ESCALATED,
        LOSS_REPORTED,
        UNLOCK_TRIED,
        UNLOCKED,
        UNLOCK_FAILED,
        CUSTODIAN_CHANGED,
        UPLOADED,
        DEADLINE_NEAR,
        LEADER_TOLD,
        MANAGER_TOLD,
        DEADLINE_EXTENDED,
        DEADLINE_URGED
    }
}
