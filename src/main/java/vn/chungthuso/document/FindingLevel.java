package vn.chungthuso.document;

/** How a finding is coloured: all checked and in order; in order as far as checked; not to be relied on. */
public enum FindingLevel {
    OK,
    WARN,
    BAD
}
