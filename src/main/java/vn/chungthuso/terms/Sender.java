package vn.chungthuso.terms;

/** Which agency reviews, consolidates and sends (DT-02). */
public enum Sender {
    OWN_AGENCY,
    SUPERIOR_AGENCY,
    NEAREST_LEGAL_ANCESTOR,
    NOT_ELIGIBLE,
    ROUTE_GAP
}
