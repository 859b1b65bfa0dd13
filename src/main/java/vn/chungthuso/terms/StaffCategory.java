package vn.chungthuso.terms;

/** Whom a campaign counts among the staff (V-26). */
public enum StaffCategory {
    /** Cán bộ. */
    CADRE,
    /** Công chức. */
    CIVIL_SERVANT,
    /** Viên chức. */
    PUBLIC_EMPLOYEE
}
