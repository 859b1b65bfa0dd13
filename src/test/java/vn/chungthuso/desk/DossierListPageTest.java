package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.dossier.DossierState;

/** «Hồ sơ» as each role reads it. */
class DossierListPageTest extends DeskTest {

    private static final Pattern CODE = Pattern.compile("class=\"code\" href=\"/ho-so/(HS-[0-9-]+)\"");
    private static final AtomicInteger NEXT = new AtomicInteger();

    @Autowired
    private JdbcClient jdbc;

    private String name;
    private Visitor clerk;

    @BeforeEach
    void aClerkAndAnUnusualName() {
        name = "Đặng Tiểu Mẫn Thư " + NEXT.incrementAndGet() + "q";
        clerk = visitor("clerk");
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        visitor.get("/ho-so");
        return visitor;
    }

    private String submitted() {
        return office.submit("clerk", Office.requestWith("fullName", name));
    }

    private Seen search(String where, String words) {
        return clerk.post("/ho-so" + where, Map.of("q", words));
    }

    private static List<String> codes(Seen page) {
        return CODE.matcher(page.text()).results().map(MatchResult::group).map(DossierListPageTest::code).toList();
    }

    private static String code(String link) {
        return link.replaceAll(".*/(HS-[0-9-]+).*", "$1");
    }

    @Test
    void aClerkReadsWhatTheAgencyWorksOn() {
        String code = submitted();

        Seen page = clerk.get("/ho-so");

        assertThat(page.status()).isEqualTo(200);
        assertThat(codes(page)).startsWith(code);
        assertThat(page.text()).contains("<h1>Hồ sơ</h1>", name, "Đã nộp, chờ xem xét", "UBND xã Mỹ Phước", "Cấp mới", "Còn ");
    }

    @Test
    void aHolderReadsOnlyTheirOwn() {
        String theirs = office.submit("holder", Office.requestWith("fullName", name));
        String another = submitted();

        assertThat(codes(visitor("holder").get("/ho-so"))).contains(theirs).doesNotContain(another);
    }

    @Test
    void anotherAgencyDoesNotSeeThem() {
        String code = submitted();

        assertThat(codes(visitor("superior-clerk").get("/ho-so"))).doesNotContain(code);
        assertThat(codes(visitor("manager").get("/ho-so"))).contains(code);
    }

    @Test
    void aNameIsFoundWithoutItsDiacriticsAndNeverStandsInAnAddress() {
        String code = submitted();

        Seen page = search("", name.replace("Đặng Tiểu Mẫn Thư", "dang tieu man thu"));

        assertThat(codes(page)).containsExactly(code);
        assertThat(page.path()).isEqualTo("/ho-so");
        assertThat(Pattern.compile("(?:href|action)=\"[^\"]*(?i:tieu|q=)").matcher(page.text()).find()).isFalse();
    }

    @Test
    void theGroupsCountWhatTheSearchLeaves() {
        submitted();
        String accepted = submitted();
        office.complete("clerk2", accepted, Map.of("outcome", "accept"));

        Seen page = search("?group=GATHER", name);

        assertThat(codes(page)).containsExactly(accepted);
        assertThat(page.text()).containsPattern("Tất cả</span> <b>2</b>").containsPattern("Chờ xem xét</span> <b>1</b>");
    }

    @Test
    void aFilterWithoutWordsBecomesAnAddressThatCanBeKept() {
        Seen page = clerk.post("/ho-so?group=REVIEW&page=0", Map.of("procedure", "ISSUE", "agency", "", "due", "OVERDUE", "order", "DUE", "q", " "));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.path()).isEqualTo("/ho-so?group=REVIEW&procedure=ISSUE&due=OVERDUE&order=DUE");
        assertThat(page.text()).contains("Bỏ lọc");
    }

    @Test
    void dossiersAreFilteredByProcedureAgencyAndDue() {
        String code = submitted();

        assertThat(codes(search("?procedure=ISSUE", name))).containsExactly(code);
        assertThat(codes(search("?procedure=RENEW", name))).isEmpty();
        assertThat(codes(search("?agency=xa-my-phuoc", name))).containsExactly(code);
        assertThat(codes(search("?agency=xa-my-phuoc.vhxh", name))).isEmpty();
        assertThat(codes(search("?due=OVERDUE", name))).isEmpty();
        Office.passDays(10);
        assertThat(codes(search("?due=OVERDUE", name))).containsExactly(code);
        assertThat(search("?due=TODAY", name).text()).contains("is-LATE", "Quá ");
    }

    @Test
    void theOrderIsChosen() {
        String first = submitted();
        String second = submitted();
        jdbc.sql("update dossier set due_at = null where code = ?").param(first).update();

        assertThat(codes(search("", name))).containsExactly(second, first);
        assertThat(codes(search("?order=DUE", name))).containsExactly(second, first);
        assertThat(codes(search("?order=NAME", name))).containsExactly(first, second).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"50, 0, 50, false", "51, 0, 50, true", "51, 1, 1, false"})
    void aPageHas50Lines(int dossiers, int page, int lines, boolean more) {
        copies(submitted(), dossiers - 1);

        Seen shown = search("?page=" + page, name);

        assertThat(codes(shown)).hasSize(lines);
        assertThat(shown.text().contains("Trang sau")).isEqualTo(more);
        assertThat(shown.text().contains("Trang trước")).isEqualTo(page > 0);
        assertThat(shown.text().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(300_000);
    }

    @Test
    void beyondTheLastPageOneIsLedBack() {
        submitted();

        assertThat(clerk.get("/ho-so?page=9999").text()).contains("Danh sách không có trang này", "Về trang đầu");
    }

    private void copies(String code, int count) {
        String columns = "procedure_key, certificate_kind, state, subject_agency, sender_agency, request_date, submitted_by, holder_account, "
                + "subject_name, search_text, fields, in_letter, due_at, created_at, updated_at";
        for (int n = 0; n < count; n++) {
            jdbc.sql("insert into dossier (code, %1$s) select ?, %1$s from dossier where code = ?".formatted(columns))
                    .params("HS-2019-%06d".formatted(NEXT.incrementAndGet()), code)
                    .update();
        }
    }

    @Test
    void anEmptyListSaysWhatToDoFirst() {
        assertThat(search("", "khong ai ten nhu the nay").text()).contains("Không có hồ sơ nào khớp", "Xem mọi hồ sơ");
        assertThat(visitor("unlock-desk").get("/ho-so?group=DONE").text()).contains("Chưa có hồ sơ nào xong.");
    }

    @Test
    void markupInANameIsOnlyText() {
        jdbc.sql("update dossier set subject_name = ? where code = ?").params("<script>alert(1)</script>", submitted()).update();

        assertThat(clerk.get("/ho-so").text()).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>");
        assertThat(search("", "\"><script>x").text()).doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"group=XONG", "procedure=CAP", "agency=xa-khong-co", "due=hom-nay", "order=x", "page=-1", "page=x"})
    void anUnknownValueIsRefusedAsAPage(String parameter) {
        Seen page = clerk.get("/ho-so?" + parameter);

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("«" + parameter.replaceAll("=.*", "") + "»", "<h1");
    }

    @Test
    void everyStateIsInOneGroup() {
        for (DossierState state : DossierState.values()) {
            assertThat(DossierGroup.of(state)).as(state.name()).isNotEqualTo(DossierGroup.ALL);
        }
        long grouped = Arrays.stream(DossierGroup.values()).mapToLong(group -> group.states().size()).sum();
        assertThat(grouped).isEqualTo(DossierState.values().length);
    }

    @Test
    void theFileHoldsWhatThePageShows() {
        String code = submitted();
        String other = office.submit("clerk", Office.request());

        Seen file = clerk.post("/ho-so/danh-sach.csv?group=REVIEW", Map.of("q", name));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("content-disposition").get(0)).contains("attachment", ".csv");
        assertThat(file.text()).startsWith("\uFEFF").contains(code, name).doesNotContain(other);
    }

    @Test
    void theFileHoldsNothingOfOtherAgencies() {
        String code = submitted();

        assertThat(visitor("superior-clerk").post("/ho-so/danh-sach.csv", Map.of("q", name)).text()).doesNotContain(code);
    }

    @Test
    void theFileCanBeOpenedInExcel() {
        submitted();

        Seen file = clerk.post("/ho-so/danh-sach.xlsx", Map.of("q", name));

        assertThat(file.headers().get("content-type").get(0)).contains("spreadsheetml");
        assertThat(file.text()).startsWith("PK");
    }
}
