package vn.chungthuso.dossier;

import java.time.OffsetDateTime;

/** A change to a {@link RequestList} that is not made; nothing was stored. */
public class ListRefused extends RuntimeException {

    /** Why. */
    public enum Reason {
        /** Somebody changed the same part meanwhile. */
        CHANGED,
        /** The list was submitted. */
        SUBMITTED,
        /** It has as many lines as a letter may have. */
        FULL,
        /** The line is not there any more, or has its dossier already. */
        GONE
    }

    private final Reason reason;
    private final String by;
    private final transient OffsetDateTime at;

    ListRefused(Reason reason, RequestList list) {
        super(reason.name());
        this.reason = reason;
        this.by = list.changedBy();
        this.at = list.changedAt();
    }

    public Reason reason() {
        return reason;
    }

    /** Account of who changed the list last. */
    public String by() {
        return by;
    }

    public OffsetDateTime at() {
        return at;
    }
}
