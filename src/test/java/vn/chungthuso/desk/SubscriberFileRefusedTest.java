package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import java.util.Map;
import vn.chungthuso.SubscriberSheet;

/** Files that are no list of subscribers: each refused in words, and nothing of it stored. */
class SubscriberFileRefusedTest extends DeskTest {

    private Map<String, Long> before;

    @BeforeEach
    void countWhatIsStored() {
        before = stored();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(stored()).isEqualTo(before);
    }

    private String refusal(String fileName, byte[] content) {
        Answer answer = as("clerk").upload("/api/imports/subscribers", fileName, content);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly("file");
        return answer.detail();
    }

    private String refusal(SubscriberSheet sheet) {
        return refusal("Danh sách.xlsx", sheet.xlsx());
    }

    private static byte[] oldWorkbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("STT");
            workbook.write(bytes);
        }
        return bytes.toByteArray();
    }

    /** The file with each part as it is and one more. */
    private static byte[] withPart(byte[] xlsx, String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(xlsx)); ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().equals(name)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
            to.putNextEntry(new ZipEntry(name));
            to.write(content);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"danh sach.xls", "danh sach.csv", "danh sach.pdf", "danh sach", "danh sach.ods"})
    void anotherTypeIsAskedToBeSavedAsXlsx(String fileName) {
        assertThat(refusal(fileName, SubscriberSheet.of(1).xlsx())).contains(".xlsx");
    }

    @Test
    void anOldWorkbookRenamedIsSeenByItsContent() throws IOException {
        assertThat(refusal("Danh sách.xlsx", oldWorkbook())).contains("lưu lại thành xlsx");
    }

    @Test
    void anotherFileRenamedIsSeenByItsContent() {
        assertThat(refusal("Danh sách.xlsx", "STT;Họ tên".getBytes())).contains("không phải là tệp xlsx hợp lệ");
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("Danh sách.xlsx", new byte[0])).contains("không có nội dung");
    }

    @Test
    void aWorkbookWithMacrosIsRefusedUnderEitherName() throws IOException {
        byte[] macros = withPart(SubscriberSheet.of(1).xlsx(), "xl/vbaProject.bin", new byte[16]);

        assertThat(refusal("Danh sách.xlsm", macros)).contains("macro");
        assertThat(refusal("Danh sách.xlsx", macros)).contains("macro");
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() throws IOException, GeneralSecurityException, InvalidFormatException {
        var bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem();
                OPCPackage plain = OPCPackage.open(new ByteArrayInputStream(SubscriberSheet.of(1).xlsx()))) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (var out = encryptor.getDataStream(container)) {
                plain.save(out);
            }
            container.writeFilesystem(bytes);
        }

        assertThat(refusal("Danh sách.xlsx", bytes.toByteArray())).contains("mật khẩu");
    }

    @Test
    void aSheetThatSwellsIsRefused() throws IOException {
        byte[] swelling = withPart(SubscriberSheet.of(1).xlsx(), "xl/media/a.bin", new byte[70 * 1024 * 1024]);

        assertThat(refusal("Danh sách.xlsx", swelling)).contains("giải nén ra lớn bất thường");
    }

    @Test
    void aSheetThatNamesAFileOfTheServerReadsNothing() throws IOException {
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertThat(refusal("Danh sách.xlsx", withPart(SubscriberSheet.of(1).xlsx(), "xl/worksheets/sheet1.xml", xml.getBytes())))
                .contains("không phải là tệp xlsx hợp lệ");
    }

    @Test
    void aFileOfThirtyMegabytesIsRefusedInWords() {
        assertThat(refusal("Danh sách.xlsx", new byte[30 * 1024 * 1024])).contains("25 MB");
    }

    @Test
    void aWrongHeadingIsNamedByItsColumn() {
        List<String> headings = new ArrayList<>(SubscriberSheet.HEADINGS);
        headings.set(3, "Số CCCD");

        assertThat(refusal(SubscriberSheet.withHeadings(headings).row(Map.of("STT", "1", "Họ tên", "a"))))
                .contains("Cột D", "«CCCD»", "«Số CCCD»");
    }

    @Test
    void changedColumnsAreNamedByTheFirst() {
        List<String> headings = new ArrayList<>(SubscriberSheet.HEADINGS);
        headings.set(4, "Ngày cấp");
        headings.set(5, "Nơi cấp");

        assertThat(refusal(SubscriberSheet.withHeadings(headings).row(Map.of("STT", "1", "Họ tên", "a")))).contains("Cột E", "«Nơi cấp»");
    }

    @Test
    void aSheetWithoutPersonsIsRefused() {
        assertThat(refusal(SubscriberSheet.empty())).contains("chưa có người nào");
        assertThat(refusal(SubscriberSheet.withHeadings(List.of()))).contains("chưa có người nào");
    }

    @Test
    void mergedCellsAreNamed() {
        SubscriberSheet sheet = SubscriberSheet.of(2).then(filled -> filled.addMergedRegion(CellRangeAddress.valueOf("H2:H3")));

        assertThat(refusal(sheet)).contains("H2:H3");
    }

    @ParameterizedTest
    @ValueSource(ints = {5_001, 10_000})
    void tooManyRowsAreRefused(int persons) {
        assertThat(refusal(SubscriberSheet.of(persons))).contains("5.000");
    }

    @Test
    void aRequestWithoutAFileIsRefused() {
        Answer answer = as("clerk").post("/api/imports/subscribers", "{}");

        assertThat(answer.status()).isIn(400, 415);
        assertThat(answer.isProblem()).isTrue();
    }
}
