package vn.chungthuso.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import vn.chungthuso.terms.FileFinding;

/** How each type that may be uploaded (DT-13) is known by its content; which types those are, the table says. */
enum UploadType {
    DOC("doc", "application/msword", file -> Ole2File.look(file, "WordDocument")),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            file -> OfficeZip.look(file, "word/document.xml")),
    XLS("xls", "application/vnd.ms-excel", file -> Ole2File.look(file, "Workbook", "Book")),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            file -> OfficeZip.look(file, "xl/workbook.xml")),
    PDF("pdf", "application/pdf", PdfFile::look),
    PNG("png", "image/png"),
    JPEG("jpeg", "image/jpeg"),
    GIF("gif", "image/gif"),
    BMP("bmp", "image/bmp"),
    TXT("txt", "text/plain"),
    RAR("rar", "application/x-rar-compressed", FileFinding.NOT_SEEN_INSIDE),
    ZIP("zip", "application/zip", ZipArchive::look),
    SEVEN_ZIP("7z", "application/x-7z-compressed", FileFinding.NOT_SEEN_INSIDE);

    private final String extension;
    private final String mediaType;
    private final Look look;

    UploadType(String extension, String mediaType, FileFinding... always) {
        this(extension, mediaType, file -> ContentType.is(mediaType, file) ? Optional.of(Set.of(always)) : Optional.empty());
    }

    UploadType(String extension, String mediaType, Look look) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.look = look;
    }

    static Optional<UploadType> ofExtension(String extension) {
        return Arrays.stream(values()).filter(type -> type.extension.equals(extension)).findFirst();
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** What is seen inside; nothing at all when the file is not of this type. */
    Optional<Set<FileFinding>> look(Path file) throws IOException {
        return look.into(file);
    }
}
