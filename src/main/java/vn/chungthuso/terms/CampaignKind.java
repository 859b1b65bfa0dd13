package vn.chungthuso.terms;

/** What a campaign wants of its units. */
public enum CampaignKind {
    /** A certificate for all staff (domain §7.11). */
    ROLLOUT,
    /** The government's certificates in the place of those of public CAs (domain §7.13). */
    PUBLIC_CA,
    /** A letter passed on to the units below, which is confirmed (domain §7.14, R-009). */
    DISSEMINATION
}
