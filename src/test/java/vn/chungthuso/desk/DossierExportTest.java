package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import vn.chungthuso.Office;

/** The list of dossiers as CSV and for Excel. */
class DossierExportTest extends DeskTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final MediaType EXCEL = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final String name = "Ưng Văn Kết Xuất " + NEXT.incrementAndGet();

    private String submitted(String fullName) {
        return office.submit("clerk", Office.requestWith("fullName", fullName));
    }

    private static String query(String words) {
        return "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private Answer list(String account, MediaType type, String words) {
        return as(account).get("/api/dossiers" + query(words), type);
    }

    private static List<String> lines(Answer answer) {
        return answer.text().lines().toList();
    }

    @Test
    void whoWouldRatherHaveDataGetsNoTable() {
        Answer answer = as("clerk").get("/api/dossiers?size=1", MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/csv;q=0.9"));

        assertThat(answer.json().path("items").isArray()).isTrue();
    }

    @Test
    void aCsvBeginsWithTheMarkOfUtf8AndVietnameseHeadings() {
        submitted(name);

        Answer answer = list("clerk", CSV, name);

        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        assertThat(answer.headers().getFirst("Content-Disposition")).startsWith("attachment");
        assertThat(lines(answer).get(0)).startsWith("\uFEFFMã hồ sơ,Thủ tục,Loại chứng thư số,Trạng thái,Thuê bao");
        assertThat(lines(answer)).hasSize(2);
        assertThat(lines(answer).get(1)).contains(name, "Cấp mới", "Cá nhân");
    }

    @Test
    void aCsvWritesDaysAsPeopleReadThem() {
        submitted(name);

        String today = Office.now().toLocalDate().format(java.time.format.DateTimeFormatter.ofPattern("dd/MM/yyyy"));
        assertThat(lines(list("clerk", CSV, name)).get(1)).contains(today);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+84 Thử", "-1 Thử", "@SUM(1) Thử"})
    void nothingInACsvIsRunByExcel(String formula) {
        String code = submitted(formula + " " + name);

        assertThat(lines(list("clerk", CSV, code)).get(1)).contains(",'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1 Thử", "+84 Thử", "@SUM(1) Thử"})
    void nothingInAWorkbookIsAFormula(String formula) throws IOException {
        String code = submitted(formula + " " + name);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(list("clerk", EXCEL, code).body()))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(4);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(formula + " " + name);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void aWorkbookHasTextsAsTextsAndDaysAsDays() throws IOException {
        String code = submitted(name);

        Answer answer = list("clerk", EXCEL, name);

        assertThat(answer.headers().getContentType()).isEqualTo(EXCEL);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            Row row = workbook.getSheetAt(0).getRow(1);
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue()).isEqualTo("Mã hồ sơ");
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(code);
            assertThat(row.getCell(7).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(Office.now().toLocalDate());
            assertThat(row.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("dd/mm/yyyy");
        }
    }

    @Test
    void aQuoteOrCommaStaysWithinItsCell() {
        String code = submitted("Ưng, \"Văn\" " + name);

        assertThat(lines(list("clerk", CSV, code)).get(1)).contains("\"Ưng, \"\"Văn\"\" " + name + "\"");
    }

    @Test
    void theFiltersAreThoseOfTheList() {
        String accepted = submitted(name);
        submitted(name);
        office.complete("clerk2", accepted, Map.of("outcome", "accept"));

        Answer answer = as("clerk").get("/api/dossiers" + query(name) + "&state=ACCEPTED", CSV);

        assertThat(lines(answer)).hasSize(2);
        assertThat(lines(answer).get(1)).startsWith(accepted);
    }

    @Test
    void onlyWhatMayBeSeenIsExported() {
        submitted(name);

        assertThat(lines(list("unlock-desk", CSV, name))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void aLinkGivesTheSameFile(String extension) {
        submitted(name);

        Answer answer = as("clerk").get("/api/dossiers." + extension + query(name), MediaType.ALL);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("Content-Disposition")).contains("." + extension);
    }

    @Test
    void whoAsksForNothingInParticularGetsJson() {
        assertThat(list("clerk", MediaType.ALL, name).headers().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(list("clerk", MediaType.APPLICATION_JSON, name).headers().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=KHONG_CO", "agency=khong-co", "due=hom-qua"})
    void anUnknownFilterIsRefusedInWords(String filter) {
        Answer answer = as("clerk").get("/api/dossiers?" + filter, CSV);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly(filter.substring(0, filter.indexOf('=')));
    }

    @Test
    void nobodyExportsWithoutALogin() {
        assertThat(nobody().get("/api/dossiers.csv").status()).isEqualTo(401);
    }
}
