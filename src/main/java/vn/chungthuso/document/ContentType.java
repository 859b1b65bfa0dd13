package vn.chungthuso.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * What the first bytes of a file say it is. The file name is never shown to Tika: it would believe it and take any ZIP
 * named {@code .docx} for a Word file.
 */
final class ContentType {

    private ContentType() {}

    static boolean is(String mediaType, Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .getBaseType()
                    .toString()
                    .equals(mediaType);
        }
    }

    static boolean isZip(Path file) throws IOException {
        return is("application/zip", file) || is("application/x-tika-ooxml", file);
    }
}
