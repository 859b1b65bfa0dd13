package vn.chungthuso.terms;

/** How a letter leaves (DT-07). */
public enum Channel {
    EDOC_SYSTEM,
    NATIONAL_AXIS,
    CA_PORTAL,
    OFFICIAL_EMAIL,
    PAPER
}
