package vn.chungthuso.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * The types of DT-13 and how each is known by its bytes. The file name is never shown to Tika: it would believe it and
 * take any ZIP named {@code .docx} for a Word file.
 */
enum UploadType {
    DOC("doc", "application/msword", content -> OfficeFile.hasStream(content, "WordDocument")),
    DOCX("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            content -> isZip(content) && OfficeFile.hasPart(content, "word/document.xml")),
    XLS("xls", "application/vnd.ms-excel",
            content -> OfficeFile.hasStream(content, "Workbook") || OfficeFile.hasStream(content, "Book")),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            content -> isZip(content) && OfficeFile.hasPart(content, "xl/workbook.xml")),
    PDF("pdf", "application/pdf", content -> isDetected(content, "application/pdf") && hasPdfHeader(content)),
    PNG("png", "image/png"),
    JPEG("jpeg", "image/jpeg"),
    GIF("gif", "image/gif"),
    BMP("bmp", "image/bmp"),
    TXT("txt", "text/plain"),
    RAR("rar", "application/x-rar-compressed"),
    ZIP("zip", "application/zip", UploadType::isZip),
    SEVEN_ZIP("7z", "application/x-7z-compressed");

    /** Readers look for the header of a PDF in its first 1024 bytes. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private final String extension;
    private final String mediaType;
    private final Predicate<byte[]> mark;

    UploadType(String extension, String mediaType) {
        this(extension, mediaType, content -> isDetected(content, mediaType));
    }

    UploadType(String extension, String mediaType, Predicate<byte[]> mark) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.mark = mark;
    }

    static Optional<UploadType> ofExtension(String extension) {
        return Arrays.stream(values()).filter(type -> type.extension.equals(extension)).findFirst();
    }

    static String allExtensions() {
        return Arrays.stream(values()).map(UploadType::extension).collect(Collectors.joining(", "));
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    boolean isTypeOf(byte[] content) {
        return mark.test(content);
    }

    private static boolean isZip(byte[] content) {
        return isDetected(content, "application/zip") || isDetected(content, "application/x-tika-ooxml");
    }

    private static boolean hasPdfHeader(byte[] content) {
        int end = Math.min(content.length, PDF_HEADER_WITHIN);
        return new String(content, 0, end, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static boolean isDetected(byte[] content, String mediaType) {
        try {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString()
                    .equals(mediaType);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
