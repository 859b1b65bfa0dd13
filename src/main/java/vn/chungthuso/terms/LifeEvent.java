package vn.chungthuso.terms;

/** What happens to a person, an agency, a desk or a device, and may call for a procedure (DT-10). */
public enum LifeEvent {
    MOVED_TO_STATE_BODY,
    EMAIL_CHANGED,
    MOVED_TO_PARTY_BODY,
    MOVED_TO_MASS_ORGANISATION,
    MOVED_TO_VERTICAL_AGENCY,
    RETIRED,
    RESIGNED,
    DECEASED,
    AGENCY_RENAMED,
    PARENT_RENAMED,
    AGENCY_EMAIL_CHANGED,
    TAX_CODE_NEEDED,
    AGENCY_DISSOLVED,
    ONE_STOP_OFFICER_CHANGED,
    DEVICE_LOST,
    DEVICE_DAMAGED,
    PIN_EXPOSED,
    /** Also for a device that is locked after too many wrong attempts. */
    PIN_FORGOTTEN,
    EXPIRING,
    NEW_OFFICIAL,
    PROMOTED_TO_HEAD,
    USES_PUBLIC_CA
}
