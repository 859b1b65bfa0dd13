package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.SubscriberSheet.person;
import static vn.chungthuso.SubscriberSheet.personWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import vn.chungthuso.SubscriberSheet;

/** The sheets that are handed out: the blank one, and the one with the rows to be put right. */
class SubscriberSheetsTest extends DeskTest {

    private static final String ADDRESS = "/api/imports/subscribers";
    private static final int NOTES = SubscriberSheet.HEADINGS.size();

    private XSSFWorkbook template() throws IOException {
        Answer answer = as("clerk").get(ADDRESS + "/template.xlsx");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("Content-Disposition")).startsWith("attachment").contains(".xlsx");
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static void put(Row row, Map<String, Object> person) {
        person.forEach((heading, value) -> {
            int column = SubscriberSheet.HEADINGS.indexOf(heading);
            var cell = row.createCell(column);
            cell.setCellStyle(row.getSheet().getColumnStyle(column));
            cell.setCellValue(value.toString());
        });
    }

    @Test
    void theTemplateHasTheOfficialHeadingsInTheirOrder() throws IOException {
        try (XSSFWorkbook template = template()) {
            Row head = template.getSheetAt(0).getRow(0);

            assertThat(IntStream.range(0, NOTES).mapToObj(n -> head.getCell(n).getStringCellValue())).isEqualTo(SubscriberSheet.HEADINGS);
            assertThat(template.getSheetAt(0).getLastRowNum()).isZero();
        }
    }

    @Test
    void everyColumnOfTheTemplateIsText() throws IOException {
        try (XSSFWorkbook template = template()) {
            assertThat(IntStream.range(0, NOTES).mapToObj(n -> template.getSheetAt(0).getColumnStyle(n).getDataFormatString())).containsOnly("@");
        }
    }

    @Test
    void theTemplateOffersWhatMayBeChosen() throws IOException {
        try (XSSFWorkbook template = template()) {
            XSSFSheet list = template.getSheetAt(0);

            assertThat(list.getDataValidations())
                    .extracting(offer -> SubscriberSheet.HEADINGS.get(offer.getRegions().getCellRangeAddress(0).getFirstColumn()))
                    .containsExactly("Tỉnh", "Tỉnh/TP", "Chức vụ", "Nhà mạng", "Là chuyển số (X)", "Loại thiết bị");
            assertThat(template.getSheetVisibility(2)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(template.getSheetAt(1).getSheetName()).isEqualTo("Hướng dẫn");
        }
    }

    @Test
    void theTemplateFilledInIsTaken() throws IOException {
        try (XSSFWorkbook template = template()) {
            put(template.getSheetAt(0).createRow(1), person());
            put(template.getSheetAt(0).createRow(2), person());

            JsonNode answer = as("clerk").upload(ADDRESS, "Danh sách.xlsx", bytes(template)).json();

            assertThat(answer.path("accepted").asInt()).as(answer.toString()).isEqualTo(2);
        }
    }

    @Test
    void theExampleOfTheGuideIsRightInEverything() throws IOException {
        try (XSSFWorkbook template = template()) {
            XSSFSheet guide = template.getSheetAt(1);
            Row example = guide.getRow(guide.getLastRowNum());
            Row row = template.getSheetAt(0).createRow(1);
            IntStream.range(0, NOTES).forEach(n -> row.createCell(n).setCellValue(example.getCell(n).getStringCellValue()));

            JsonNode answer = as("clerk").upload(ADDRESS + "?preview=true", "a.xlsx", bytes(template)).json();

            assertThat(answer.path("accepted").asInt()).as(answer.toString()).isEqualTo(1);
        }
    }

    private XSSFWorkbook corrections(String query, SubscriberSheet sheet) throws IOException {
        Answer answer = as("clerk").upload(ADDRESS + "/errors.xlsx" + query, "Danh sách.xlsx", sheet.xlsx());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new XSSFWorkbook(new ByteArrayInputStream(answer.body()));
    }

    @Test
    void onlyTheRefusedRowsComeBackWithTheReasonAndTheFaultyCellMarked() throws IOException {
        SubscriberSheet sheet = SubscriberSheet.of(1).row(personWith("Email công vụ", "ten@gmail.com")).row(person());

        try (XSSFWorkbook workbook = corrections("", sheet)) {
            XSSFSheet list = workbook.getSheetAt(0);

            assertThat(list.getLastRowNum()).isEqualTo(1);
            assertThat(list.getRow(0).getCell(NOTES).getStringCellValue()).isEqualTo("Lỗi cần sửa");
            assertThat(list.getRow(1).getCell(NOTES).getStringCellValue()).contains("phải được cấp bởi cơ quan nhà nước");
            assertThat(list.getRow(1).getCell(6).getCellStyle().getFillForegroundColor())
                    .isNotEqualTo(list.getRow(1).getCell(5).getCellStyle().getFillForegroundColor());
        }
    }

    @Test
    void theSheetPutRightIsTakenAsItIs() throws IOException {
        SubscriberSheet sheet = SubscriberSheet.of(1).row(personWith("Ngày sinh", "31/02/1990"));

        try (XSSFWorkbook workbook = corrections("", sheet)) {
            workbook.getSheetAt(0).getRow(1).getCell(2).setCellValue("28/02/1990");

            JsonNode answer = as("clerk").upload(ADDRESS, "Danh sách cần sửa.xlsx", bytes(workbook)).json();

            assertThat(answer.path("total").asInt()).isEqualTo(1);
            assertThat(answer.path("accepted").asInt()).as(answer.toString()).isEqualTo(1);
        }
    }

    @Test
    void aRowSentBackUnchangedIsRefusedAgain() throws IOException {
        SubscriberSheet sheet = SubscriberSheet.empty().row(personWith("CCCD", 80_289_000_002d));

        try (XSSFWorkbook workbook = corrections("", sheet)) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);

            JsonNode answer = as("clerk").upload(ADDRESS, "a.xlsx", bytes(workbook)).json();

            assertThat(answer.path("rows").get(0).path("errors").findValuesAsText("column")).containsExactly("CCCD");
        }
    }

    @Test
    void whatIsOpenByNowStaysOutWhenTheRowsAreNamed() throws IOException {
        SubscriberSheet sheet = SubscriberSheet.of(1).row(personWith("CCCD", "12"));
        as("clerk").upload(ADDRESS, "a.xlsx", sheet.xlsx());

        try (XSSFWorkbook workbook = corrections("?rows=3", sheet)) {
            assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(1);
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(3).getStringCellValue()).isEqualTo("12");
        }
    }

    @Test
    void whereNothingIsWrongThereIsNothingToPutRight() {
        assertThat(as("clerk").upload(ADDRESS + "/errors.xlsx", "a.xlsx", SubscriberSheet.of(1).xlsx()).status()).isEqualTo(204);
    }
}
