package vn.chungthuso.terms;

/** Why a certificate is revoked (DT-06; ). */
public enum RevocationReason {
    RETIRED,
    RESIGNED,
    DECEASED,
    MOVED_TO_PARTY_BODY,
    MOVED_TO_MASS_ORGANISATION,
    MOVED_TO_VERTICAL_AGENCY,
    AGENCY_DISSOLVED,
    DEVICE_LOST,
    DEVICE_DAMAGED,
    PIN_EXPOSED,
    OTHER_UNSAFE
}
