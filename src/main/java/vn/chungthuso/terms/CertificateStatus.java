package vn.chungthuso.terms;

/** Where a certificate stands in its life (domain §9.2). */
public enum CertificateStatus {
    /** Asked for; the CA has not named a serial yet. */
    REQUESTED,
    ISSUED,
    /** The device is with the subscriber, the effective time is not reached. */
    AWAITING_EFFECTIVE,
    ACTIVE,
    /** Replaced by a renewed or changed certificate. */
    SUPERSEDED,
    EXPIRED,
    /** The agency has asked for the revocation, the CA has not confirmed it. */
    REVOCATION_PENDING,
    REVOKED
}
