package vn.chungthuso.terms;

/** What became of a device: a damaged one is still there to be collected, a lost one is not. */
public enum DeviceCondition {
    PRESENT,
    DAMAGED,
    LOST
}
