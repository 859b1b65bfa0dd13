package vn.chungthuso.terms;

/** Only for {@code INDIVIDUAL}: head of a direct managing agency, or anyone below. */
public enum SubjectRole {
    HEAD,
    DEPUTY_OR_BELOW
}
