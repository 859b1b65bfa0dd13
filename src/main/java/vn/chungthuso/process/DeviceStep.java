package vn.chungthuso.process;

/** What has to happen next with the device of a revoked certificate (DT-06, DT-14); the value of {@code deviceStep}. */
enum DeviceStep {
    /** No USB token, or one that has found its end already: nothing to bring back. */
    NONE,
    /** With the subscriber; to be collected once the authority has said so. */
    COLLECT,
    /** At the agency; goes to the authority with M14. */
    HAND_OVER,
    /** Lost; to be confirmed with M15. */
    CONFIRM_LOSS
}
