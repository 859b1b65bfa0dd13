package vn.chungthuso.desk;

/** What it belongs to has ended; nothing is added any more: 409. */
class Closed extends RuntimeException {

    private final String sentence;

    /** A dossier, or a report of a campaign. */
    Closed() {
        this("api.closed");
    }

    /** @param sentence key of what is said */
    Closed(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
