package vn.chungthuso.process;

/** What an import does with the rows that are right. */
public enum ImportMode {
    /** Nothing: the sheet is only checked. */
    PREVIEW,
    /** Opens a dossier for each, whatever becomes of the others. */
    EACH,
    /** Opens a dossier for each when all are right, else for none. */
    ALL_OR_NONE
}
