package vn.chungthuso.desk;

/**
 * One dossier in a letter as its readers see it.
 *
 * @param answer the newest answer that was applied; null while there is none
 * @param closed whether nothing more is expected for it
 */
record LetterLineView(
        int line,
        String dossier,
        String subjectName,
        String dossierState,
        String dossierStateName,
        String answer,
        String certificateSerial,
        String deviceSerial,
        boolean closed) {}
