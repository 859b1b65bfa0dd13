package vn.chungthuso.desk;

/** A list is longer than what goes out at once. */
class TooMuch extends RuntimeException {

    private final long found;
    private final int most;

    TooMuch(long found, int most) {
        this.found = found;
        this.most = most;
    }

    long found() {
        return found;
    }

    int most() {
        return most;
    }
}
