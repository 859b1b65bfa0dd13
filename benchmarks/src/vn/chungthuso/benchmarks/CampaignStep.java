package vn.chungthuso.benchmarks;

/** What the owner of a campaign does that is measured. */
enum CampaignStep {
    DEFINE("define and send"),
    LOOK("open the board"),
    SEND_AGAIN("send again"),
    CLOSE("close");

    /**
     * @param waited by whoever asked
     * @param afterwards the jobs that the house does for it, one after the other
     */
    record Taken(Stretch waited, Stretch afterwards) {}

    private final String words;

    CampaignStep(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
