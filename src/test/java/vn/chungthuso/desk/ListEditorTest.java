package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.SubscriberSheet;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;

/** Stage 1 of a list over HTTP, as a browser without scripts sees it (Ba Đình 2024, HD Bước 1 to 8). */
class ListEditorTest extends DeskTest {

    @Autowired
    private RequestLists lists;

    @Autowired
    private Issuing issuing;

    @Autowired
    private Lifetime lifetime;

    @Autowired
    private CertificateFiles files;

    private Visitor clerk;
    private String path;

    @BeforeEach
    void beginAList() {
        clerk = new Visitor(port());
        clerk.login("clerk");
        String code = lists.begin(Office.COMMUNE, "clerk");
        lists.describe(code, Map.of("receiver", Map.of()), 0, "clerk"); // so that each test has its own
        path = "/danh-sach/" + code;
    }

    private String code() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String version() {
        return String.valueOf(lists.find(code()).orElseThrow().version());
    }

    private List<ListLine> lines() {
        return lists.lines(code(), 0, RequestLists.MAX_LINES);
    }

    /** A person that is right in everything, as the form sends them. */
    private Map<String, String> person() {
        Map<String, String> person = new HashMap<>();
        Office.request().forEach((name, value) -> person.put(name, String.valueOf(value)));
        person.keySet().removeAll(List.of("isAgencyHead", "commitmentAccepted"));
        person.put("version", version());
        return person;
    }

    private Map<String, String> personWith(String field, String value) {
        Map<String, String> person = person();
        person.put(field, value);
        return person;
    }

    private Visitor.Seen send(Map<String, String> person) {
        clerk.get(path);
        return clerk.post(path + "/nguoi", person);
    }

    @Test
    void theSixProceduresStandUnderTheirNamesAndAreSearchedWithoutDiacritics() {
        assertThat(clerk.get("/danh-sach").text()).contains(
                "Đăng ký dịch vụ", "01-Danh sách đề nghị cấp mới chứng thư số cho cá nhân",
                "02-Danh sách đề nghị cấp mới chứng thư số cho cơ quan, tổ chức",
                "03-Danh sách đề nghị cấp chứng thư số cho thiết bị, dịch vụ, phần mềm",
                "04-Đề nghị gia hạn (thay đổi nội dung thông tin) chứng thư số", "05-Thu hồi chứng thư số",
                "06-Khôi phục thiết bị lưu khóa bí mật", "Tìm kiếm nâng cao", "Xem chi tiết", "Chuẩn bị hồ sơ");

        assertThat(clerk.get("/danh-sach?q=thu%20hoi").text()).contains("05-Thu hồi").doesNotContain("01-Danh sách", "06-Khôi phục");
    }

    @Test
    void oneClickOpensAListAndTheSecondOpensTheSame() {
        clerk.get("/danh-sach");
        var opened = clerk.post("/danh-sach", Map.of());

        assertThat(opened.text()).contains("NỘP HỒ SƠ TRỰC TUYẾN &quot;CẤP CHỨNG THƯ SỐ CHO CÁ NHÂN&quot;", "Dự thảo");
        assertThat(clerk.post("/danh-sach", Map.of()).path()).isEqualTo(opened.path());
    }

    @Test
    void anEmptyListSaysSoAndCountsNobody() {
        assertThat(clerk.get(path).text()).contains("2. Số lượng và danh sách đăng ký: 0, gồm:", "Chưa chọn cá nhân.");
    }

    @Test
    void theColumnsStandInTheirOrder() {
        assertThat(clerk.get(path).text()).containsSubsequence(
                ">TT<", ">Họ và tên<", ">Ngày sinh<", ">Số CMND, CCCD, Hộ chiếu/ Ngày cấp, nơi cấp<", ">Địa chỉ thư điện tử công vụ (1)<",
                ">Tên cơ quan, tổ chức công tác<", ">Tỉnh/Thành phố (2)<", ">Chức vụ<", ">Số điện thoại di động<",
                ">Số hiệu chứng thư số cũ (nếu có)<", ">SIM PKI (3)<", ">Thao tác<");
    }

    @Test
    void aPersonIsAddedOnTheSamePageAndStandsInTheList() {
        assertThat(clerk.get(path + "?them").text()).contains("Thêm mới", "Kiểm tra thông tin thuê bao và danh sách chứng thư số hiện có");
        Map<String, String> person = personWith("carrier", "Viettel");
        person.put("simNumberConversion", "true");

        var list = send(person);

        assertThat(list.status()).isEqualTo(200);
        assertThat(list.text()).contains(
                "danh sách đăng ký: 1, gồm:", "21/07/1988", person.get("idNumber") + "; 18/06/2022; Cục Cảnh sát", ">Viettel/cs<", "tỉnh Long An");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fullName | '' | «Họ và tên»: bắt buộc nhập.",
        "dateOfBirth | 2023-02-30 | không phải ngày có thật",
        "idNumber | 1234567 | Nhập từ 8 đến 12 chữ số",
        "mobilePhone | 0123456789 | Nhập số di động 10 chữ số",
        "officialEmail | hoa@gmail.com | Địa chỉ hộp thư của cá nhân phải được cấp bởi cơ quan nhà nước",
        "employingAgency | ubnd-tinh-long-an | không thuộc danh sách cơ quan bạn được đăng ký",
        "simNumberConversion | true | chỉ đánh dấu khi đã chọn nhà mạng"})
    void anErrorStandsAtItsFieldAndWhatWasTypedStays(String field, String value, String sentence) {
        Map<String, String> wrong = personWith(field, value);

        var answer = send(wrong);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains("id=\"" + field + "-wrong\"", sentence, "aria-describedby=\"" + field + "-wrong\"", wrong.get("mobilePhone"));
        assertThat(answer.text()).containsPattern("id=\"" + field + "\"[^>]*autofocus");
        assertThat(lines()).isEmpty();
    }

    @Test
    void theSamePersonTwiceIsRefusedWithTheirLine() {
        Map<String, String> person = person();
        send(person);

        assertThat(send(person).text()).contains("đã có ở dòng 1 của danh sách");
        assertThat(lines()).hasSize(1);
    }

    @Test
    void aKnownMailboxOfOursFillsInThePerson() {
        String known = registered(Office.COMMUNE);

        var answer = send(Map.of("action", "check", "officialEmail", known, "version", version()));

        assertThat(answer.text()).contains("Thuê bao đã tồn tại trong hệ thống", "name=\"filled\" value=\"" + known + "\"");
        assertThat(answer.text()).containsPattern("id=\"fullName\"[^>]*value=\"[^\"]+\"");
    }

    @Test
    void aNewMailboxIsSaidAndFillsInNothing() {
        var answer = send(Map.of("action", "check", "officialEmail", "chuaco.demo@longan.gov.vn", "version", version()));

        assertThat(answer.text()).contains("Thuê bao mới").doesNotContainPattern("id=\"fullName\"[^>]*value=\"[^\"]+\"");
    }

    @Test
    void aMailboxOfOthersPeopleIsRefusedAndNothingLeaks() {
        String foreign = registered("ubnd-tinh-long-an");

        var answer = send(Map.of("action", "check", "officialEmail", foreign, "filled", "truoc.demo@longan.gov.vn", "fullName", "Người Đã Điền",
                "version", version()));

        assertThat(answer.text())
                .contains("Email đã tồn tại ở Cơ quan, tổ chức không thuộc danh sách được cấp quyền đăng ký")
                .doesNotContain("Người Đã Điền")
                .doesNotContainPattern("id=\"(fullName|idNumber|mobilePhone|oldCertificateSerials)\"[^>]*value=\"[^\"]+\"");
        assertThat(send(personWith("officialEmail", foreign)).status()).isEqualTo(400);
    }

    @Test
    void anAgencyThatTheTreeLacksIsAddedAndNothingTypedIsLost() {
        Map<String, String> typed = personWith("action", "agency");
        typed.put("newAgencyParent", Office.COMMUNE);
        typed.put("newAgencyName", "Trạm Y tế xã Mỹ Phước " + code());

        var answer = send(typed);

        assertThat(answer.text()).contains(typed.get("officialEmail"), typed.get("idNumber")).containsPattern("selected=\"selected\">– Trạm Y tế xã Mỹ Phước");
        assertThat(send(typed).text()).contains("đã có dưới UBND xã Mỹ Phước");
    }

    @Test
    void anAgencyIsNotAddedBelowOneThatIsNotOurs() {
        Map<String, String> typed = personWith("action", "agency");
        typed.put("newAgencyParent", "ubnd-tinh-long-an");
        typed.put("newAgencyName", "Đơn vị lạ");

        assertThat(send(typed).status()).isEqualTo(400);
    }

    @Test
    void aPositionIsChosenAndAnotherOneMayBeWritten() {
        Map<String, String> typed = personWith("position", "*");
        typed.put("positionOther", "Công chức Địa chính");

        send(typed);

        assertThat(lines().get(0).text("position")).isEqualTo("Công chức Địa chính");
        assertThat(clerk.get(path + "?them").text()).contains("--Chọn Chức vụ--", "--Chọn nhà mạng--", ">Giáo viên<", ">Mobifone<");
    }

    @Test
    void thePencilChangesAPerson() {
        send(person());
        ListLine line = lines().get(0);
        assertThat(clerk.get(path + "?sua=" + line.id()).text()).contains("Sửa thông tin", line.text("idNumber"));

        Map<String, String> changed = personWith("fullName", "Đào Thị Sửa");
        changed.put("line", String.valueOf(line.id()));
        send(changed);

        assertThat(lines()).singleElement().extracting(now -> now.text("fullName")).isEqualTo("Đào Thị Sửa");
    }

    @Test
    void theBinAsksBeforeItTakesAPersonOut() {
        send(person());
        send(person());
        ListLine first = lines().get(0);

        assertThat(clerk.get(path + "?xoa=" + first.id()).text()).contains("(dòng 1) khỏi danh sách?", "Không xóa");
        assertThat(lines()).hasSize(2);

        clerk.post(path + "/nguoi/" + first.id() + "/xoa", Map.of("version", version()));
        assertThat(lines()).singleElement().extracting(ListLine::place).isEqualTo(1);
    }

    @Test
    void fiveHundredPeopleFitAndOneMoreIsRefused() {
        IntStream.range(0, RequestLists.MAX_LINES - 1).forEach(n ->
                lists.add(code(), Map.of("fullName", "Người " + n, "officialEmail", "nguoi" + n + "@longan.gov.vn"), Map.of(), "clerk"));

        assertThat(send(person()).status()).isEqualTo(200);
        var refused = send(person());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Danh sách đã đủ 500 người");
        assertThat(lines()).hasSize(500);
        assertThat(clerk.get(path).text().length()).isLessThan(300_000);
    }

    @Test
    void whatIsTypedIsShownAndNeverRun() {
        send(personWith("fullName", "<script>alert(1)</script>"));

        assertThat(clerk.get(path).text()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aLostUpdateIsRefusedWithWhoAndWhenAndWhatWasTypedIsShownAgain() {
        send(person());
        ListLine line = lines().get(0);
        Map<String, String> stale = personWith("fullName", "Tên Của Người Sau");
        stale.put("line", String.valueOf(line.id()));
        lists.change(code(), line.id(), line.fields(), Map.of(), lists.find(code()).orElseThrow().version(), "clerk2");

        var answer = send(stale);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("đã sửa danh sách này lúc", "Tên Của Người Sau");
        assertThat(lines().get(0).text("fullName")).isNotEqualTo("Tên Của Người Sau");
    }

    @Test
    void theCommonDataAreKeptAsTypedAndCheckedBeforeTheNextStage() {
        clerk.get(path);
        Map<String, String> typed = new HashMap<>(Map.of("version", version(), "action", "later", "receiver.fullName", "Nguyễn Văn Nhận"));
        assertThat(clerk.post(path, typed).text()).contains("trạng thái «Dự thảo»", code());
        assertThat(clerk.get(path).text()).contains("Nguyễn Văn Nhận");

        typed.put("action", "next");
        typed.put("version", version());
        var answer = clerk.post(path, typed);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text()).contains(
                "«Số CMND/Thẻ CCCD/Hộ chiếu»: bắt buộc nhập.", "«Địa chỉ tiếp nhận»: bắt buộc nhập.", "«Nơi nhận»: bắt buộc nhập.",
                "Danh sách chưa có ai để nộp", "Cam kết những nội dung đăng ký đúng với khai báo của đơn vị.»: bắt buộc");
    }

    @Test
    void autosaveKeepsTheTypedPersonUntilItIsSaved() {
        clerk.get(path);
        var kept = as("clerk").put("/api/lists/" + code() + "/draft",
                Map.of("version", version(), "person", Map.of("line", "0", "fullName", "Đang Gõ Dở")));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(clerk.get(path + "?them").text()).contains("Đang Gõ Dở", "phần bạn đang gõ dở");
        send(person());
        assertThat(clerk.get(path + "?them").text()).doesNotContain("Đang Gõ Dở");
    }

    @Test
    void autosaveOfAStalePageIsRefusedInWords() {
        lists.describe(code(), Map.of("receiver", Map.of("fullName", "Người Trước")), Long.parseLong(version()), "clerk2");

        var answer = as("clerk").put("/api/lists/" + code() + "/draft", Map.of("version", 0, "stated", Map.of("receiver.fullName", "Người Sau")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).contains("đã sửa danh sách này lúc");
    }

    @Test
    void autosaveDoesNotHideWhatSomebodyElseHasChanged() {
        send(person());
        ListLine line = lines().get(0);
        String seen = version();
        lists.change(code(), line.id(), line.fields(), Map.of(), Long.parseLong(seen), "clerk2");

        var kept = as("clerk").put("/api/lists/" + code() + "/draft", Map.of("version", seen, "person", Map.of("fullName", "Gõ")));

        assertThat(kept.json().path("version").asText()).isEqualTo(seen);
    }

    @Test
    void autosaveAfterTheSessionsEndIsAnswered401AndTheLoginLeadsBack() {
        clerk.get(path);
        clerk.post("/dang-xuat", Map.of());

        assertThat(nobody().put("/api/lists/" + code() + "/draft", Map.of("version", 0)).status()).isEqualTo(401);
        var script = new Outside(port(), headers -> headers.set("X-XSRF-TOKEN", "old"));
        assertThat(script.put("/api/lists/" + code() + "/draft", Map.of("version", 0)).headers()).doesNotContainKey("WWW-Authenticate");
        assertThat(clerk.post(path + "/nguoi", person()).path()).contains("/dang-nhap?toi=").contains(code());
        assertThat(clerk.login("clerk", "clerk", path + "/nguoi").path()).isEqualTo(path);
    }

    @Test
    void aListOfAnotherAgencyIsNotThere() {
        var superior = new Visitor(port());
        superior.login("superior-clerk");

        assertThat(superior.get(path).status()).isEqualTo(404);
        assertThat(superior.get(path).text()).doesNotContain(code() + "<");
        assertThat(as("superior-clerk").put("/api/lists/" + code() + "/draft", Map.of("version", 0)).status()).isEqualTo(404);
        assertThat(as("superior-clerk").get("/danh-sach").status()).isNotEqualTo(500);
    }

    @Test
    void whoIsNoClerkPreparesNoLists() {
        var holder = new Visitor(port());
        holder.login("holder");

        assertThat(holder.get("/danh-sach").status()).isEqualTo(403);
        assertThat(holder.get(path).status()).isEqualTo(404);
    }

    @Test
    void rowsOfAnExcelFileThatAreRightBecomeLinesAndErrorsAreSaidByCell() {
        clerk.get(path);
        byte[] file = SubscriberSheet.empty().row(SubscriberSheet.person()).row(SubscriberSheet.personWith("CCCD", "12")).xlsx();

        var answer = clerk.upload(path + "/excel", "danh-sach.xlsx", file);

        assertThat(answer.text()).contains("Đã thêm 1 người từ 2 dòng của tệp.", ">CCCD<", "Nhập từ 8 đến 12 chữ số", "danh sách đăng ký: 1, gồm:");
        assertThat(clerk.upload(path + "/excel", "danh-sach.csv", file).status()).isEqualTo(400);
    }

    /** Mailbox of somebody with a certificate there. */
    private String registered(String agency) {
        Subscriber subscriber = Subscriber.someone(files).at(agency);
        subscriber.active(issuing, lifetime, 100);
        return subscriber.mailbox();
    }
}
