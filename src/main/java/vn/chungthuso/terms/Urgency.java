package vn.chungthuso.terms;

/** How fast a request has to move on; only revocations are more than {@code NORMAL} (DT-06). */
public enum Urgency {
    NORMAL,
    HIGH,
    IMMEDIATE
}
