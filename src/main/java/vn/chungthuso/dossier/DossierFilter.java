package vn.chungthuso.dossier;

import java.time.OffsetDateTime;
import java.util.Set;
import vn.chungthuso.terms.Procedure;

/**
 * Which dossiers to list.
 *
 * @param account the reader; sees what they entered and what is about themselves
 * @param agencies agencies whose dossiers the reader sees too, as subject or sender; null = all
 * @param states only these; empty = any
 * @param dueBefore only those due before this moment; null = any
 * @param words folded search words; null = any
 */
public record DossierFilter(
        String account,
        Set<String> agencies,
        Set<DossierState> states,
        Procedure procedure,
        String agency,
        OffsetDateTime dueBefore,
        String words,
        int page,
        int size,
        DossierOrder order) {

    /** One state, newest first; {@code state} null = any. */
    public DossierFilter(
            String account,
            Set<String> agencies,
            DossierState state,
            Procedure procedure,
            String agency,
            OffsetDateTime dueBefore,
            String words,
            int page,
            int size) {
        this(account, agencies, state == null ? Set.of() : Set.of(state), procedure, agency, dueBefore, words, page, size, DossierOrder.NEWEST);
    }

    DossierFilter inAnyState() {
        return new DossierFilter(account, agencies, Set.of(), procedure, agency, dueBefore, words, page, size, order);
    }

    /** Everything a reader may see, first page. */
    public static DossierFilter visibleTo(String account, Set<String> agencies) {
        return new DossierFilter(account, agencies, null, null, null, null, null, 0, 1);
    }
}
