package vn.chungthuso.campaign;

/** Where a campaign stands; the two ends are those of domain §7.11. */
public enum CampaignState {
    COLLECTING,
    CLOSED_TARGET_MET,
    CLOSED_BELOW_TARGET;

    public boolean isEnd() {
        return this != COLLECTING;
    }
}
