package vn.chungthuso.desk;

import java.time.OffsetDateTime;

/**
 * An open task that the caller may see.
 *
 * @param step its node in the model
 * @param code of the dossier or letter that it is about
 * @param due null where it has no deadline
 * @param assignee account that has taken it; null while nobody has
 */
record SeenTask(String id, String name, String step, String code, OffsetDateTime due, String assignee) {

    boolean isAboutLetter() {
        return code.startsWith("VB-");
    }
}
