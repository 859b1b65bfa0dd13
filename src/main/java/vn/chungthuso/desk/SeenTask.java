package vn.chungthuso.desk;

import java.time.OffsetDateTime;

/**
 * An open task that the caller may see.
 *
 * @param step its node in the model
 * @param code of the dossier, letter or campaign that it is about
 * @param instance in the engine; of a campaign each report has its own
 * @param due null where it has no deadline
 * @param assignee account that has taken it; null while nobody has
 */
record SeenTask(String id, String name, String step, String code, String instance, OffsetDateTime due, String assignee) {

    static final String LETTERS = "letters";
    static final String DOSSIERS = "dossiers";
    private static final String NEITHER = "none";

    /** Of our REST, the collection that holds the code; what is neither dossier nor letter shows all there is in its form. */
    String collection() {
        if (code.startsWith("VB-")) {
            return LETTERS;
        }
        return code.startsWith("HS-") ? DOSSIERS : NEITHER;
    }
}
