package vn.chungthuso.document;

/**
 * A file is not taken: its type, size, name or content is not allowed (DT-13), or it is not the certificate it should be. The
 * message is Vietnamese and tells the sender what to do.
 */
public class UploadRefused extends RuntimeException {

    /** @param message in Vietnamese */
    public UploadRefused(String message) {
        super(message);
    }
}
