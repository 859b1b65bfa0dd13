package vn.chungthuso.document;

/** What became of a file after a signature was put on it. */
public enum LaterChanges {
    /** Nothing: the signature covers the whole file. */
    NONE,
    /** Only further signatures, such as the agency's seal, or proofs for them (domain §7.1 step 5). */
    ONLY_SIGNATURES,
    /** Something else: what is read now is not what was signed. */
    CHANGED
}
