package vn.chungthuso.terms;

/** What is asked of the certification authority; {@code ONE_STOP_HANDOVER} stays inside the agency (contract §2). */
public enum Procedure {
    ISSUE,
    RENEW,
    CHANGE_INFO,
    REVOKE,
    UNLOCK,
    ONE_STOP_HANDOVER
}
