package vn.chungthuso.document;

/**
 * An uploaded file that may be kept.
 *
 * @param fileName its name without any folder, in composed Unicode (NFC), at most 200 characters
 * @param mediaType what its content is, never what the sender said it was, such as {@code application/pdf}
 */
public record CheckedUpload(String fileName, String mediaType) {}
