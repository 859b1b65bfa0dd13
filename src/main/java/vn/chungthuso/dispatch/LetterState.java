package vn.chungthuso.dispatch;

/** Where a letter stands. */
public enum LetterState {
    COMPOSING,
    TO_SIGN,
    SIGNED,
    SENT,
    CLOSED,
    CANCELLED;

    /** Nothing is expected any more, and nothing is added. */
    public boolean isEnd() {
        return this == CLOSED || this == CANCELLED;
    }
}
