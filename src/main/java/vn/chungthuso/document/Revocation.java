package vn.chungthuso.document;

/** What is known about the revocation of a signer's certificate. */
public enum Revocation {
    /** No proof in the file, and nobody was asked. */
    NOT_CHECKED,
    /** The file carries the authorities' proof, made after the signature, that nothing in the chain was revoked. */
    NOT_REVOKED,
    /** The certificate says that its authority keeps no list (RFC 9608). */
    NONE_KEPT,
    REVOKED
}
