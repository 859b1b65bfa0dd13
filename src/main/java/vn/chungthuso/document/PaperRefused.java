package vn.chungthuso.document;

/**
 * A paper is not printed because it would come out wrong: a required field is missing, a character has no glyph, there
 * are too many lines, or nobody knows the form. The message is Vietnamese and meant for the person who asked.
 */
public class PaperRefused extends RuntimeException {

    PaperRefused(String message) {
        super(message);
    }
}
