package vn.chungthuso.desk;

import vn.chungthuso.terms.CertificateStatus;

/** What a list of certificates can be narrowed to: those that end soon, or one status. */
enum CertificateStanding {
    ENDING,
    ACTIVE,
    REQUESTED,
    ISSUED,
    AWAITING_EFFECTIVE,
    REVOCATION_PENDING,
    SUPERSEDED,
    EXPIRED,
    REVOKED;

    /** Days before the last one from which a certificate ends «soon» (DT-04 row 7, domain §7.11). */
    static final int SOON = 180;

    CertificateStatus status() {
        return this == ENDING ? null : CertificateStatus.valueOf(name());
    }
}
