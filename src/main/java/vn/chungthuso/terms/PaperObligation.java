package vn.chungthuso.terms;

/** Whether a paper original is still owed for a letter. */
public enum PaperObligation {
    NONE,
    ORIGINAL_TO_COURIER_AT_USB_RECEIPT,
    SEND_ORIGINAL_TO_PROVINCIAL_AUTHORITY
}
