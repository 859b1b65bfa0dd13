package vn.chungthuso.registry;

/** What an agency is among those that take part (domain §2.2). */
public enum AgencyKind {
    PROVINCE_COMMITTEE,
    /** Abolished from 1 July 2025; kept for the papers of the years before. */
    DISTRICT_COMMITTEE,
    COMMUNE_COMMITTEE,
    DEPARTMENT,
    /** A division, school or centre below another agency, with or without legal personality. */
    SUBORDINATE_UNIT
}
