package vn.chungthuso.dossier;

/** Where a list of requests stands (domain §9.3). */
public enum ListState {
    /** «Dự thảo». */
    DRAFT,
    /** «Hồ sơ chờ tiếp nhận»: each line has become a dossier. */
    SUBMITTED
}
