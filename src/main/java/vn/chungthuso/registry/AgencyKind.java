package vn.chungthuso.registry;

/** What an agency is among those that take part (domain §2.2). */
public enum AgencyKind {
    PROVINCE_COMMITTEE,
    /** Abolished from 1 July 2025; kept for the papers of the years before. */
    DISTRICT_COMMITTEE,
    COMMUNE_COMMITTEE,
    DEPARTMENT,
    /** A division, school or centre below another agency, with or without legal personality. */
    SUBORDINATE_UNIT,
    /** Bộ Quốc phòng, Bộ Công an, Bộ Ngoại giao: their letters are signed by the head of their cipher organisation. */
    CIPHER_MINISTRY,
    /** The cipher organisation (tổ chức Cơ yếu) below one of them. */
    CIPHER_ORGANISATION
}
