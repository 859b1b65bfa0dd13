package vn.chungthuso.terms;

/** What was seen inside an uploaded file and should be known before somebody opens it. It stops nothing. */
public enum FileFinding {
    /** Program code of an Office file: VBA, Excel 4 macro sheets, ActiveX. */
    MACROS,
    /** JavaScript of a PDF. */
    PDF_SCRIPT,
    /** A PDF that starts a program. */
    PDF_LAUNCH,
    /** Another file carried inside a PDF or an Office file. */
    EMBEDDED_FILE,
    /** Closed by a password, as a whole or in part: what is inside is not known. */
    ENCRYPTED,
    /** A program inside an archive. */
    PROGRAM_INSIDE,
    /** An archive inside an archive; it is not opened. */
    ARCHIVE_INSIDE,
    /** Nobody looked inside: an archive of a type that is not opened, or more than is looked through. */
    NOT_SEEN_INSIDE
}
