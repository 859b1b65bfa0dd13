package vn.chungthuso.dispatch;

/**
 * What became of one answer.
 *
 * @param result {@code applied}, {@code already} (told before) or {@code refused}
 * @param reason why it was refused, in Vietnamese; else null
 */
public record ReplyResult(int line, Outcome result, String reason) {

    /** Spelled as on the wire. */
    public enum Outcome {
        applied,
        already,
        refused
    }
}
