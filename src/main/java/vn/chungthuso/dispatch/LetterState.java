package vn.chungthuso.dispatch;

/** Where a letter stands. */
public enum LetterState {
    COMPOSING,
    TO_SIGN,
    SIGNED,
    SENT,
    CLOSED,
    CANCELLED
}
