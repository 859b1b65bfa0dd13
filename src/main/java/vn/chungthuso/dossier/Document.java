package vn.chungthuso.dossier;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import vn.chungthuso.terms.FileFinding;

/**
 * A stored document.
 *
 * @param owner code of the dossier or letter it belongs to
 * @param formKey official form it was printed from; null for uploads
 * @param sha256 hash of its bytes, hexadecimal; null for a paper whose pages were not made yet
 * @param modelSha256 hash of what the paper was printed from; null for what was not printed here
 * @param findings what was seen inside an upload; empty for papers of our own
 */
public record Document(
        long id,
        String owner,
        DocumentKind kind,
        String formKey,
        String fileName,
        String mediaType,
        long byteCount,
        String sha256,
        String modelSha256,
        OffsetDateTime createdAt,
        String createdBy,
        Set<FileFinding> findings) {

    /** Are its bytes there? They are made after the paper was issued, outside its transaction. */
    public boolean hasPages() {
        return sha256 != null;
    }

    /** Can the same paper be had to edit? */
    public boolean hasModel() {
        return modelSha256 != null;
    }

    /** How its file name ends, in small letters, such as {@code pdf}; every stored file has an ending. */
    public String extension() {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
