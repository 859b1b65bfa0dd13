package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.document.PrintedPaper;

/** {@code /api/statistics} and {@code /thong-ke}, seen from outside; the dossiers are of a year in which there were no others. */
class StatisticsAddressTest extends DeskTest {

    private static final String YEAR = "from=2012-01-01&to=2012-12-31";
    private static final String OUTSIDE = "ubnd-tinh-long-an";
    private static final List<String> FIGURES = List.of("carried", "received", "onTime", "late", "waiting", "overdue");

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void aYearOfDossiers() {
        removeDossiers();
        dossier("HS-2011-900001", "ISSUE", Office.COMMUNE, "2011-12-20T08:00:00", "2012-01-05T17:00:00", "2012-01-10T10:00:00");
        dossier("HS-2012-900002", "ISSUE", Office.COMMUNE, "2012-02-01T00:00:00", "2012-02-20T17:00:00", "2012-02-20T17:00:00");
        dossier("HS-2012-900003", "RENEW", Office.COMMUNE, "2012-02-29T23:59:59", "2012-03-20T17:00:00", "2013-01-20T17:00:00");
        dossier("HS-2012-900004", "RENEW", OUTSIDE, "2012-05-02T08:00:00", null, "2012-05-20T17:00:00");
    }

    @AfterEach
    void removeDossiers() {
        jdbc.sql("delete from dossier_clock where code like 'HS-201_-9000__'").update();
    }

    private void dossier(String code, String procedure, String agency, String received, String due, String ended) {
        jdbc.sql("""
                insert into dossier_clock (code, procedure_key, certificate_kind, agency, received_at, due_at, ended_at, outcome, late)
                values (?, ?, 'INDIVIDUAL', ?, ?, ?, ?, 'COMPLETED', ?)""")
                .params(code, procedure, agency, at(received), due == null ? null : at(due), at(ended), due == null ? null : at(ended).isAfter(at(due)))
                .update();
    }

    private static OffsetDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toOffsetDateTime();
    }

    private static List<Integer> figures(JsonNode row) {
        return FIGURES.stream().map(figure -> row.path(figure).asInt(-1)).toList();
    }

    private JsonNode report(String account, String query) {
        Answer answer = as(account).get("/api/statistics?" + query);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    @Test
    void aRowForEachProcedureAndTheirSum() {
        JsonNode report = report("clerk", YEAR + "&groupBy=procedure");

        assertThat(report.path("items").findValuesAsText("procedure")).containsExactly("ISSUE", "RENEW");
        assertThat(figures(report.path("items").get(0))).containsExactly(1, 1, 1, 1, 0, 0);
        assertThat(figures(report.path("items").get(1))).containsExactly(0, 1, 0, 0, 1, 1);
        assertThat(figures(report.path("totals"))).containsExactly(1, 2, 1, 1, 1, 1);
        assertThat(report.path("totals").path("onTimeShare").asDouble()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&groupBy=month", "&groupBy=agency,procedure", "&groupBy=month&groupBy=agency"})
    void eachNumberIsThatOfItsRows(String grouping) {
        JsonNode report = report("admin", YEAR + grouping);

        assertThat(report.path("items")).isNotEmpty().allSatisfy(row -> {
            String month = row.path("month").asText("2012-01");
            String days = row.has("month") ? "from=%s-01&to=%s-%d".formatted(month, month, YearMonth.parse(month).lengthOfMonth()) : YEAR;
            String narrowed = days + (row.has("agency") ? "&subtree=false&agency=" + row.path("agency").asText() : "")
                    + (row.has("procedure") ? "&procedure=" + row.path("procedure").asText() : "");
            FIGURES.forEach(figure -> assertThat(as("admin").get("/api/statistics/rows?figure=" + figure + "&" + narrowed).json().path("total").asInt())
                    .as("%s of %s", figure, row)
                    .isEqualTo(row.path(figure).asInt()));
        });
    }

    @Test
    void theRowsAreTheVeryDossiersPageByPage() {
        Answer first = as("clerk").get("/api/statistics/rows?figure=received&size=1&" + YEAR);
        Answer second = as("clerk").get("/api/statistics/rows?figure=received&size=1&page=1&" + YEAR);

        assertThat(first.json().path("total").asInt()).isEqualTo(2);
        assertThat(first.all("items", "code")).containsExactly("HS-2012-900002");
        assertThat(second.all("items", "code")).containsExactly("HS-2012-900003");
        assertThat(second.json().path("items").get(0).path("receivedAt").asText()).isEqualTo("2012-02-29T23:59:59+07:00");
    }

    @Test
    void aMonthWithoutAnythingAndAnEmptyPeriodHaveNoRows() {
        assertThat(report("clerk", YEAR + "&groupBy=month").path("items").findValuesAsText("month"))
                .containsExactly("2012-01", "2012-02", "2012-03", "2012-04", "2012-05", "2012-06", "2012-07", "2012-08", "2012-09", "2012-10", "2012-11", "2012-12");
        assertThat(report("clerk", "from=2012-01-11&to=2012-01-31").path("items")).isEmpty();
        assertThat(figures(report("clerk", "from=2009-01-01&to=2009-12-31").path("totals"))).containsOnly(0);
    }

    @Test
    void anAgencyOutsideOnesSubtreeIsNotSeen() {
        assertThat(report("admin", YEAR + "&groupBy=agency").path("items").findValuesAsText("agency")).contains(Office.COMMUNE, OUTSIDE);
        for (String account : List.of("clerk", "leader")) {
            assertThat(report(account, YEAR + "&groupBy=agency").path("items").findValuesAsText("agency")).containsExactly(Office.COMMUNE);
            assertThat(figures(report(account, YEAR + "&agency=" + OUTSIDE + "&subtree=false").path("totals"))).containsOnly(0);
            assertThat(as(account).get("/api/statistics/rows?figure=received&subtree=false&agency=" + OUTSIDE + "&" + YEAR).json().path("total").asInt()).isZero();
        }
    }

    @Test
    void aManagerSeesTheSubtreeAndNarrowsItToAnAgency() {
        assertThat(report("manager", YEAR + "&groupBy=agency").path("items").findValuesAsText("agency")).contains(Office.COMMUNE);
        assertThat(figures(report("manager", YEAR + "&agency=" + Office.COMMUNE).path("totals"))).containsExactly(1, 2, 1, 1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "process-owner"})
    void whoWorksForNoAgencyCountsNothing(String account) {
        assertThat(report(account, YEAR).path("items")).isEmpty();
    }

    @Test
    void nobodyCountsWithoutALogin() {
        assertThat(nobody().get("/api/statistics?" + YEAR).status()).isEqualTo(401);
        assertThat(new Visitor(port()).get("/thong-ke").path()).startsWith("/dang-nhap");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "from | to=2012-01-01",
        "to | from=2012-01-01",
        "to | from=2012-02-01&to=2012-01-31",
        "from | from=2012-02-30&to=2012-03-31",
        "to | from=2012-02-01&to=30/03/2012",
        "from | from=%2B999999-01-01&to=2012-03-31",
        "to | from=2002-01-01&to=2012-01-01",
        "agency | from=2012-01-01&to=2012-12-31&agency=khong-co",
        "procedure | from=2012-01-01&to=2012-12-31&procedure=issue",
        "groupBy | from=2012-01-01&to=2012-12-31&groupBy=person",
        "subtree | from=2012-01-01&to=2012-12-31&agency=xa-my-phuoc&subtree=1",
        "subtree | from=2012-01-01&to=2012-12-31&subtree=x",
    })
    void whatCannotBeMeantIsRefusedInWords(String field, String query) {
        for (MediaType type : List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/csv"))) {
            Answer answer = as("clerk").get("/api/statistics?" + query, type);

            assertThat(answer.status()).as(query).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.wrongFields()).containsExactly(field);
            assertThat(answer.detail()).contains("hãy");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "figure=all", "figure=received&size=201", "figure=received&page=-1"})
    void rowsAreAskedByAKnownFigureAndPage(String query) {
        Answer answer = as("clerk").get("/api/statistics/rows?" + YEAR + "&" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
    }

    @Test
    void aCsvBeginsWithTheMarkOfUtf8AndEndsWithTheSum() {
        Answer answer = as("clerk").get("/api/statistics?groupBy=procedure&" + YEAR, MediaType.parseMediaType("text/csv"));

        assertThat(answer.text().lines()).containsExactly(
                "\uFEFFThủ tục,Kỳ trước chuyển sang,Mới tiếp nhận,Kết thúc đúng hạn,Kết thúc quá hạn,Đang giải quyết,Trong đó đã quá hạn,Tỷ lệ đúng hạn (%)",
                "Cấp mới,1,1,1,1,0,0,50.0",
                "Gia hạn,0,1,0,0,1,1,",
                "Tổng cộng,1,2,1,1,1,1,50.0");
    }

    @Test
    void whoWouldRatherHaveDataGetsNoTable() {
        Answer answer = as("clerk").get("/api/statistics?" + YEAR, MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/csv;q=0.9"));

        assertThat(answer.json().path("items").isArray()).isTrue();
    }

    @Test
    void aWorkbookHasNumbersAsNumbers() throws IOException {
        Answer answer = as("clerk").get("/api/statistics.xlsx?groupBy=agency&" + YEAR);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.body()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo(Office.COMMUNE);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(2);
        }
    }

    @Test
    void theReportIsPrintedWithTheLetterheadOfTheOffice() throws IOException {
        Answer pdf = as("leader").get("/api/statistics.pdf?" + YEAR);
        java.nio.file.Files.write(java.nio.file.Path.of("target/periodic-report.pdf"), pdf.body());
        PrintedPaper paper = PrintedPaper.of(pdf.body());

        assertThat(pdf.headers().getContentType()).isEqualTo(MediaType.APPLICATION_PDF);
        assertThat(List.of("BÁO CÁO", "từ ngày 01/01/2012 đến hết ngày 31/12/2012", "Cấp mới", "Tổng cộng 1 2 1 1 50 1 1"))
                .allMatch(paper::says);
    }

    @Test
    void theReportIsEditedInWord() throws IOException {
        Answer word = as("clerk").get("/api/statistics.docx?groupBy=procedure&" + YEAR);

        try (var document = new XWPFDocument(new ByteArrayInputStream(word.body()))) {
            assertThat(document.getTables().stream().map(table -> table.getText())).anyMatch(text -> text.contains("Tổng cộng"));
        }
    }

    @Test
    void aReportOfNothingSaysSo() {
        Answer pdf = as("clerk").get("/api/statistics.pdf?from=2009-01-01&to=2009-12-31");

        assertThat(PrintedPaper.of(pdf.body()).says("Trong kỳ báo cáo không có hồ sơ nào.")).isTrue();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        return visitor;
    }

    @Test
    void thePageShowsTheFiguresWithLinksToTheirDossiers() {
        Seen page = visitor("clerk").get("/thong-ke?" + YEAR + "&groupBy=procedure");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("Tổng cộng", "Gia hạn", "Quý trước", "/api/statistics.pdf?from=2012-01-01&amp;to=2012-12-31&amp;groupBy=procedure")
                .contains("/thong-ke/ho-so?figure=late&amp;from=2012-01-01&amp;to=2012-12-31&amp;procedure=ISSUE\">1</a>");
    }

    @Test
    void behindANumberStandItsDossiers() {
        Seen page = visitor("clerk").get("/thong-ke/ho-so?figure=late&" + YEAR);

        assertThat(page.text()).contains("HS-2011-900001", "Kết thúc quá hạn", "20/12/2011 08:00", "1–1 trong 1").doesNotContain("HS-2012-900002");
    }

    @Test
    void thePageOpensWithThisYear() {
        assertThat(visitor("manager").get("/thong-ke").text()).contains("value=\"%d-01-01\"".formatted(Office.now().getYear()), "aria-current=\"page\">Năm nay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2012-02-30&to=2012-03-01", "from=2012-03-01&to=2012-02-01", "from=2012-01-01&to=2012-12-31&page=-1"})
    void thePageRefusesInWords(String query) {
        assertThat(visitor("clerk").get("/thong-ke?" + query).status()).isEqualTo(400);
    }

    @Test
    void whoWorksForNoAgencyReadsForWhomThePageIs() {
        assertThat(visitor("holder").get("/thong-ke").text()).contains("Thống kê dành cho văn thư");
    }

    @Test
    void aPeriodFromTheFifteenthIsOffered() {
        assertThat(visitor("clerk").get("/thong-ke").text()).containsPattern("Kỳ này, 15/(12|06)/\\d{4}–14/(06|12)/\\d{4}");
    }
}
