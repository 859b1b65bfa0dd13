package vn.chungthuso.sla;

/** How many working days an open step still has; every open step is in one of these groups. */
public enum DaysLeft {
    /** More than five working days late. */
    LONG_OVERDUE,
    /** Up to five working days late. */
    OVERDUE,
    TODAY,
    ONE,
    TWO,
    THREE_TO_FIVE,
    MORE,
    STOPPED,
    NONE
}
