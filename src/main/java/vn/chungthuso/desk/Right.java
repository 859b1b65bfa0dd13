package vn.chungthuso.desk;

/** What hangs on nothing but who asks, and on which dossier, letter, list or campaign the address names; {@link Rights} knows who has it. */
enum Right {
    OWN_PROCESSES,
    SEE_DOSSIER,
    WORK_ON_DOSSIER,
    WITHDRAW_DOSSIER,
    REPORT_LOSS,
    RECORD_ANSWERS,
    TAKE_LETTER_BACK,
    GIVE_TIME,
    PREPARE_LIST,
    IMPORT_SUBSCRIBERS,
    REPORT_EVENTS,
    DECLARE_PUBLIC_CERTIFICATES,
    NAME_SUBSTITUTES,
    DEFINE_CAMPAIGNS,
    LEAD_CAMPAIGN,
    URGE_UNITS,
    RECORD_REPORT
}
