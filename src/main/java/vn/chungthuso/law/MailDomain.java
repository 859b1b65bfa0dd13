package vn.chungthuso.law;

/** Whose mailboxes a domain holds (DT-09, R-149). */
public enum MailDomain {
    /** A public mail service, or a domain below it. */
    DENIED,
    /** The name of a public mail service under another ending, such as {@code yahoo.co.jp}. */
    DENIED_BRAND,
    /** A State or Party domain. */
    STATE,
    /** Any other: a person confirms it. */
    OTHER
}
