package vn.chungthuso.dossier;

/** How a document came to be. */
public enum DocumentKind {
    /** Printed by us from an official form. */
    PRINTED,
    /** A printed paper with a digital signature: made here in the demo, or uploaded by the leader who signed it. */
    SIGNED,
    /** Brought along: evidence, scans. */
    UPLOADED,
    /** A certificate as the authority sent it. */
    CER
}
