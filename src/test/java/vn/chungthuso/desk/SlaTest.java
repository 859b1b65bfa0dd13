package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;

/** Open steps for those who answer for them: who sees which, how they stand, what they can be filtered by (contract §6). */
class SlaTest extends ClockRowsTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    private Answer list(String account, String filters) {
        return as(account).get("/api/sla?" + OURS + filters);
    }

    private List<String> seen(String account, String filters) {
        return list(account, filters).all("items", "agency");
    }

    @Test
    void aManagerSeesTheWholeSubtreeAndNothingElse() {
        List.of(UNIT, COMMUNE, ELSEWHERE).forEach(agency -> row(agency).put(jdbc));

        assertThat(seen("manager", "")).containsExactlyInAnyOrder(UNIT, COMMUNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader"})
    void anOfficeSeesItsOwnAgency(String account) {
        List.of(UNIT, COMMUNE, ELSEWHERE).forEach(agency -> row(agency).put(jdbc));

        assertThat(seen(account, "")).containsExactly(COMMUNE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "process-owner"})
    void othersSeeNoRow(String account) {
        List.of(UNIT, COMMUNE, ELSEWHERE).forEach(agency -> row(agency).put(jdbc));

        assertThat(seen(account, "")).isEmpty();
    }

    @Test
    void anAdministratorSeesAll() {
        List.of(UNIT, COMMUNE, ELSEWHERE).forEach(agency -> row(agency).put(jdbc));

        assertThat(seen("admin", "")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "-60, -1, RED, Quá hạn", "-60, 0, YELLOW, Sắp đến hạn", "0, 60, YELLOW, Sắp đến hạn", "1, 60, GREEN, Trong hạn"})
    void theLightTurnsAtItsMinutes(int softMinutes, int dueMinutes, String light, String words) {
        row(UNIT).due(NOW.plusMinutes(softMinutes), NOW.plusMinutes(dueMinutes)).put(jdbc);

        var step = list("manager", "").json().at("/items/0");

        assertThat(step.path("light").asText()).isEqualTo(light);
        assertThat(step.path("lightName").asText()).isEqualTo(words);
    }

    @Test
    void aStandingClockIsNeverLate() {
        row(UNIT).due(closing(-9), closing(-5)).with("stops_clock", true).put(jdbc);

        var step = list("manager", "").json().at("/items/0");

        assertThat(step.path("light").asText()).isEqualTo("STOPPED");
        assertThat(step.has("timeLeft")).isFalse();
    }

    @Test
    void aRowSaysInWordsWhereWhoAndHowLong() {
        due(UNIT, closing(1)).with("person", "clerk2").with("escalated", "LEADER").put(jdbc);

        var step = list("manager", "").json().at("/items/0");

        assertThat(step.path("stepName").asText()).isEqualTo("Xem xét, tổng hợp hồ sơ");
        assertThat(step.path("procedureName").asText()).isEqualTo("Cấp mới");
        assertThat(step.path("agencyName").asText()).contains("Văn hóa");
        assertThat(step.path("personName").asText()).isEqualTo("Tô Minh Khuê");
        assertThat(step.path("timeLeft").path("text").asText()).isEqualTo("Còn 1 ngày 5 giờ");
        assertThat(step.path("escalatedName").asText()).isEqualTo("Đã báo lãnh đạo");
        assertThat(step.path("due").asText()).isEqualTo("2026-10-15T17:00:00+07:00");
    }

    @Test
    void whatIsOverdueLongestComesFirstAndWhatHasNoDeadlineLast() {
        due(UNIT, closing(3)).put(jdbc);
        row(UNIT).put(jdbc);
        due(UNIT, closing(-1)).put(jdbc);
        due(UNIT, closing(-9)).with("stops_clock", true).put(jdbc);
        due(UNIT, closing(-3)).put(jdbc);

        assertThat(list("manager", "").all("items", "light")).startsWith("RED", "RED", "GREEN");
        assertThat(list("manager", "").all("items", "due")).startsWith("2026-10-11T17:00:00+07:00", "2026-10-13T17:00:00+07:00");
    }

    @Test
    void whatHasEndedIsNoOpenStep() {
        due(UNIT, closing(-1)).ended(NOW, 9, true).put(jdbc);

        assertThat(seen("manager", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "agency=xa-my-phuoc, 2", "agency=xa-my-phuoc.vhxh, 1", "agency=ubnd-tinh-long-an, 2", "agency=ubnd-tinh-kon-tum, 0", "procedure=RENEW, 1",
        "step=Activity_ReviewRequest, 1", "person=clerk, 1", "light=RED, 1", "light=NONE, 1", "light=STOPPED, 0"})
    void filtersLeaveOutTheRest(String filter, int rows) {
        due(UNIT, closing(-1)).with("procedure_key", "RENEW").put(jdbc);
        row(COMMUNE).with("activity", "Activity_SendLetter").with("process_key", "agencyLetter").with("person", "clerk").put(jdbc);
        row(ELSEWHERE).put(jdbc);

        assertThat(seen("manager", "&" + filter)).hasSize(rows);
        assertThat(list("manager", "&" + filter).json().path("total").asInt()).isEqualTo(rows);
    }

    @Test
    void aCodeIsFoundByItsPartAndSignsInItMeanThemselves() {
        row(UNIT).put(jdbc);

        assertThat(as("manager").get("/api/sla?q=hs-1990-000001").all("items", "code")).containsExactly("HS-1990-000001");
        assertThat(as("manager").get("/api/sla?q=HS-1990_000001").all("items", "code")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "agency=khong-co", "procedure=KHONG_CO", "step=Activity_KhongCo", "person=khong-co", "light=BLUE", "sort=NAME", "page=-1", "page=x", "size=0", "size=201"})
    void anUnknownFilterIsRefusedInWords(String filter) {
        for (String address : List.of("/api/sla?", "/api/sla/figures?", "/api/sla.csv?")) {
            Answer answer = as("manager").get(address + filter);

            assertThat(answer.status()).as(address + answer).isEqualTo(400);
            assertThat(answer.isProblem()).isTrue();
            assertThat(answer.wrongFields()).containsExactly(filter.substring(0, filter.indexOf('=')));
        }
    }

    @Test
    void aListHasPages() {
        for (int i = 0; i < 5; i++) {
            row(UNIT).put(jdbc);
        }

        Answer last = list("manager", "&size=2&page=2");

        assertThat(last.all("items", "code")).hasSize(1);
        assertThat(last.json().path("total").asInt()).isEqualTo(5);
        assertThat(last.json().path("page").asInt()).isEqualTo(2);
    }

    @Test
    void aCsvHoldsWhatIsShownBehindTheMarkOfUtf8() {
        due(UNIT, closing(-1)).with("person", "clerk2").put(jdbc);
        due(UNIT, closing(3)).put(jdbc);
        row(ELSEWHERE).put(jdbc);

        Answer answer = as("manager").get("/api/sla?light=RED&" + OURS, CSV);

        assertThat(answer.headers().getContentType()).isEqualTo(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        List<String> lines = answer.text().lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).startsWith("\uFEFF\"Mã hồ sơ, công văn\",Thủ tục,Bước đang chờ,Cơ quan,Người xử lý");
        assertThat(lines.get(1)).contains("HS-1990-000001", "Xem xét, tổng hợp hồ sơ", "Tô Minh Khuê", "13/10/2026", "Quá hạn");
    }

    @Test
    void aWorkbookHoldsTheSame() throws IOException {
        due(UNIT, closing(-1)).put(jdbc);

        byte[] file = as("manager").get("/api/sla.xlsx?" + OURS).body();

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("HS-1990-000001");
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(7).getLocalDateTimeCellValue()).isEqualTo(closing(-1).toLocalDateTime());
        }
    }

    @Test
    void nobodySeesDeadlinesWithoutALogin() {
        assertThat(List.of("/api/sla", "/api/sla.csv", "/api/sla/figures", "/api/sla/HS-1990-000001", "/api/models/reviewRequest/1.bpmn"))
                .allSatisfy(address -> assertThat(nobody().get(address).status()).isEqualTo(401));
    }
}
