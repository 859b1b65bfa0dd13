package vn.chungthuso.sla;

/** What a report has a row for. */
public enum Grouping {
    PROCEDURE,
    AGENCY,
    MONTH
}
