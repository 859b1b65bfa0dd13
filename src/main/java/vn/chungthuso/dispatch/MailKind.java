package vn.chungthuso.dispatch;

/** What a mail tells, the most pressing first; each kind can be switched off by who gets it. */
public enum MailKind {
    SUPPLEMENT,
    DEADLINE,
    TASK,
    DONE
}
