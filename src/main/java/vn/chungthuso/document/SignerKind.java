package vn.chungthuso.document;

/** Whose certificate signed, as its subject lets one suppose. */
public enum SignerKind {
    /** A person: the leader. */
    PERSON,
    /** An agency: its seal. */
    ORGANISATION
}
