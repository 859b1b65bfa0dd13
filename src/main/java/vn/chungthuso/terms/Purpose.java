package vn.chungthuso.terms;

/** What a certificate is wanted for (DT-08; ). */
public enum Purpose {
    ETAX,
    ESOCIAL_INSURANCE,
    STATE_TREASURY,
    ONE_STOP_SIGNING,
    DOCUMENT_SIGNING,
    AGENCY_SEAL,
    SERVER_SERVICE_SOFTWARE,
    MOBILE_SIGNING
}
