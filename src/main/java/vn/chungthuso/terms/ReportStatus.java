package vn.chungthuso.terms;

/** Where a unit stands with the report that a campaign wants of it (DT-12). */
public enum ReportStatus {
    /** Not reported, still in time. */
    PENDING,
    /** Not reported, too late. */
    OVERDUE,
    /** Reported without the copy of its letter to the CA. */
    INCOMPLETE,
    /** Reported in time, but not everybody is registered. */
    REPORTED_BELOW_TARGET,
    DONE_ON_TIME,
    DONE_LATE;

    /** Nothing usable has come yet: this is whom to urge. */
    public boolean isAwaited() {
        return this == PENDING || this == OVERDUE || this == INCOMPLETE;
    }
}
