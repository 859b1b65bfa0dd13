package vn.chungthuso.desk;

import static vn.chungthuso.dossier.DossierState.ACCEPTED;
import static vn.chungthuso.dossier.DossierState.ACCEPTED_BY_CA;
import static vn.chungthuso.dossier.DossierState.CA_SUPPLEMENT_WANTED;
import static vn.chungthuso.dossier.DossierState.CER_RECEIVED;
import static vn.chungthuso.dossier.DossierState.COMPLETED;
import static vn.chungthuso.dossier.DossierState.COMPLETED_LOST;
import static vn.chungthuso.dossier.DossierState.COMPLETED_NO_DEVICE;
import static vn.chungthuso.dossier.DossierState.COMPLETED_RETURNED;
import static vn.chungthuso.dossier.DossierState.DEVICE_AT_AGENCY;
import static vn.chungthuso.dossier.DossierState.DRAFT;
import static vn.chungthuso.dossier.DossierState.EFFECTIVE_REQUESTED;
import static vn.chungthuso.dossier.DossierState.EXPIRED;
import static vn.chungthuso.dossier.DossierState.FAILED_REPLACE;
import static vn.chungthuso.dossier.DossierState.HANDED_OVER;
import static vn.chungthuso.dossier.DossierState.HELD;
import static vn.chungthuso.dossier.DossierState.IN_LETTER;
import static vn.chungthuso.dossier.DossierState.NOT_ELIGIBLE;
import static vn.chungthuso.dossier.DossierState.REJECTED_BY_AGENCY;
import static vn.chungthuso.dossier.DossierState.REJECTED_BY_CA;
import static vn.chungthuso.dossier.DossierState.REVOKED_AWAITING_DEVICE;
import static vn.chungthuso.dossier.DossierState.SENT;
import static vn.chungthuso.dossier.DossierState.SUBMITTED;
import static vn.chungthuso.dossier.DossierState.SUPPLEMENT_WANTED;
import static vn.chungthuso.dossier.DossierState.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.chungthuso.dossier.DossierState;

/** States as an office thinks of them: what is waited for, and from whom. Every state is in exactly one group. */
enum DossierGroup {
    ALL,
    DRAFTS(DRAFT),
    REVIEW(SUBMITTED),
    SUPPLEMENT(SUPPLEMENT_WANTED, CA_SUPPLEMENT_WANTED, HELD),
    GATHER(ACCEPTED, IN_LETTER),
    WAITING(SENT),
    AT_CA(ACCEPTED_BY_CA),
    DEVICE(DEVICE_AT_AGENCY, HANDED_OVER, EFFECTIVE_REQUESTED, CER_RECEIVED, REVOKED_AWAITING_DEVICE),
    DONE(COMPLETED, COMPLETED_RETURNED, COMPLETED_LOST, COMPLETED_NO_DEVICE),
    ENDED(REJECTED_BY_AGENCY, REJECTED_BY_CA, NOT_ELIGIBLE, FAILED_REPLACE, WITHDRAWN, EXPIRED);

    private final Set<DossierState> states = EnumSet.noneOf(DossierState.class);

    DossierGroup(DossierState... states) {
        this.states.addAll(Set.of(states));
    }

    static DossierGroup of(DossierState state) {
        return Arrays.stream(values()).filter(group -> group.states.contains(state)).findFirst().orElseThrow();
    }

    /** Empty for {@link #ALL}. */
    Set<DossierState> states() {
        return states;
    }

    long count(Map<DossierState, Long> counts) {
        return counts.entrySet().stream()
                .filter(entry -> this == ALL || states.contains(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
