package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chungthuso.SubscriberSheet.person;
import static vn.chungthuso.SubscriberSheet.personWith;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.SubscriberSheet;
import vn.chungthuso.SubscriberSheet.Formula;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;

/** {@code POST /api/imports/subscribers}: rows of the CA's sheet become dossiers, or say what is wrong with them (domain §11.4). */
class SubscriberImportTest extends DeskTest {

    private static final String ADDRESS = "/api/imports/subscribers";

    @Autowired
    private JdbcClient jdbc;

    private Answer sent(String query, SubscriberSheet sheet) {
        Answer answer = as("clerk").upload(ADDRESS + query, "Danh sách.xlsx", sheet.xlsx());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private JsonNode only(Map<String, Object> person) {
        return sent("", SubscriberSheet.empty().row(person)).json().path("rows").get(0);
    }

    private Dossier opened(Map<String, Object> person) {
        JsonNode row = only(person);
        assertThat(row.path("errors")).as(row.toString()).isEmpty();
        return office.dossier(row.path("code").asText());
    }

    private JsonNode onlyError(Map<String, Object> person) {
        JsonNode row = only(person);
        assertThat(row.path("accepted").asBoolean()).as(row.toString()).isFalse();
        assertThat(row.path("errors")).as(row.toString()).hasSize(1);
        return row.path("errors").get(0);
    }

    @Test
    void eachRowOpensADossierAsIfItHadBeenTyped() {
        JsonNode answer = sent("", SubscriberSheet.of(2)).json();

        assertThat(answer.path("total").asInt()).isEqualTo(2);
        assertThat(answer.path("accepted").asInt()).isEqualTo(2);
        assertThat(answer.path("rows").findValuesAsText("row")).containsExactly("2", "3");
        for (JsonNode row : answer.path("rows")) {
            assertThat(office.state(row.path("code").asText())).isEqualTo(DossierState.SUBMITTED);
            assertThat(office.task(row.path("code").asText()).getTaskDefinitionKey()).isEqualTo("Activity_ReviewRequest");
        }
    }

    @Test
    void aRowIsStoredByTheIdentifiersOfTheForm() {
        Map<String, Object> typed = person();
        typed.put("Tỉnh/TP", "tỉnh Tây Ninh");
        typed.put("Serial CTS cũ", "54010101AABBCCDDEEFF001122334455; 54010101aabbccddeeff001122334455,5401ffffbbbbccccddddeeee");
        typed.put("Nhà mạng", "viettel");
        typed.put("Là chuyển số (X)", "x");
        typed.put("Loại thiết bị", "SIM");

        assertThat(opened(typed).fields())
                .containsEntry("fullName", "Mộc Thị Bảng")
                .containsEntry("dateOfBirth", "1988-04-05")
                .containsEntry("idNumber", typed.get("CCCD"))
                .containsEntry("idIssueDate", "2022-06-18")
                .containsEntry("idIssuePlace", "Cục Cảnh sát QLHC về TTXH")
                .containsEntry("officialEmail", typed.get("Email công vụ"))
                .containsEntry("employingAgency", Office.COMMUNE)
                .containsEntry("province", "tỉnh Tây Ninh")
                .containsEntry("position", "Công chức")
                .containsEntry("mobilePhone", "0912000123")
                .containsEntry("carrier", "Viettel")
                .containsEntry("simNumberConversion", true)
                .containsEntry("oldCertificateSerials", List.of("54010101aabbccddeeff001122334455", "5401ffffbbbbccccddddeeee"));
    }

    @Test
    void theAnswerHasTheFieldsThatTheFormTakes() {
        JsonNode row = only(person());

        assertThat(row.path("fields").fieldNames()).toIterable().containsExactlyInAnyOrder(
                "fullName", "dateOfBirth", "idNumber", "idIssuePlace", "idIssueDate", "officialEmail", "employingAgency", "province", "position",
                "mobilePhone", "simNumberConversion", "isAgencyHead");
    }

    @Test
    void aWrongRowTellsColumnFieldAndReasonAndDoesNotHurtTheOthers() {
        JsonNode rows = sent("", SubscriberSheet.empty().row(person()).row(personWith("Email công vụ", "ten@gmail.com")).row(person()))
                .json().path("rows");

        assertThat(rows.findValuesAsText("accepted")).containsExactly("true", "false", "true");
        assertThat(rows.get(1).path("code").isNull()).isTrue();
        assertThat(rows.get(1).path("errors").get(0).path("column").asText()).isEqualTo("Email công vụ");
        assertThat(rows.get(1).path("errors").get(0).path("field").asText()).isEqualTo("officialEmail");
        assertThat(rows.get(1).path("errors").get(0).path("message").asText())
                .isEqualTo("Địa chỉ hộp thư của cá nhân phải được cấp bởi cơ quan nhà nước");
    }

    @Test
    void aRowIsRefusedInTheWordsOfTheForm() {
        Map<String, Object> request = Office.requestWith("idNumber", "12");
        String said = as("clerk").post("/api/dossiers", withKind(request)).json().path("errors").get(0).path("message").asText();

        assertThat(onlyError(personWith("CCCD", "12")).path("message").asText()).isEqualTo(said);
    }

    private static Map<String, Object> withKind(Map<String, Object> request) {
        request.put("procedure", "ISSUE");
        request.put("certificateKind", "INDIVIDUAL");
        return request;
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Họ tên", "Ngày sinh", "CCCD", "Nơi cấp", "Ngày cấp", "Email công vụ", "Tỉnh", "Chức vụ", "Điện thoại"})
    void whatIsRequiredAndBlankIsMissedOnce(String heading) {
        assertThat(onlyError(personWith(heading, " ")).path("column").asText()).isEqualTo(heading);
    }

    @Test
    void allErrorsOfARowAreToldAtOnce() {
        Map<String, Object> person = personWith("Ngày sinh", "31/02/1990");
        person.put("Điện thoại", "0212");
        person.put("Tổ chức cấp 2", "UBND xã Không Có");

        assertThat(only(person).path("errors").findValuesAsText("column"))
                .containsExactlyInAnyOrder("Ngày sinh", "Điện thoại", "Tổ chức cấp 2");
    }

    @Test
    void allOrNoneOpensAllWhereAllAreRight() {
        JsonNode answer = sent("?atomic=true", SubscriberSheet.of(3)).json();

        assertThat(answer.path("accepted").asInt()).isEqualTo(3);
        answer.path("rows").findValuesAsText("code").forEach(code -> assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED));
    }

    @Test
    void allOrNoneLeavesNothingBehindWhereOneIsWrong() {
        Map<String, Long> before = stored();

        JsonNode answer = sent("?atomic=true", SubscriberSheet.of(2).row(personWith("CCCD", "12"))).json();

        assertThat(answer.path("accepted").asInt()).isZero();
        assertThat(answer.path("rows").findValuesAsText("code")).containsOnly("null");
        assertThat(answer.path("rows").get(0).path("errors").get(0).path("message").asText()).contains("dòng khác còn lỗi");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void allOrNoneTakesBackWhatIsOpenWhenAStepFails() {
        SubscriberSheet sheet = SubscriberSheet.of(2);
        Map<String, Object> tooLong = personWith("Họ tên", "Mộc Thị Bảng");
        byte[] bytes = sheet.row(tooLong).xlsx();
        Map<String, Long> before = stored();

        jdbc.sql("alter table dossier add constraint no_third check (fields not like ?)".replace("?", "'%" + tooLong.get("CCCD") + "%'")).update();
        try {
            JsonNode answer = as("clerk").upload(ADDRESS + "?atomic=true", "a.xlsx", bytes).json();

            assertThat(answer.path("rows").findValuesAsText("accepted")).containsOnly("false");
            assertThat(answer.path("rows").get(2).path("errors").get(0).path("message").asText()).startsWith("Hệ thống gặp lỗi");
            assertThat(stored()).isEqualTo(before);
        } finally {
            jdbc.sql("alter table dossier drop constraint no_third").update();
        }
    }

    @Test
    void aPreviewSaysTheSameAndStoresNothing() {
        SubscriberSheet sheet = SubscriberSheet.of(1).row(personWith("Ngày cấp", "hôm qua"));
        Map<String, Long> before = stored();

        JsonNode preview = sent("?preview=true", sheet).json();

        assertThat(stored()).isEqualTo(before);
        assertThat(preview.path("preview").asBoolean()).isTrue();
        assertThat(preview.path("rows").get(0).path("code").isNull()).isTrue();
        JsonNode rows = sent("", sheet).json().path("rows");
        assertThat(preview.path("rows").findValuesAsText("accepted")).isEqualTo(rows.findValuesAsText("accepted")).containsExactly("true", "false");
        assertThat(preview.path("rows").get(1)).isEqualTo(rows.get(1));
    }

    @Test
    void whoIsInFlightIsRefusedWithTheDossiersCode() {
        Map<String, Object> person = person();
        String code = opened(person).code();

        assertThat(onlyError(person).path("message").asText()).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"CCCD, idNumber", "Email công vụ, officialEmail"})
    void theSamePersonTwiceInASheetIsRefusedTheSecondTime(String heading, String field) {
        Map<String, Object> first = person();
        SubscriberSheet sheet = SubscriberSheet.empty().row(first).row(personWith(heading, first.get(heading)));

        JsonNode rows = sent("?preview=true", sheet).json().path("rows");

        assertThat(rows.findValuesAsText("accepted")).containsExactly("true", "false");
        assertThat(rows.get(1).path("errors").get(0).path("field").asText()).isEqualTo(field);
        assertThat(rows.get(1).path("errors").get(0).path("message").asText()).contains("trùng với dòng 2");
    }

    @Test
    void datesThatExcelKnowsAreTakenAsTheyAre() {
        Map<String, Object> person = personWith("Ngày sinh", LocalDate.of(1988, 4, 5));
        person.put("Ngày cấp", LocalDate.of(2022, 6, 18));

        assertThat(opened(person).fields()).containsEntry("dateOfBirth", "1988-04-05").containsEntry("idIssueDate", "2022-06-18");
    }

    @Test
    void datesOfAWorkbookThatCountsFrom1904AreTheSameDays() {
        Map<String, Object> person = personWith("Ngày sinh", LocalDate.of(1988, 4, 5));
        SubscriberSheet since1904 = SubscriberSheet.empty().row(person).then(sheet -> {
            var workbook = sheet.getWorkbook();
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            sheet.getRow(1).getCell(2).setCellValue(LocalDate.of(1988, 4, 5));
        });

        String code = sent("", since1904).json().path("rows").get(0).path("code").asText();

        assertThat(office.dossier(code).fields()).containsEntry("dateOfBirth", "1988-04-05");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1990", "1990-02-03", "05/04/88", "4/5", "hôm qua", "13/13/1990"})
    void whatIsNoDateIsRefused(String text) {
        assertThat(onlyError(personWith("Ngày sinh", text)).path("message").asText()).contains("dd/MM/yyyy");
    }

    @Test
    void anIdNumberOfTwelveDigitsMayBeANumber() {
        String id = "1%011d".formatted(System.nanoTime() % 100_000_000_000L);

        assertThat(opened(personWith("CCCD", Double.valueOf(id))).fields()).containsEntry("idNumber", id);
    }

    @Test
    void anIdNumberThatHasLostItsZeroIsNotGuessed() {
        JsonNode error = onlyError(personWith("CCCD", 80_289_000_001d));

        assertThat(error.path("column").asText()).isEqualTo("CCCD");
        assertThat(error.path("message").asText()).contains("11 chữ số", "Văn bản (Text)");
    }

    @Test
    void aMobilePhoneThatHasLostItsZeroIsCompletedWithAWarning() {
        JsonNode row = only(personWith("Điện thoại", 912_000_124));

        assertThat(office.dossier(row.path("code").asText()).fields()).containsEntry("mobilePhone", "0912000124");
        assertThat(row.path("warnings").findValuesAsText("code")).containsExactly("PHONE_ZERO_ADDED");
    }

    @Test
    void warningsOfTheFormAreTold() {
        assertThat(only(personWith("Email công vụ", "mocthibang.demo%d@truong.edu.vn".formatted(System.nanoTime()))).path("warnings")).isNotEmpty();
    }

    @Test
    void aFormulaIsRefusedByItsCell() {
        JsonNode error = onlyError(personWith("Họ tên", new Formula("HYPERLINK(\"http://127.0.0.1\",\"x\")")));

        assertThat(error.path("column").asText()).isEqualTo("Họ tên");
        assertThat(error.path("message").asText()).contains("B2").contains("công thức");
    }

    @Test
    void aFormulaThatNumbersTheRowsDoesNoHarm() {
        assertThat(opened(personWith("STT", new Formula("ROW()-1"))).subjectName()).isEqualTo("Mộc Thị Bảng");
    }

    @Test
    void whatLooksLikeAFormulaIsKeptAsText() {
        assertThat(opened(personWith("Nơi cấp", "=1+1")).fields()).containsEntry("idIssuePlace", "=1+1");
    }

    @ParameterizedTest
    @CsvSource({
        "ủy ban nhân dân tỉnh long an, UBND xã Mỹ Phước", "UBND tinh Long An, uy ban nhan dan xa my phuoc", "Ủy ban nhân dân xã Mỹ Phước, ''",
        "xa-my-phuoc, ''"})
    void theAgencyIsFoundByThePathOfItsNames(String first, String second) {
        Map<String, Object> person = personWith("Tổ chức cấp 1", first);
        person.put("Tổ chức cấp 2", second);

        assertThat(opened(person).subjectAgency()).isEqualTo(Office.COMMUNE);
    }

    @Test
    void anAgencyBelowTheCallersIsReachedByItsPath() {
        assertThat(opened(personWith("Tổ chức cấp 3", "Phòng Văn hóa - Xã hội xã Mỹ Phước")).subjectAgency()).isNotEqualTo(Office.COMMUNE);
    }

    @ParameterizedTest
    @CsvSource({
        "UBND tỉnh Không Có, '', '', Tổ chức cấp 1", "UBND tỉnh Long An, UBND xã Không Có, '', Tổ chức cấp 2",
        "UBND tỉnh Long An, UBND xã Mỹ Phước, Phòng Không Có, Tổ chức cấp 3", "UBND tỉnh Long An, '', UBND xã Mỹ Phước, Tổ chức cấp 2",
        "UBND tỉnh Long An, '', '', Tổ chức cấp 1", "'', '', '', Tổ chức cấp 1", "UBND tỉnh Kon Tum, '', '', Tổ chức cấp 1"})
    void aPathThatLeadsNowhereIsToldByItsLevel(String first, String second, String third, String column) {
        Map<String, Object> person = personWith("Tổ chức cấp 1", first);
        person.put("Tổ chức cấp 2", second);
        person.put("Tổ chức cấp 3", third);

        JsonNode error = onlyError(person);

        assertThat(error.path("column").asText()).isEqualTo(column);
        assertThat(error.path("field").asText()).isEqualTo("employingAgency");
    }

    @Test
    void theTitleOfTheHeadMakesTheHeadWithAWarning() {
        JsonNode row = only(personWith("Chức vụ", "Chủ tịch"));

        assertThat(office.dossier(row.path("code").asText()).fields()).containsEntry("isAgencyHead", true);
        assertThat(row.path("warnings").findValuesAsText("code")).contains("AGENCY_HEAD_ASSUMED");
    }

    @ParameterizedTest
    @CsvSource({
        "SIM, '', '', Nhà mạng", "TOKEN, Viettel, '', Loại thiết bị", "USB, '', '', Loại thiết bị", "HSM, '', '', Loại thiết bị",
        "TOKEN, '', X, Là chuyển số (X)", "SIM, Viettel, có, Là chuyển số (X)", "SIM, Nhà mạng lạ, '', Nhà mạng"})
    void deviceAndCarrierMustGoTogether(String device, String carrier, String mark, String column) {
        Map<String, Object> person = personWith("Loại thiết bị", device);
        person.put("Nhà mạng", carrier);
        person.put("Là chuyển số (X)", mark);

        assertThat(onlyError(person).path("column").asText()).isEqualTo(column);
    }

    @Test
    void blankRowsAndRowsNumberedInAdvanceArePassedOver() {
        SubscriberSheet sheet = SubscriberSheet.of(1).row(Map.of("Họ tên", " ")).row(Map.of("STT", "2")).row(person()).row(Map.of());

        assertThat(sent("?preview=true", sheet).json().path("rows").findValuesAsText("row")).containsExactly("2", "5");
    }

    @Test
    void aTitleMayStandAboveTheHeadings() {
        SubscriberSheet sheet = SubscriberSheet.of(1).then(SubscriberImportTest::titleAbove);

        assertThat(sent("?preview=true", sheet).json().path("rows").findValuesAsText("row")).containsExactly("4");
    }

    private static void titleAbove(XSSFSheet sheet) {
        sheet.shiftRows(0, sheet.getLastRowNum(), 2);
        sheet.createRow(0).createCell(0).setCellValue("DANH SÁCH ĐỀ NGHỊ CẤP CHỨNG THƯ SỐ");
        sheet.addMergedRegion(org.apache.poi.ss.util.CellRangeAddress.valueOf("A1:S1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "leader", "manager", "unlock-desk", "process-owner", "admin"})
    void onlyAClerkImports(String account) {
        Answer answer = as(account).upload(ADDRESS, "a.xlsx", SubscriberSheet.of(1).xlsx());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.isProblem()).isTrue();
        assertThat(as(account).get(ADDRESS + "/template.xlsx").status()).isEqualTo(403);
    }

    @Test
    void nobodyImportsWithoutALogin() {
        assertThat(nobody().upload(ADDRESS, "a.xlsx", SubscriberSheet.of(1).xlsx()).status()).isEqualTo(401);
    }
}
