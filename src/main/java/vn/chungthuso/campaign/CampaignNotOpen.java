package vn.chungthuso.campaign;

/** The campaign is closed, or this report is accepted: nothing about it changes any more. */
public class CampaignNotOpen extends RuntimeException {

    CampaignNotOpen(String code) {
        super(code);
    }
}
