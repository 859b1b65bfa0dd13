package vn.chungthuso.document;

/** Is a signed copy the paper that we printed? */
public enum PaperMatch {
    /** It begins with our bytes, and what was added says nothing more. */
    SAME_FILE,
    /** Another file with the same text on the same pages. */
    SAME_TEXT,
    OTHER
}
