package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** what an upload must be by name and content, and under which name and type it is kept. */
class UploadsTest {

    private final Uploads uploads =
            new Uploads(TestMessages.vietnamese(), new MalwareScanner(new ScannerProperties("", Duration.ofSeconds(1))));

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "doc, application/msword",
        "docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xls, application/vnd.ms-excel",
        "xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pdf, application/pdf",
        "png, image/png",
        "jpeg, image/jpeg",
        "gif, image/gif",
        "bmp, image/bmp",
        "txt, text/plain",
        "rar, application/x-rar-compressed",
        "zip, application/zip",
        "7z, application/x-7z-compressed"
    })
    void everyTypeOfTheListIsTakenAndNamedByItsContent(String type, String mediaType) {
        var checked = check("Văn bản đề nghị." + type, UploadSamples.named(type));

        assertThat(checked).extracting(CheckedUpload::fileName, CheckedUpload::mediaType)
                .containsExactly("Văn bản đề nghị." + type, mediaType);
    }

    @Test
    void theCaseOfTheExtensionDoesNotMatter() {
        assertThat(check("QUYẾT ĐỊNH.PDF", UploadSamples.named("pdf")).fileName()).isEqualTo("QUYẾT ĐỊNH.PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "exe, pdf", "exe, doc", "exe, zip", "exe, txt", "elf, 7z", "sh, txt",
        "html, pdf", "html, txt", "html, doc", "html, png", "svg, png", "svg, txt",
        "zip, docx", "zip, xlsx", "zip, pdf", "zip, doc",
        "docx, xlsx", "xlsx, docx", "doc, xls", "xls, doc", "doc, docx", "docx, doc", "xls, xlsx", "xlsx, xls",
        "png, jpeg", "pdf, txt", "txt, pdf", "rar, zip", "7z, rar"
    })
    void aFileRenamedToAnotherTypeIsRefused(String content, String extension) {
        assertThatThrownBy(() -> check("Đơn." + extension, UploadSamples.named(content)))
                .isInstanceOf(UploadRefused.class)
                .hasMessageStartingWith("Nội dung của «Đơn." + extension + "» không phải là tệp " + extension);
    }

    @Test
    void anotherFileInTheContainerOfOldWordFilesIsRefused() {
        byte[] outlookMessage = UploadSamples.ole2("__properties_version1.0");

        assertRefused("Thư.doc", outlookMessage, "Nội dung của");
    }

    @Test
    void anExcelFileOfBeforeOffice97IsTaken() {
        assertThat(check("Danh sách.xls", UploadSamples.ole2("Book")).mediaType()).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void aWordFileWhoseTypesAreNotFirstInTheZipIsTaken() {
        byte[] docx = UploadSamples.zip("word/document.xml", "[Content_Types].xml");

        assertThat(check("Đơn.docx", docx).mediaType()).endsWith("wordprocessingml.document");
    }

    @Test
    void aDamagedZipIsNoDocx() {
        byte[] half = Arrays.copyOf(UploadSamples.named("docx"), 60);

        assertRefused("Đơn.docx", half, "Nội dung của");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("Đơn.txt", new byte[0], "Tệp «Đơn.txt» không có nội dung.");
    }

    @Test
    void whiteSpaceMayStandBeforeTheHeaderOfAPdfButNotTooMuch() {
        byte[] pdf = UploadSamples.named("pdf");

        assertThat(check("x.pdf", behind(new byte[100], pdf)).mediaType()).isEqualTo("application/pdf");
        assertThat(check("x.pdf", behind(UploadSamples.text("\uFEFF\r\n"), pdf)).mediaType()).isEqualTo("application/pdf");
        assertRefused("x.pdf", behind(new byte[1024], pdf), "Nội dung của");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ", "<html>", "GIF89a", "rác "})
    void anotherFileInFrontOfAPdfIsRefused(String junk) {
        assertRefused("x.pdf", behind(UploadSamples.text(junk), UploadSamples.named("pdf")), "Nội dung của");
    }

    @Test
    void aPdfThatNoReaderOpensIsRefused() {
        assertRefused("x.pdf", UploadSamples.text("%PDF-1.7\nkhông có gì ở đây\n%%EOF"), "Nội dung của");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.pdf", "..\\..\\x.pdf", "C:\\Tài liệu\\x.pdf", "/etc/x.pdf", " x.pdf "})
    void onlyTheLastPartOfTheNameIsKept(String fileName) {
        assertThat(check(fileName, UploadSamples.named("pdf")).fileName()).isEqualTo("x.pdf");
    }

    @Test
    void aDecomposedNameIsKeptComposed() {
        String decomposed = Normalizer.normalize("Đề nghị cấp mới.pdf", Normalizer.Form.NFD);

        assertThat(check(decomposed, UploadSamples.named("pdf")).fileName()).isEqualTo("Đề nghị cấp mới.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000.pdf", "x\n.pdf", "x\u0085.pdf", "x\u202Efdp.pdf", "x\u200B.pdf", "x\uD800.pdf", "\u0001/x.pdf"})
    void aNameWithACharacterThatNobodySeesIsRefused(String fileName) {
        assertRefused(fileName, UploadSamples.named("pdf"), "Tên tệp có ký tự điều khiển hoặc ký tự ẩn (U+");
    }

    @Test
    void aNameOf200CharactersIsTaken() {
        String longest = "đ".repeat(196) + ".pdf";

        assertThat(check(longest, UploadSamples.named("pdf")).fileName()).isEqualTo(longest);
    }

    @Test
    void aNameOf201CharactersIsRefused() {
        assertRefused("đ".repeat(197) + ".pdf", UploadSamples.named("pdf"), "Tên tệp dài quá 200 ký tự.");
    }

    @Test
    void theLengthIsCountedInComposedCharacters() {
        String decomposed = Normalizer.normalize("ế".repeat(196), Normalizer.Form.NFD) + ".pdf";

        assertThat(check(decomposed, UploadSamples.named("pdf")).fileName()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".pdf", "thư mục/", "thư mục/ .pdf"})
    void aFileWithoutANameIsRefused(String fileName) {
        assertRefused(fileName, UploadSamples.named("pdf"), "Tệp chưa có tên.");
    }

    @Test
    void aFileWhoseSenderGaveNoNameIsRefused() {
        assertRefused(null, UploadSamples.named("pdf"), "Tệp chưa có tên.");
    }

    private CheckedUpload check(String fileName, byte[] content) {
        try {
            return uploads.check(uploads.name(fileName), Files.write(folder.resolve("content"), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertRefused(String fileName, byte[] content, String message) {
        assertThatThrownBy(() -> check(fileName, content))
                .isInstanceOf(UploadRefused.class)
                .hasMessageStartingWith(message);
    }

    private static byte[] behind(byte[] junk, byte[] content) {
        byte[] both = Arrays.copyOf(junk, junk.length + content.length);
        System.arraycopy(content, 0, both, junk.length, content.length);
        return both;
    }
}
