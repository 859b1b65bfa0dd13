package vn.chungthuso.terms;

/** Who may make a request: the subscriber, the head as certificate manager, or the agency's representative (DT-05). */
public enum Filer {
    SUBSCRIBER,
    HEAD,
    AGENCY_REPRESENTATIVE
}
