package vn.chungthuso.campaign;

/** Where a campaign stands; the two ends are those of domain §7.11. */
public enum CampaignState {
    COLLECTING,
    /** Its owner has closed it; the units are about to hear. */
    CLOSING,
    CLOSED_TARGET_MET,
    CLOSED_BELOW_TARGET;

    public boolean isEnd() {
        return this == CLOSED_TARGET_MET || this == CLOSED_BELOW_TARGET;
    }
}
