package vn.chungthuso.process;

import java.time.OffsetDateTime;

/**
 * An open step that is due at another time by another calendar.
 *
 * @param code of the dossier or the letter
 * @param activity id of the node in the model {@code processKey}
 * @param agency whose turn it is
 */
public record MovedDeadline(String code, String processKey, String activity, String agency, OffsetDateTime from, OffsetDateTime to) {}
