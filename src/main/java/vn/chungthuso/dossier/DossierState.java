package vn.chungthuso.dossier;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Where a dossier stands (contract §2). The diagram sets it: a node's property {@code dossierState}. */
public enum DossierState {
    DRAFT,
    SUBMITTED,
    SUPPLEMENT_WANTED,
    /** Reviewed; waits to be gathered into a letter. */
    ACCEPTED,
    IN_LETTER,
    /** With the certification authority: «Hồ sơ chờ tiếp nhận». */
    SENT,
    CA_SUPPLEMENT_WANTED,
    ACCEPTED_BY_CA,
    DEVICE_AT_AGENCY,
    HANDED_OVER,
    EFFECTIVE_REQUESTED,
    CER_RECEIVED,
    REVOKED_AWAITING_DEVICE,
    HELD,
    COMPLETED(true),
    COMPLETED_RETURNED(true),
    COMPLETED_LOST(true),
    COMPLETED_NO_DEVICE(true),
    REJECTED_BY_AGENCY(true),
    REJECTED_BY_CA(true),
    NOT_ELIGIBLE(true),
    FAILED_REPLACE(true),
    WITHDRAWN(true),
    EXPIRED(true);

    private final boolean end;

    DossierState() {
        this(false);
    }

    DossierState(boolean end) {
        this.end = end;
    }

    /** Nothing follows: the dossier is no longer in flight. */
    public boolean isEnd() {
        return end;
    }

    /** What the step before was due on still holds: it ends only when the letter has left. */
    boolean keepsDeadline() {
        return this == ACCEPTED || this == IN_LETTER;
    }

    public static Set<DossierState> open() {
        var open = EnumSet.allOf(DossierState.class);
        open.removeIf(DossierState::isEnd);
        return open;
    }

    /** {@code null} where no state is spelled so. */
    public static DossierState named(String name) {
        return Arrays.stream(values()).filter(state -> state.name().equals(name)).findFirst().orElse(null);
    }
}
