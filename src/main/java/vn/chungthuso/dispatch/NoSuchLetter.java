package vn.chungthuso.dispatch;

/** There is no letter of this code. */
public class NoSuchLetter extends RuntimeException {

    NoSuchLetter(String code) {
        super("no letter " + code);
    }
}
