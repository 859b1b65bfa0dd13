package vn.chungthuso.terms;

/** Why the information in a certificate is changed; the last two only under Nghị định 68/2024 (T-05). */
public enum ChangeReason {
    MOVED_WITHIN_STATE_BODIES,
    PERSON_EMAIL_CHANGED,
    AGENCY_RENAMED,
    PARENT_RENAMED,
    AGENCY_EMAIL_CHANGED,
    ADD_TAX_CODE,
    AGENCY_ADDRESS_CHANGED,
    ITEM_CHANGED
}
