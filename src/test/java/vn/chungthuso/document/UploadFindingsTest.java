package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.UnixStat;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.terms.FileFinding;

/** What is seen inside an upload: most of it is told, a file made to harm is refused. */
class UploadFindingsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final Uploads uploads =
            new Uploads(TestMessages.vietnamese(), new MalwareScanner(new ScannerProperties("", Duration.ofSeconds(1))));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"doc", "docx", "xls", "xlsx", "pdf", "png", "txt", "zip"})
    void aPlainFileHasNoFindings(String type) throws IOException {
        assertThat(findings(type, UploadSamples.named(type))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rar", "7z"})
    void anArchiveThatIsNotOpenedSaysSo(String type) throws IOException {
        assertThat(findings(type, UploadSamples.named(type))).containsExactly(FileFinding.NOT_SEEN_INSIDE);
    }

    @ParameterizedTest
    @CsvSource({
        "docx, word/document.xml, word/vbaProject.bin, MACROS",
        "xlsx, xl/workbook.xml, xl/vbaProject.bin, MACROS",
        "xlsx, xl/workbook.xml, xl/macrosheets/sheet1.xml, MACROS",
        "docx, word/document.xml, word/activeX/activeX1.bin, MACROS",
        "docx, word/document.xml, word/embeddings/oleObject1.bin, EMBEDDED_FILE"
    })
    void aPartOfAnOfficeFileIsKnownByItsName(String type, String mainPart, String part, FileFinding finding) throws IOException {
        assertThat(findings(type, UploadSamples.zip("[Content_Types].xml", mainPart, part))).containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource({
        "doc, WordDocument, Macros/VBA/_VBA_PROJECT, MACROS",
        "xls, Workbook, _VBA_PROJECT_CUR/VBA/dir, MACROS",
        "doc, WordDocument, ObjectPool/_1234567890/Ole, EMBEDDED_FILE",
        "xls, Workbook, MBD0012AB/Package, EMBEDDED_FILE"
    })
    void aFolderOfAnOldOfficeFileIsKnownByItsName(String type, String main, String stream, FileFinding finding) throws IOException {
        assertThat(findings(type, UploadSamples.ole2(main, stream))).containsExactly(finding);
    }

    @Test
    void anOldExcelFileWithAMacroSheetHasMacros() throws IOException {
        byte[] workbook = records(0x0809, new byte[16], 0x0085, new byte[] {0, 0, 0, 0, 0, 1, 1, 0, 'M'}, 0x000A, new byte[0]);

        assertThat(findings("xls", UploadSamples.ole2(Map.of("Workbook", workbook)))).containsExactly(FileFinding.MACROS);
    }

    @Test
    void anOldExcelFileWithAPasswordIsNotSeenThrough() throws IOException {
        byte[] workbook = records(0x0809, new byte[16], 0x002F, new byte[54], 0x0085, new byte[] {0, 0, 0, 0, 0, 1, 1, 0, 'M'});

        assertThat(findings("xls", UploadSamples.ole2(Map.of("Workbook", workbook)))).containsExactly(FileFinding.ENCRYPTED);
    }

    @Test
    void anOldWordFileWithAPasswordIsNotSeenThrough() throws IOException {
        byte[] document = new byte[64];
        document[11] = 0x01;

        assertThat(findings("doc", UploadSamples.ole2(Map.of("WordDocument", document)))).containsExactly(FileFinding.ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "xlsx"})
    void anOfficeFileWithAPasswordIsNotSeenThrough(String type) throws IOException {
        assertThat(findings(type, UploadSamples.ole2("EncryptionInfo", "EncryptedPackage"))).containsExactly(FileFinding.ENCRYPTED);
    }

    @Test
    void aPdfWithJavaScriptSaysSo() throws IOException {
        byte[] pdf = UploadSamples.pdf(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));

        assertThat(findings("pdf", pdf)).containsExactly(FileFinding.PDF_SCRIPT);
    }

    @Test
    void javaScriptThatNoPageLeadsToIsSeenToo() throws IOException {
        byte[] pdf = UploadSamples.pdf(document -> {
            COSDictionary action = new COSDictionary();
            action.setItem(COSName.JS, new COSString("app.alert('x')"));
            action.setName(COSName.S, "JavaScript");
            document.getDocumentCatalog().getCOSObject().setItem("Lạ", action);
        });

        assertThat(findings("pdf", pdf)).containsExactly(FileFinding.PDF_SCRIPT);
    }

    @Test
    void aPdfThatStartsAProgramSaysSo() throws IOException {
        byte[] pdf = UploadSamples.pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch()));

        assertThat(findings("pdf", pdf)).containsExactly(FileFinding.PDF_LAUNCH);
    }

    @Test
    void aPdfThatCarriesAFileSaysSo() throws IOException {
        byte[] pdf = UploadSamples.pdf(document -> {
            var specification = new PDComplexFileSpecification();
            specification.setEmbeddedFile(new PDEmbeddedFile(document, InputStream.nullInputStream()));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("a.txt", specification));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
        });

        assertThat(findings("pdf", pdf)).containsExactly(FileFinding.EMBEDDED_FILE);
    }

    @Test
    void aPdfWithAPasswordIsNotSeenThrough() throws IOException {
        assertThat(findings("pdf", UploadSamples.pdf(document -> protect(document, "mở")))).containsExactly(FileFinding.ENCRYPTED);
    }

    @Test
    void aPdfThatOnlyForbidsPrintingIsSeenThrough() throws IOException {
        assertThat(findings("pdf", UploadSamples.pdf(document -> protect(document, "")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"62, true", "65, false"})
    void aPdfWhoseObjectsSwellIsRefused(int megabytes, boolean taken) throws IOException {
        byte[] pdf = withObjectsOf(megabytes * MEGABYTE, "/FlateDecode");

        if (taken) {
            assertThat(findings("pdf", pdf)).isEmpty();
        } else {
            assertRefused("pdf", pdf, "giải nén ra lớn bất thường");
        }
    }

    @Test
    void aPdfWhoseObjectsArePackedTwiceIsNotUnpacked() throws IOException {
        assertRefused("pdf", withObjectsOf(1, "[/FlateDecode/FlateDecode]"), "không phải là tệp pdf hợp lệ");
    }

    @ParameterizedTest
    @CsvSource({
        "cài đặt.exe, PROGRAM_INSIDE", "ảnh.JPEG.SCR, PROGRAM_INSIDE", "lệnh.bat . ., PROGRAM_INSIDE", "mẫu/đơn.docm, PROGRAM_INSIDE",
        "hồ sơ.zip, ARCHIVE_INSIDE", "hồ sơ.7z, ARCHIVE_INSIDE"
    })
    void whatAZipCarriesIsKnownByItsNames(String entry, FileFinding finding) throws IOException {
        assertThat(findings("zip", UploadSamples.zip("đơn.pdf", entry))).containsExactly(finding);
    }

    @Test
    void aZipWithAPasswordIsNotSeenThrough() throws IOException {
        byte[] zip = UploadSamples.zip("đơn.pdf");
        zip[directoryAt(zip) + 8] |= 1; // general purpose bit 0 of the entry in the directory

        assertThat(findings("zip", zip)).containsExactly(FileFinding.ENCRYPTED);
    }

    @Test
    void namesOfAnOldCodePageDoNotMatter() throws IOException {
        byte[] zip = UploadSamples.zip("aaaa.exe");
        int name = directoryAt(zip) + 46;
        zip[name] = (byte) 0xd0;
        zip[name + 1] = (byte) 0xff;

        assertThat(findings("zip", zip)).containsExactly(FileFinding.PROGRAM_INSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/x", "a/../../x", "/etc/x", "..\\x", "C:\\Windows\\x", "c:x"})
    void aZipThatUnpacksElsewhereIsRefused(String entry) {
        assertRefused("zip", UploadSamples.zip("đơn.pdf", entry), "có mục ghi ra ngoài thư mục giải nén");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a..b/x.pdf", "...", "mục 1: x"})
    void dotsAndColonsElsewhereInANameAreHarmless(String entry) throws IOException {
        assertThat(findings("zip", UploadSamples.zip(entry))).isEmpty();
    }

    @Test
    void aZipWithALinkIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipArchiveOutputStream(bytes)) {
            var link = new ZipArchiveEntry("đơn.pdf");
            link.setUnixMode(UnixStat.LINK_FLAG | UnixStat.DEFAULT_LINK_PERM);
            zip.putArchiveEntry(link);
            zip.write("/etc/passwd".getBytes());
            zip.closeArchiveEntry();
        }

        assertRefused("zip", bytes.toByteArray(), "có mục ghi ra ngoài thư mục giải nén");
    }

    @Test
    void aZipOfAThousandEntriesIsTaken() throws IOException {
        assertThat(findings("zip", UploadSamples.zip(numbered(1_000)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_001, 20_001})
    void aZipOfMoreEntriesIsRefused(int entries) {
        assertRefused("zip", UploadSamples.zip(numbered(entries)), "có hơn 1000 mục bên trong");
    }

    @Test
    void aZipThatSwellsAHundredfoldIsRefused() throws IOException {
        assertRefused("zip", zeros("trắng.bmp", 101), "giải nén ra lớn bất thường");
    }

    @Test
    void aSmallPictureOfOneColourIsTaken() throws IOException {
        assertThat(findings("zip", zeros("trắng.bmp", 100))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500, true", "501, false"})
    void whatUnpacksToMoreThan500MegabytesIsRefused(int megabytes, boolean taken) throws IOException {
        byte[] zip = declaring(megabytes, zeros("a.bin", 1, 6 * MEGABYTE));

        if (taken) {
            assertThat(findings("zip", zip)).isEmpty();
        } else {
            assertRefused("zip", zip, "giải nén ra lớn bất thường");
        }
    }

    @Test
    void aWordFileThatSwellsIsRefusedToo() throws IOException {
        assertRefused("docx", zeros("word/media/a.bmp", 101), "giải nén ra lớn bất thường");
    }

    private Set<FileFinding> findings(String type, byte[] content) throws IOException {
        return uploads.check(uploads.name("Đơn." + type), Files.write(folder.resolve("content"), content)).findings();
    }

    private void assertRefused(String type, byte[] content, String said) {
        assertThatThrownBy(() -> findings(type, content)).isInstanceOf(UploadRefused.class).hasMessageContaining(said);
    }

    /** A PDF whose catalog lies in a stream of objects, filled up by blanks to this size (ISO 32000-1, 7.5.7 and 7.5.8). */
    private static byte[] withObjectsOf(int size, String filter) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var objects = new DeflaterOutputStream(packed)) {
            objects.write("3 0 <</Type/Catalog/Pages 2 0 R>>".getBytes());
            for (int written = 0; written < size; written += MEGABYTE) {
                objects.write(" ".repeat(MEGABYTE).getBytes());
            }
        }
        var pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n".getBytes());
        int objectsAt = pdf.size();
        pdf.write("4 0 obj<</Type/ObjStm/N 1/First 4/Filter%s/Length %d>>stream\n".formatted(filter, packed.size()).getBytes());
        pdf.write(packed.toByteArray());
        pdf.write("\nendstream endobj\n".getBytes());
        int tableAt = pdf.size();
        pdf.write("5 0 obj<</Type/XRef/Size 6/W[1 4 2]/Root 3 0 R/Length 42>>stream\n".getBytes());
        for (int[] entry : new int[][] {{0, 0, 65535}, {0, 0, 0}, {1, 9, 0}, {2, 4, 0}, {1, objectsAt, 0}, {1, tableAt, 0}}) {
            pdf.write(ByteBuffer.allocate(7).put((byte) entry[0]).putInt(entry[1]).putShort((short) entry[2]).array());
        }
        pdf.write("\nendstream endobj\nstartxref\n%d\n%%%%EOF\n".formatted(tableAt).getBytes());
        return pdf.toByteArray();
    }

    private static void protect(PDDocument document, String password) throws IOException {
        var policy = new StandardProtectionPolicy("chủ", password, new AccessPermission());
        policy.setEncryptionKeyLength(256);
        document.protect(policy);
    }

    private static String[] numbered(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(number -> number + ".txt").toArray(String[]::new);
    }

    private static byte[] zeros(String entry, int megabytes) throws IOException {
        return zeros(entry, megabytes, 0);
    }

    /** A ZIP of one entry that is nothing but zeros, with a comment-sized filler stored as it is. */
    private static byte[] zeros(String entry, int megabytes, int stored) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            for (int megabyte = 0; megabyte < megabytes; megabyte++) {
                zip.write(new byte[MEGABYTE]);
            }
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry("thêm.txt"));
            zip.write(new byte[stored]);
        }
        return bytes.toByteArray();
    }

    /** Lets the first entry say that it and the second unpack to so much together. */
    private static byte[] declaring(int megabytes, byte[] zip) {
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(directoryAt(zip) + 24, (megabytes - 6) * MEGABYTE);
        return zip;
    }

    private static int directoryAt(byte[] zip) {
        return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(zip.length - 6);
    }

    private static byte[] records(Object... kindsAndContents) {
        ByteBuffer bytes = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
        for (Object part : List.of(kindsAndContents)) {
            if (part instanceof Integer kind) {
                bytes.putShort(kind.shortValue());
            } else {
                byte[] content = (byte[]) part;
                bytes.putShort((short) content.length).put(content);
            }
        }
        return bytes.array();
    }
}
