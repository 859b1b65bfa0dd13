package vn.chungthuso.benchmarks;

/** The parts of one letter's way that are measured apart. */
enum LetterStep {
    GATHER_AND_PRINT("gather and print"),
    SIGN("sign with the demo key, judge the copy"),
    SEND("send"),
    TELL_SENT("tell each dossier that it was sent"),
    TAKE_ANSWERS("take one message of answers in"),
    TELL_ANSWERS("tell each dossier its answer");

    private final String words;

    LetterStep(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
