package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.YearState;
import vn.chungthuso.desk.Visitor.Seen;

/** {@code /lich-lam-viec}: the years of the calendar on a page. */
class CalendarPageTest extends CalendarTest {

    private static final String PATH = "/lich-lam-viec";
    private static final String ROW_OF_2031 = "2031,2031-01-01,HOLIDAY,,Tết Dương lịch,thông báo năm 2031\n";
    private static final String HEADER = "year,date,kind,swappedWith,note,source\n";

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account, account, PATH);
        return visitor;
    }

    private static Map<String, String> oneRow(String pressed, String date, String note) {
        return Map.of("do", pressed, "date", date, "kind", "HOLIDAY", "swappedWith", "", "note", note, "source", "thông báo");
    }

    private String draft() {
        return jdbc.sql("select id from calendar_draft").query(String.class).single();
    }

    @Test
    void everybodyReadsTheYearAndNobodyButItsEditorsChangesIt() {
        String page = visitor("clerk").get(PATH + "/2026").text();

        assertThat(page)
                .contains("Lịch làm việc năm 2026", "theo tệp kèm phần mềm", "Tháng 12", "Ngày làm bù cho 31/08", "Thứ Bảy, 22/08/2026")
                .doesNotContain("Lưu bản sửa", "Tính lại hạn", "name=\"date\"", "aria-current=\"page\">Lịch làm việc</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "process-owner"})
    void theNextYearIsProposedPreviewedAndAccepted(String editor) {
        Visitor visitor = visitor(editor);
        Seen missing = visitor.get(PATH + "/2031");
        assertThat(missing.text()).contains("chưa có lịch", "Đề xuất lịch năm 2031", "aria-current=\"page\">Lịch làm việc</a>");

        Seen proposed = visitor.post(PATH + "/2031/de-xuat", Map.of());
        assertThat(proposed.text()).contains("Đã tạo bản đề xuất.", "Tết Nguyên đán", "value=\"2031-01-23\"", "Bỏ bản sửa");

        Seen preview = visitor.get(PATH + "/2031/xem-truoc");
        assertThat(preview.text()).contains("Chưa có gì thay đổi", "Không có hạn đang mở nào dời.", "Chấp nhận và tính lại");
        assertThat(years.state(2031)).isEqualTo(YearState.MISSING);

        Seen accepted = visitor.post(PATH + "/2031/chap-nhan", Map.of("draft", draft()));
        assertThat(accepted.path()).isEqualTo(PATH + "/2031");
        assertThat(accepted.text()).contains("Đã chấp nhận lịch.", "đã chấp nhận", "Lần 1:", "Tải lịch lần 1");
        assertThat(years.state(2031)).isEqualTo(YearState.ACCEPTED);
    }

    @Test
    void rowsAreAddedAndRemovedBeforeAnythingIsKept() {
        Visitor admin = visitor("admin");

        Seen more = admin.post(PATH + "/2031", oneRow("them", "2031-01-01", "Tết"));
        assertThat(more.text()).contains("id=\"row-1\"", "id=\"row-2\"", "value=\"Tết\"");

        Seen fewer = admin.post(PATH + "/2031", oneRow("xoa-0", "2031-01-01", "Tết"));
        assertThat(fewer.text()).doesNotContain("id=\"row-1\"");
        assertThat(years.draft(2031)).isEmpty();
    }

    @Test
    void whatIsSavedIsShownAndDiscarded() {
        Visitor admin = visitor("admin");

        Seen saved = admin.post(PATH + "/2031", oneRow("luu", "2031-01-01", "Tết <b>Dương</b> lịch"));
        assertThat(saved.text()).contains("Đã lưu bản sửa.", "Tết &lt;b&gt;Dương&lt;/b&gt; lịch").doesNotContain("<b>Dương");

        Seen discarded = admin.post(PATH + "/2031/bo", Map.of("draft", draft()));
        assertThat(discarded.text()).contains("Đã bỏ bản sửa.");
        assertThat(years.draft(2031)).isEmpty();
    }

    @Test
    void saveAndPreviewIsOneButton() {
        Seen preview = visitor("admin").post(PATH + "/2031", oneRow("xem-truoc", "2031-01-01", "Tết"));

        assertThat(preview.path()).isEqualTo(PATH + "/2031/xem-truoc");
        assertThat(years.draft(2031)).isPresent();
    }

    @Test
    void aWrongRowIsToldAtItsPlaceAndWhatWasTypedStays() {
        Seen page = visitor("admin").post(PATH + "/2031", oneRow("luu", "2030-01-01", "Tết đã gõ"));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Lịch năm 2031 chưa được lưu: có 1 chỗ cần sửa.", "href=\"#row-1\">Dòng 1: ngày 2030-01-01", "id=\"fault-1\"", "value=\"Tết đã gõ\"");
        assertThat(years.draft(2031)).isEmpty();
    }

    @Test
    void aFileTakesThePlaceOfAllRows() {
        Visitor admin = visitor("admin");

        Seen taken = admin.upload(PATH + "/2031/tep", "2031.csv", (HEADER + ROW_OF_2031).getBytes(StandardCharsets.UTF_8));

        assertThat(taken.text()).contains("Đã lưu bản sửa.", "value=\"2031-01-01\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", HEADER, HEADER + ROW_OF_2031 + ROW_OF_2031, "\u0000PK"})
    void aFileThatIsNoYearIsToldRowByRow(String file) {
        Seen refused = visitor("admin").upload(PATH + "/2031/tep", "2031.csv", file.getBytes(StandardCharsets.UTF_8));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Lịch năm 2031 chưa được lưu");
        assertThat(years.draft(2031)).isEmpty();
    }

    @Test
    void whoeverWasSlowerReadsWhatTheOtherMade() {
        Visitor admin = visitor("admin");
        admin.post(PATH + "/2031", oneRow("luu", "2031-01-01", "Một"));
        String seen = draft();
        visitor("process-owner").post(PATH + "/2031", oneRow("luu", "2031-01-01", "Hai"));

        Seen late = admin.post(PATH + "/2031/chap-nhan", Map.of("draft", seen));

        assertThat(late.path()).isEqualTo(PATH + "/2031");
        assertThat(late.text()).contains("người khác vừa thay đổi", "value=\"Hai\"");
        assertThat(years.state(2031)).isEqualTo(YearState.MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/tep", "/de-xuat", "/bo", "/chap-nhan", "/tinh-lai", "/gio"})
    void nobodyElseChangesAnything(String change) {
        Visitor clerk = visitor("clerk");
        Map<String, String> form = Map.of("do", "luu", "draft", "1", "date", "2031-01-01");

        int status = change.equals("/tep")
                ? clerk.upload(PATH + "/2031/tep", "2031.csv", ROW_OF_2031.getBytes(StandardCharsets.UTF_8)).status()
                : clerk.post(PATH + "/2031" + change, form).status();

        assertThat(status).isEqualTo(403);
        assertThat(clerk.get(PATH + "/2031/xem-truoc").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/2018", "/2051", "/hai", "/2031/khong-co"})
    void aYearThatIsNotKeptIsNotFound(String address) {
        assertThat(visitor("admin").get(PATH + address).status()).isEqualTo(404);
    }

    @Test
    void deadlinesAreComputedAnewOnDemand() {
        assertThat(visitor("admin").post(PATH + "/2026/tinh-lai", Map.of()).text()).contains("Đã tính lại hạn. Số hạn đã dời:");
    }

    @Test
    void anAgencyGetsHoursOfItsOwnAndLosesThem() {
        Visitor admin = visitor("admin");
        Map<String, String> typed = Map.of("agency", Office.COMMUNE, "opens", "07:00", "noon", "11:00", "afterNoon", "13:30", "closes", "17:30");

        Seen preview = admin.get(PATH + "/2026/gio/xem-truoc?agency=" + Office.COMMUNE + "&opens=07:00&noon=11:00&afterNoon=13:30&closes=17:30");
        assertThat(preview.text()).contains("Xem trước: giờ làm việc của", "sáng 07:00–11:00, chiều 13:30–17:30", "Chưa có gì thay đổi", "value=\"17:30\"");
        assertThat(admin.post(PATH + "/2026/gio", typed).text()).contains("Đã lưu giờ làm việc. Số hạn đã dời:", "13:30-17:30", "Bỏ giờ riêng");

        assertThat(admin.get(PATH + "/2026/gio/" + Office.COMMUNE + "/xem-truoc").text()).contains("bỏ giờ làm việc riêng của", "Bỏ giờ riêng và tính lại");

        assertThat(admin.post(PATH + "/2026/gio/" + Office.COMMUNE + "/bo", Map.of()).text()).contains("Chưa có cơ quan nào có giờ làm việc riêng.");
    }

    @Test
    void deadlinesThatWaitToBeComputedAnewAreToldToEditors() {
        jdbc.sql("update deadline_reckoning set version = -1").update();

        assertThat(visitor("admin").get(PATH).text()).contains("còn hạn đang mở chưa được tính lại");
        assertThat(visitor("clerk").get(PATH).text()).doesNotContain("chưa được tính lại");
        assertThat(visitor("admin").post(PATH + "/2026/tinh-lai", Map.of()).text()).doesNotContain("chưa được tính lại");
    }

    @Test
    void hoursInTheWrongOrderAreToldAndStay() {
        Map<String, String> typed = Map.of("agency", Office.COMMUNE, "opens", "12:00", "noon", "11:00", "afterNoon", "13:30", "closes", "17:30");

        Seen refused = visitor("admin").post(PATH + "/2026/gio", typed);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("Giờ làm việc phải theo thứ tự", "value=\"12:00\"", "value=\"" + Office.COMMUNE + "\"");
    }
}
