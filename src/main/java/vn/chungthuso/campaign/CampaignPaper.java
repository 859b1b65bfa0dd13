package vn.chungthuso.campaign;

/**
 * A paper that goes with a campaign.
 *
 * @param document its number
 * @param agency who attached or printed it
 */
public record CampaignPaper(long document, Kind kind, String agency) {

    public enum Kind {
        /** For every unit. */
        GUIDE,
        /** For whoever urges. */
        REMINDER
    }
}
