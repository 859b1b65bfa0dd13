package vn.chungthuso.dispatch;

/** What the certification authority can answer to a line (contract §6). */
public enum ReplyAnswer {
    ACCEPTED,
    SUPPLEMENT,
    REJECTED,
    USB_SHIPPED,
    CER_FILE,
    REVOKED,
    COLLECTION_NOTICE,
    UNLOCKED
}
