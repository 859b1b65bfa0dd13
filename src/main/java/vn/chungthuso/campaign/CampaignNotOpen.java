package vn.chungthuso.campaign;

/** The campaign is closed or was sent again meanwhile, or this report is accepted: what was read of it holds no more. */
public class CampaignNotOpen extends RuntimeException {

    CampaignNotOpen(String code) {
        super(code);
    }
}
