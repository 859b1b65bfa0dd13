package vn.chungthuso.document;

/**
 * A file is not taken (DT-13): its type, size, name or content is not allowed. The message is Vietnamese and tells the
 * sender what to do.
 */
public class UploadRefused extends RuntimeException {

    /** @param message in Vietnamese */
    public UploadRefused(String message) {
        super(message);
    }
}
