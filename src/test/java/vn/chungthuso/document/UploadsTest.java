package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DT-13: which files are taken, and under which name and type they are kept. */
class UploadsTest {

    private static final int MAX_BYTES = 26_214_400;

    private final Uploads uploads = new Uploads(TestMessages.vietnamese());

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
        CheckedUpload checked = uploads.check("Văn bản đề nghị." + type, UploadSamples.named(type));

        assertThat(checked).isEqualTo(new CheckedUpload("Văn bản đề nghị." + type, mediaType));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jpg", "x.exe", "x.html", "x.svg", "x.docm", "x.cer", "x.pdf.exe", "x.", "x", "..", "7z"})
    void aTypeOutsideTheListIsRefused(String fileName) {
        assertThatThrownBy(() -> uploads.check(fileName, UploadSamples.named("jpeg")))
                .isInstanceOf(UploadRefused.class)
                .hasMessage("Không nhận loại của tệp «" + fileName + "». Hãy lưu tệp thành một trong các loại "
                        + "doc, docx, xls, xlsx, pdf, png, jpeg, gif, bmp, txt, rar, zip, 7z; "
                        + "ảnh .jpg cần đổi đuôi thành .jpeg.");
    }

    @Test
    void theCaseOfTheExtensionDoesNotMatter() {
        assertThat(uploads.check("QUYẾT ĐỊNH.PDF", UploadSamples.named("pdf")).fileName()).isEqualTo("QUYẾT ĐỊNH.PDF");
    }

    @ParameterizedTest
    @CsvSource({
        "exe, pdf", "exe, doc", "exe, zip", "exe, txt", "elf, 7z", "sh, txt",
        "html, pdf", "html, txt", "html, doc", "html, png", "svg, png", "svg, txt",
        "zip, docx", "zip, xlsx", "zip, pdf", "zip, doc",
        "docx, xlsx", "xlsx, docx", "doc, xls", "xls, doc", "doc, docx", "docx, doc",
        "png, jpeg", "pdf, txt", "txt, pdf", "rar, zip", "7z, rar"
    })
    void aFileRenamedToAnotherTypeIsRefused(String content, String extension) {
        assertThatThrownBy(() -> uploads.check("Đơn." + extension, UploadSamples.named(content)))
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
        assertThat(uploads.check("Danh sách.xls", UploadSamples.ole2("Book")).mediaType()).isEqualTo("application/vnd.ms-excel");
    }

    @Test
    void aWordFileWhoseTypesAreNotFirstInTheZipIsTaken() {
        byte[] docx = UploadSamples.zip("word/document.xml", "[Content_Types].xml");

        assertThat(uploads.check("Đơn.docx", docx).mediaType()).endsWith("wordprocessingml.document");
    }

    @Test
    void aWordFileWithMacrosIsNoDocx() {
        byte[] docm = UploadSamples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");

        assertRefused("Đơn.docx", docm, "Nội dung của");
    }

    @Test
    void aDamagedZipIsNoDocx() {
        byte[] half = Arrays.copyOf(UploadSamples.named("docx"), 60);

        assertRefused("Đơn.docx", half, "Nội dung của");
    }

    @Test
    void aFileOfExactlyTheLargestSizeIsTaken() {
        byte[] largest = Arrays.copyOf(UploadSamples.named("pdf"), MAX_BYTES);

        assertThat(uploads.check("Bản quét.pdf", largest).mediaType()).isEqualTo("application/pdf");
    }

    @Test
    void oneByteMoreIsRefused() {
        byte[] tooLarge = Arrays.copyOf(UploadSamples.named("pdf"), MAX_BYTES + 1);

        assertRefused("Bản quét.pdf", tooLarge, "Tệp «Bản quét.pdf» lớn hơn 25 MB. Hãy nén hoặc chia nhỏ");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertRefused("Đơn.txt", new byte[0], "Tệp «Đơn.txt» không có nội dung.");
    }

    @Test
    void theTypeIsLookedAtBeforeTheSize() {
        assertRefused("phim.mp4", new byte[MAX_BYTES + 1], "Không nhận loại của tệp");
    }

    @Test
    void theHeaderOfAPdfMayStandBehindSomeBytesButNotFarIn() {
        byte[] pdf = UploadSamples.named("pdf");

        assertThat(uploads.check("x.pdf", behind(100, pdf)).mediaType()).isEqualTo("application/pdf");
        assertRefused("x.pdf", behind(1024, pdf), "Nội dung của");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../x.pdf", "..\\..\\x.pdf", "C:\\Tài liệu\\x.pdf", "/etc/x.pdf", " x.pdf "})
    void onlyTheLastPartOfTheNameIsKept(String fileName) {
        assertThat(uploads.check(fileName, UploadSamples.named("pdf")).fileName()).isEqualTo("x.pdf");
    }

    @Test
    void aDecomposedNameIsKeptComposed() {
        String decomposed = Normalizer.normalize("Đề nghị cấp mới.pdf", Normalizer.Form.NFD);

        assertThat(uploads.check(decomposed, UploadSamples.named("pdf")).fileName()).isEqualTo("Đề nghị cấp mới.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\u0000.pdf", "x\n.pdf", "x\u0085.pdf", "x\u202Efdp.pdf", "x\u200B.pdf", "x\uD800.pdf", "\u0001/x.pdf"})
    void aNameWithACharacterThatNobodySeesIsRefused(String fileName) {
        assertRefused(fileName, UploadSamples.named("pdf"), "Tên tệp có ký tự điều khiển hoặc ký tự ẩn (U+");
    }

    @Test
    void aNameOf200CharactersIsTaken() {
        String longest = "đ".repeat(196) + ".pdf";

        assertThat(uploads.check(longest, UploadSamples.named("pdf")).fileName()).isEqualTo(longest);
    }

    @Test
    void aNameOf201CharactersIsRefused() {
        assertRefused("đ".repeat(197) + ".pdf", UploadSamples.named("pdf"), "Tên tệp dài quá 200 ký tự.");
    }

    @Test
    void theLengthIsCountedInComposedCharacters() {
        String decomposed = Normalizer.normalize("ế".repeat(196), Normalizer.Form.NFD) + ".pdf";

        assertThat(uploads.check(decomposed, UploadSamples.named("pdf")).fileName()).hasSize(200);
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

    private void assertRefused(String fileName, byte[] content, String message) {
        assertThatThrownBy(() -> uploads.check(fileName, content))
                .isInstanceOf(UploadRefused.class)
                .hasMessageStartingWith(message);
    }

    private static byte[] behind(int offset, byte[] content) {
        byte[] shifted = new byte[offset + content.length];
        System.arraycopy(content, 0, shifted, offset, content.length);
        return shifted;
    }
}
