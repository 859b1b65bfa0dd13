package vn.chungthuso.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as CSV and for Excel: what stood in a list stands in the file, and nothing in it runs. */
class TableExportTest {

    private final Sheets sheets = new Sheets(TestMessages.vietnamese());

    private byte[] written(TableFormat format, Object... values) throws IOException {
        var bytes = new ByteArrayOutputStream();
        List<String> columns = Collections.nCopies(values.length, "Cột");
        sheets.write(new TableExport("Bảng: thử", columns, List.of(Arrays.asList(values))), format, bytes);
        return bytes.toByteArray();
    }

    private String csv(Object... values) throws IOException {
        return new String(written(TableFormat.CSV, values), StandardCharsets.UTF_8).split("\r\n", 2)[1];
    }

    private XSSFSheet excel(Object... values) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written(TableFormat.XLSX, values)))) {
            return workbook.getSheetAt(0);
        }
    }

    @Test
    void leadingZerosStay() throws IOException {
        assertThat(csv("001088000123")).isEqualTo("001088000123\r\n");
        assertThat(excel("001088000123").getRow(1).getCell(0).getStringCellValue()).isEqualTo("001088000123");
    }

    @Test
    void daysAndMomentsAreWrittenAsPeopleReadThemHere() throws IOException {
        assertThat(csv(LocalDate.of(2026, 2, 5), OffsetDateTime.parse("2026-02-05T17:30:00Z"))).isEqualTo("05/02/2026,06/02/2026 00:30\r\n");
    }

    @Test
    void nothingIsABlankCell() throws IOException {
        assertThat(csv("a", null, "")).isEqualTo("a,,\r\n");
        assertThat(excel("a", null).getRow(1).getCell(1)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1", "+1", "-1", "@a", "\ta", "\ra"})
    void whatExcelWouldRunIsMadeHarmless(String text) throws IOException {
        assertThat(csv(text).replace("\"", "")).startsWith("'" + text.charAt(0));
        assertThat(excel(text).getRow(1).getCell(0).getCellStyle().getQuotePrefixed()).isTrue();
    }

    @Test
    void aNegativeNumberIsANumber() throws IOException {
        assertThat(csv(-3)).isEqualTo("-3\r\n");
        assertThat(excel(-3).getRow(1).getCell(0).getNumericCellValue()).isEqualTo(-3);
    }

    @Test
    void separatorsQuotesAndLineBreaksStayWithinTheirCell() throws IOException {
        assertThat(csv("a,b", "c\"d", "e\nf", "g;h")).isEqualTo("\"a,b\",\"c\"\"d\",\"e\nf\",\"g;h\"\r\n");
    }

    @Test
    void aTitleThatExcelRefusesIsMadeASheetsName() throws IOException {
        assertThat(excel("a").getSheetName()).isEqualTo("Bảng  thử");
    }
}
