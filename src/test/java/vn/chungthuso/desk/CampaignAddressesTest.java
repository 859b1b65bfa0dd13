package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;

/** «Chiến dịch» over REST and on its pages: the province leads, the commune reports, others see nothing of it. */
class CampaignAddressesTest extends DeskTest {

    private static final String PROVINCE = "ubnd-tinh-long-an";
    private static final String DEPARTMENT = "so-khcn-long-an";
    private static final byte[] LETTER = paper();
    private static final Map<String, String> REMINDER = Map.of(
            "contactName", "Ngô Đình Khải", "contactPhone", "0909332211", "signerTitle", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "signerName", "Võ Thị Thanh Trúc");

    private String code;

    private static byte[] paper() {
        try (var pdf = new PDDocument(); var bytes = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("kind", "ROLLOUT");
        body.put("owner", PROVINCE);
        body.put("title", "đăng ký chữ ký số chuyên dùng công vụ");
        body.put("letterNumber", "12/UBND-VP");
        body.put("letterDate", Office.today());
        body.put("targetPercent", "100");
        body.put("staffCategories", List.of("CIVIL_SERVANT"));
        body.put("remindDays", "3");
        body.put("first", Map.of(
                "units", List.of(Office.COMMUNE, DEPARTMENT), "deadline", LocalDate.parse(Office.today()).plusDays(10).toString(), "evidenceWanted", true));
        return body;
    }

    private String defined() {
        return defined(body());
    }

    private String defined(Map<String, Object> body) {
        Answer answer = as("superior-clerk").post("/api/campaigns", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        code = answer.json().path("code").asText();
        office.doJobs(code);
        return "/api/campaigns/" + code;
    }

    @AfterEach
    void nothingIsLeftToDo() {
        if (code != null) {
            as("superior-clerk").post("/api/campaigns/" + code + "/closing", Map.of());
            office.doJobs(code);
        }
    }

    private JsonNode unit(String account, String agency) {
        for (JsonNode unit : as(account).get("/api/campaigns/" + code + "/units").json().path("items")) {
            if (unit.path("agency").asText().equals(agency)) {
                return unit;
            }
        }
        return null;
    }

    private Task taskAbout(String agency) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).processVariableValueEquals("unitAgency", agency).singleResult();
    }

    private void report(int headcount) {
        Task task = taskAbout(Office.COMMUNE);
        office.as("clerk", () -> {
            engine.getTaskService().complete(task.getId(), Office.variables(Map.of("headcount", String.valueOf(headcount), "letterNumber", "07/UBND")));
            return null;
        });
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        return visitor;
    }

    @Test
    void aCampaignIsDefinedListedAndSeenByWhomItConcerns() {
        String address = defined();

        assertThat(as("superior-clerk").get("/api/campaigns").json().path("items").path(0).path("code").asText()).isEqualTo(code);
        JsonNode one = as("manager").get(address).json();
        assertThat(one.path("whole").asBoolean()).isTrue();
        assertThat(one.path("counts").path("PENDING").asInt()).isEqualTo(2);
        assertThat(as("superior-clerk").get(address + "/units").json().path("total").asInt()).isEqualTo(2);
        assertThat(as("clerk").get(address + "/units").json().path("items").findValuesAsText("agency")).containsExactly(Office.COMMUNE);
        assertThat(as("holder").get(address).status()).isEqualTo(404);
        assertThat(as("process-owner").get(address + "/units").status()).isEqualTo(404);
        assertThat(as("holder").get("/api/campaigns").json().path("total").asInt()).isZero();
    }

    @Test
    void whoLeadsNoAgencyDefinesNone() {
        assertThat(as("holder").post("/api/campaigns", body()).status()).isEqualTo(403);
        Answer other = as("clerk").post("/api/campaigns", body());

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("errors").path(0).path("field").asText()).isEqualTo("owner");
    }

    @Test
    void theStatisticsTableGoesOutForExcelWithTheColumnsOfTheReport() {
        String address = defined();
        report(500);

        Answer csv = as("superior-clerk").get(address + "/units", MediaType.parseMediaType("text/csv"));
        String text = new String(csv.body(), StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF").contains("Tổng số cán bộ, công chức, viên chức", "Đã được cấp", "Đã đề nghị", "Chưa đăng ký", "Tỷ lệ %", "07/UBND");
        assertThat(text.lines()).hasSize(3);
        assertThat(as("superior-clerk").get(address + "/units.xlsx").status()).isEqualTo(200);
        assertThat(as("superior-clerk").get(address + "/units.csv?status=OVERDUE").body()).asString(StandardCharsets.UTF_8).hasLineCount(1);
    }

    @Test
    void theStatisticsTableIsPrintedWithItsUnitsAndTheirSum() throws IOException {
        String address = defined();
        report(500);

        Answer pdf = as("superior-clerk").get(address + "/units.pdf");
        Answer word = as("superior-clerk").get(address + "/units.docx");

        assertThat(pdf.status()).as(pdf.toString()).isEqualTo(200);
        try (var paper = Loader.loadPDF(pdf.body())) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
            assertThat(text).contains("BIỂU THỐNG KÊ", "Tổng cộng 2 đơn vị", "07/UBND", "Thiếu tài liệu kiểm chứng", "Chưa báo cáo, còn hạn",
                    "Tổng số cán bộ, công chức, viên chức: 500", "Hà Thúy Liễu");
        }
        assertThat(word.body()).asString(StandardCharsets.ISO_8859_1).startsWith("PK");
        assertThat(as("holder").get(address + "/units.pdf").status()).isEqualTo(404);
        assertThat(as("superior-clerk").get(address + "/units.pdf?status=DONE_LATE").status()).isEqualTo(400);
    }

    @Test
    void aReportOnPaperIsTypedInByWhoTakesItAndCountsFromTheDayItCame() {
        String address = defined();
        String report = address + "/units/" + unit("superior-clerk", DEPARTMENT).path("number").asInt() + "/report";
        Map<String, Object> typed = Map.of("channel", "PAPER", "receivedOn", Office.today(), "receivedNumber", "12/SKHCN", "headcount", "500", "letterNumber", "05/SKHCN");
        assertThat(as("clerk").post(report, typed).status()).isEqualTo(404);
        assertThat(as("superior-clerk").post(report, Map.of("channel", "CA_PORTAL", "receivedOn", "2031-01-01")).json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("channel", "receivedOn");
        assertThat(as("superior-clerk").post(report, Map.of("channel", "PAPER", "receivedOn", Office.today())).json().path("errors").findValuesAsText("field"))
                .containsExactly("headcount");

        Answer taken = as("superior-clerk").post(report, typed);

        assertThat(taken.status()).as(taken.toString()).isEqualTo(204);
        JsonNode unit = unit("superior-clerk", DEPARTMENT);
        assertThat(unit.path("reportedOn").asText()).isEqualTo(Office.today());
        assertThat(unit.path("receivedBy").asText()).isEqualTo("PAPER");
        assertThat(unit.path("status").asText()).isEqualTo("INCOMPLETE");
        assertThat(as("superior-clerk").upload(report.replace("/report", "/evidence"), "cong-van.pdf", LETTER).status()).isEqualTo(201);
        assertThat(as("superior-clerk").post(report, typed).status()).isEqualTo(409);
    }

    @Test
    void thePageForAReportOnPaperTakesItsEvidenceAlong() {
        defined();
        String page = "/chien-dich/" + code + "/nhap-thay/" + unit("superior-clerk", DEPARTMENT).path("number").asInt();
        Visitor owner = visitor("superior-clerk");
        assertThat(owner.get("/chien-dich/" + code).text()).contains("Nhập thay…");
        assertThat(visitor("clerk").get(page).status()).isEqualTo(404);
        assertThat(owner.get(page).text()).contains("Nhận qua", "Văn bản giấy", "Tổng số cán bộ, công chức, viên chức");

        assertThat(owner.post(page, Map.of("channel", "PAPER", "receivedOn", Office.today())).text()).contains("id=\"headcount-error\"", "role=\"alert\"");
        Seen board = owner.post(page, Map.of("channel", "PAPER", "receivedOn", Office.today(), "receivedNumber", "12/SKHCN", "headcount", "500"));

        assertThat(board.text()).contains("Đã ghi nhận báo cáo", "nhập thay: Văn bản giấy", "số 12/SKHCN");
    }

    private JsonNode card(String account, String agency) {
        return as(account).get("/api/tasks/badges?ids=" + taskAbout(agency).getId()).json().path("items").path(0);
    }

    @Test
    void aCardSaysWhoseReportItIsAndByWhichLetter() {
        defined();
        JsonNode ownTask = card("clerk", Office.COMMUNE);
        report(500);

        JsonNode check = card("superior-clerk", Office.COMMUNE);

        assertThat(ownTask.path("subjectName").asText()).isEqualTo("UBND xã Mỹ Phước");
        assertThat(check.path("name").asText()).isEqualTo("Kiểm tra báo cáo");
        assertThat(check.path("subjectName").asText()).isEqualTo("UBND xã Mỹ Phước");
        assertThat(check.path("about").asText()).isEqualTo("Văn bản số 12/UBND-VP");
        assertThat(card("clerk", Office.COMMUNE).isMissingNode()).isTrue();
    }

    /** A campaign for one unit, whose report came on paper and was typed in; the task that judges it. */
    private Task typedIn() {
        Map<String, Object> ofOneUnit = body();
        ofOneUnit.put("first", Map.of("units", List.of(DEPARTMENT), "deadline", LocalDate.parse(Office.today()).plusDays(10).toString()));
        Answer typed = as("superior-clerk").post(
                defined(ofOneUnit) + "/units/0/report", Map.of("channel", "PAPER", "receivedOn", Office.today(), "headcount", "500"));
        assertThat(typed.status()).as(typed.toString()).isEqualTo(204);
        return taskAbout(DEPARTMENT);
    }

    private Answer accepted(String account, Task task) {
        return as(account).post("/engine-rest/task/" + task.getId() + "/complete", Map.of("variables", Map.of("outcome", Map.of("value", "accept"))));
    }

    @Test
    void theCardOfTheClosingNamesTheLetterAndNoUnit() {
        assertThat(accepted("superior-leader", typedIn()).status()).isEqualTo(204);
        Task closing = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).singleResult();

        JsonNode card = as("superior-clerk").get("/api/tasks/badges?ids=" + closing.getId()).json().path("items").path(0);

        assertThat(closing.getTaskDefinitionKey()).isEqualTo("Activity_CloseCampaign");
        assertThat(card.path("about").asText()).isEqualTo("Văn bản số 12/UBND-VP");
        assertThat(card.has("subjectName")).isFalse();
    }

    @Test
    void whoTypedAReportInMayNotTakeItOverRestEither() {
        Task check = typedIn();

        assertThat(accepted("superior-clerk", check).status()).isEqualTo(403);
        assertThat(accepted("superior-leader", check).status()).isEqualTo(204);
    }

    @Test
    void whoDoesNotLeadTheOwnerLearnsNothingOfItsCampaigns() {
        defined();

        Answer asked = as("clerk").post("/api/campaigns", body());

        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.wrongFields()).containsExactly("owner");
        assertThat(as("superior-clerk").post("/api/campaigns", body()).wrongFields()).containsExactly("letterNumber");
    }

    @Test
    void evidenceMakesAReportComplete() {
        String address = defined();
        report(500);
        assertThat(unit("superior-clerk", Office.COMMUNE).path("status").asText()).isEqualTo("INCOMPLETE");
        String evidence = address + "/units/" + unit("clerk", Office.COMMUNE).path("number").asInt() + "/evidence";
        assertThat(as("superior-clerk").upload(evidence, "cong-van.pdf", LETTER).status()).isEqualTo(403);
        assertThat(as("holder").upload(evidence, "cong-van.pdf", LETTER).status()).isEqualTo(404);

        Answer stored = as("clerk").upload(evidence, "cong-van.pdf", LETTER);

        assertThat(stored.status()).as(stored.toString()).isEqualTo(201);
        assertThat(unit("superior-clerk", Office.COMMUNE).path("status").asText()).isEqualTo("REPORTED_BELOW_TARGET");
        String document = address + "/documents/" + stored.json().path("id").asLong();
        assertThat(as("superior-clerk").get(document).status()).isEqualTo(200);
        assertThat(as("unlock-desk").get(document).status()).isEqualTo(404);
    }

    @Test
    void theGuideIsForEveryUnitAndTheReminderForWhoUrges() {
        String address = defined();
        long guide = as("superior-clerk").upload(address + "/guide", "huong-dan.pdf", LETTER).json().path("id").asLong();
        assertThat(as("clerk").upload(address + "/guide", "huong-dan.pdf", LETTER).status()).isEqualTo(403);

        assertThat(as("superior-clerk").post(address + "/reminders", REMINDER).status()).isEqualTo(204);

        assertThat(as("clerk").get(address + "/documents/" + guide).status()).isEqualTo(200);
        Seen board = visitor("superior-clerk").get("/chien-dich/" + code);
        assertThat(board.text()).contains("huong-dan.pdf", "Văn bản đôn đốc");
        long reminder = Long.parseLong(board.text().replaceAll("(?s).*?/tai-lieu/(\\d+)\".*", "$1"));
        assertThat(as("superior-clerk").get(address + "/documents/" + reminder).body()).asString(StandardCharsets.ISO_8859_1).startsWith("%PDF");
        assertThat(as("clerk").get(address + "/documents/" + reminder).status()).isEqualTo(404);
    }

    @Test
    void whatIsTypedWrongIsSaidByField() {
        String address = defined();

        assertThat(as("superior-clerk").post(address + "/reminders", Map.of("contactPhone", "12")).json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("contactName", "contactPhone", "signerTitle", "signerName");
        assertThat(as("superior-clerk").post(address + "/sendings", Map.of("deadlines", Map.of("first", "2026-02-30"))).status()).isEqualTo(400);
        assertThat(as("superior-clerk").post(address + "/sendings", Map.of("deadlines", Map.of("first", "2026-01-01"))).status()).isEqualTo(400);
        assertThat(as("clerk").post(address + "/sendings", Map.of()).status()).isEqualTo(403);
        assertThat(as("superior-clerk").get(address + "/units?status=NONE").status()).isEqualTo(400);
        assertThat(as("superior-clerk").get("/api/campaigns?size=201").status()).isEqualTo(400);
        assertThat(as("superior-clerk").get("/api/campaigns/CH-2026-999999").status()).isEqualTo(404);
    }

    @Test
    void theBoardShowsTheStatusInWordsAndWhatCanBeDone() {
        defined();
        Visitor owner = visitor("superior-clerk");
        Seen board = owner.get("/chien-dich/" + code);
        assertThat(board.text()).contains("report-PENDING", "Chưa báo cáo, còn hạn", "Gửi lại tài liệu", "Đôn đốc bằng văn bản", "Khép chiến dịch");

        Seen again = owner.post("/chien-dich/" + code + "/gui-lai", Map.of("note", "15/UBND-VP"));

        assertThat(again.text()).contains("đang được gửi đến từng đơn vị", "Đang gửi 0/2 đơn vị", "chưa gửi đến", "(gửi lần 2)", "15/UBND-VP");
        assertThat(owner.post("/chien-dich/" + code + "/gui-lai", Map.of("note", "15/UBND-VP", "sendings", "1")).text()).contains("vừa được gửi lại", "(gửi lần 2)");
        office.doJobs(code);
        assertThat(owner.get("/chien-dich/" + code).text()).doesNotContain("Đang gửi", "chưa gửi đến");
        Seen unit = visitor("clerk").get("/chien-dich/" + code);
        assertThat(unit.text()).contains("Đăng ký, báo cáo số liệu", "Bản sao công văn gửi Cục").doesNotContain("Gửi lại tài liệu", "Sở Khoa học");
        assertThat(visitor("holder").get("/chien-dich/" + code).status()).isEqualTo(404);
        assertThat(visitor("clerk").get("/chien-dich").text()).contains(code);
    }

    @Test
    void whoTypedAReportInIsOfferedToReturnItAndToldWhy() {
        typedIn();

        assertThat(visitor("superior-clerk").get("/chien-dich/" + code).text()).contains("Trả lại để nhập lại", "nên cán bộ khác nhận")
                .doesNotContain(">Kiểm tra báo cáo<");
        assertThat(visitor("superior-leader").get("/chien-dich/" + code).text()).contains(">Kiểm tra báo cáo<").doesNotContain("Trả lại để nhập lại");
    }

    @Test
    void aLetterThatIsOnlyPassedOnIsSpokenOfInItsOwnWords() {
        Map<String, Object> body = body();
        body.put("kind", "DISSEMINATION");
        String address = defined(body);

        String sheet = new String(as("superior-clerk").get(address + "/units.csv").body(), StandardCharsets.UTF_8);

        assertThat(sheet).contains("Số đơn vị trực thuộc", "Đã nhận", "Chưa nhận").doesNotContain("cán bộ", "Cục", "Đã đề nghị");
        assertThat(unit("superior-clerk", DEPARTMENT).path("evidenceMissing").asBoolean()).isFalse();
        Visitor owner = visitor("superior-clerk");
        assertThat(owner.get("/chien-dich/" + code).text()).contains("Số đơn vị trực thuộc").doesNotContain("kiểm chứng", "gửi Cục");
        assertThat(owner.get("/chien-dich/" + code + "/nhap-thay/0").text()).doesNotContain("đã đề nghị", "gửi Cục");
    }

    @Test
    void aConclusionThatIsTooLongStaysToBeShortened() {
        defined();
        Visitor owner = visitor("superior-clerk");
        owner.get("/chien-dich/" + code);

        Seen refused = owner.post("/chien-dich/" + code + "/khep", Map.of("note", "dài".repeat(167), "sure", "true"));

        assertThat(refused.text()).contains("«Kết luận (không ghi thông tin cá nhân)»: nhiều nhất 500 ký tự", "dài".repeat(167));
        assertThat(as("superior-clerk").post("/api/campaigns/" + code + "/closing", Map.of("note", "dài".repeat(167))).json()
                .path("errors").findValuesAsText("field")).containsExactly("note");
        Seen closed = owner.post("/chien-dich/" + code + "/khep", Map.of("note", "mười chữ.\r\n".repeat(50), "sure", "true"));
        assertThat(closed.text()).contains("Đã nhận yêu cầu khép");
        office.doJobs(code);
        assertThat(owner.get("/chien-dich/" + code + "?said=CLOSED").text()).contains("Đã khép chiến dịch; việc còn lại").doesNotContain("đang được đóng");
    }

    @Test
    void closingIsAskedTwice() {
        defined();
        Visitor owner = visitor("superior-clerk");
        owner.get("/chien-dich/" + code);

        Seen asked = owner.post("/chien-dich/" + code + "/khep", Map.of("note", "Chuyển sang quý sau"));
        assertThat(asked.text()).contains("Còn 2 báo cáo", "Chuyển sang quý sau");
        Seen closed = owner.post("/chien-dich/" + code + "/khep", Map.of("note", "Chuyển sang quý sau", "sure", "true"));

        assertThat(closed.text()).contains("Đang khép", "Chuyển sang quý sau");
        office.doJobs(code);
        assertThat(owner.get("/chien-dich/" + code).text()).contains("Đã khép, chưa đạt mục tiêu");
        assertThat(as("superior-clerk").post("/api/campaigns/" + code + "/closing", Map.of()).status()).isEqualTo(409);
    }
}
