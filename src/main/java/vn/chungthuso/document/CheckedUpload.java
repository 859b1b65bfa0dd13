package vn.chungthuso.document;

import java.util.Set;
import vn.chungthuso.terms.FileFinding;

/**
 * An uploaded file that may be kept.
 *
 * @param fileName its name without any folder, in composed Unicode (NFC), at most 200 characters
 * @param mediaType what its content is, never what the sender said it was, such as {@code application/pdf}
 * @param findings what its readers should know before they open it
 */
public record CheckedUpload(String fileName, String mediaType, Set<FileFinding> findings) {}
