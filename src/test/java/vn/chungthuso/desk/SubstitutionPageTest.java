package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;

/** {@code /ky-thay}: who signs for a leader on leave, on a page. */
class SubstitutionPageTest extends DeskTest {

    private static final String PATH = "/ky-thay";

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void nobodyIsOnLeave() {
        jdbc.sql("delete from substitution").update();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account, account, PATH);
        return visitor;
    }

    private static Map<String, String> typed() {
        LocalDate today = Office.now().toLocalDate();
        return new HashMap<>(Map.of(
                "agency", Office.COMMUNE,
                "leader", "leader",
                "substitute", "clerk2",
                "capacity", "DEPUTY",
                "title", "Phó Chủ tịch",
                "from", today.plusDays(1).toString(),
                "to", today.plusDays(4).toString()));
    }

    private static Map<String, String> typedWith(String field, String value) {
        Map<String, String> typed = typed();
        typed.put(field, value);
        return typed;
    }

    private long id() {
        return jdbc.sql("select max(id) from substitution").query(Long.class).single();
    }

    private List<String> substitutes() {
        return jdbc.sql("select substitute from substitution where ended_at is null").query(String.class).list();
    }

    @Test
    void theLeaderChoosesAmongTheAgencysPeopleByName() {
        String page = visitor("leader").get(PATH).text();

        assertThat(page)
                .contains("Hiện không có ai ký thay", "Tô Minh Khuê", "Lâm Thị Bích", "Trần Văn Lâm", "aria-current=\"page\">Ký thay</a>")
                .doesNotContain("Hà Thúy Liễu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager"})
    void whoDecidesNamesSomebodyAndEndsIt(String account) {
        Visitor visitor = visitor(account);

        Seen named = visitor.post(PATH, typed());
        assertThat(named.path()).isEqualTo(PATH + "?said=NAMED");
        assertThat(named.text()).contains("Đã giao ký thay.", "Tô Minh Khuê", "Phó Chủ tịch", "Sắp tới", "Kết thúc…");

        Seen sure = visitor.post(PATH + "/" + id() + "/ket-thuc", Map.of());
        assertThat(sure.text()).contains("Kết thúc việc ký thay này?", "Tô Minh Khuê ký thay Lê Thị Thu Hằng");
        assertThat(substitutes()).hasSize(1);

        Seen ended = visitor.post(PATH + "/" + id() + "/ket-thuc", Map.of("sure", "true"));
        assertThat(ended.text()).contains("Đã kết thúc việc ký thay.", "Hiện không có ai ký thay");
        assertThat(substitutes()).isEmpty();
    }

    @Test
    void aManagerChoosesTheAgencyFirst() {
        Visitor manager = visitor("manager");

        assertThat(manager.get(PATH).text()).contains("name=\"agency\"").doesNotContain("name=\"substitute\"");
        assertThat(manager.get(PATH + "?agency=" + Office.COMMUNE).text()).contains("name=\"substitute\"", "Lê Thị Thu Hằng");
        assertThat(manager.get(PATH + "?agency=elsewhere").text()).doesNotContain("name=\"substitute\"");
    }

    @Test
    void theSubstituteReadsWhatWasGivenBeforeItsFirstDay() {
        visitor("leader").post(PATH, typedWith("substitute", "holder"));

        String page = visitor("holder").get(PATH).text();

        assertThat(page).contains("Bạn được giao ký thay", "Lê Thị Thu Hằng", "KT. – cấp phó ký thay").doesNotContain("Kết thúc…", "Giao người ký thay");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "holder", "superior-leader", "unlock-desk"})
    void nobodyElseNamesOrEndsOne(String account) {
        Visitor other = visitor(account);

        assertThat(other.post(PATH, typed()).status()).isEqualTo(403);
        assertThat(substitutes()).isEmpty();
        visitor("leader").post(PATH, typed());
        assertThat(other.post(PATH + "/" + id() + "/ket-thuc", Map.of("sure", "true")).status()).isIn(403, 404);
        assertThat(substitutes()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "substitute, superior-clerk, substitute, Người ký thay",
        "substitute, leader, substitute, Người ký thay",
        "substitute, '', substitute, Người ký thay",
        "capacity, HEAD, capacity, Quyền hạn ký",
        "capacity, NONE, capacity, Quyền hạn ký",
        "title, Chủ tịch, title, Chức vụ của người ký",
        "title, ' ', title, Chức vụ của người ký",
        "from, 30/02, from, Từ ngày",
        "to, 2020-01-01, to, Đến ngày",
        "to, '', to, Đến ngày"
    })
    void whatDoesNotFitIsToldAtItsFieldAndWhatWasTypedStays(String field, String value, String wrong, String label) {
        Seen page = visitor("leader").post(PATH, typedWith(field, value));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("id=\"" + wrong + "-error\">«" + label + "»", "value=\"" + typed().get(field.equals("from") ? "to" : "from") + "\"");
        assertThat(substitutes()).isEmpty();
    }

    @Test
    void twoForTheSameDaysAreToldAndWhatWasTypedStays() {
        Visitor leader = visitor("leader");
        leader.post(PATH, typed());

        Seen page = leader.post(PATH, typedWith("title", "Phó Chủ tịch <b>UBND</b>"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("ký thay cho một phần những ngày này", "Phó Chủ tịch &lt;b&gt;UBND").doesNotContain("<b>UBND");
        assertThat(substitutes()).hasSize(1);
    }

    @Test
    void aSecondClickOnTheEndIsToldThatItIsOver() {
        Visitor leader = visitor("leader");
        leader.post(PATH, typed());
        leader.post(PATH + "/" + id() + "/ket-thuc", Map.of("sure", "true"));

        Seen again = leader.post(PATH + "/" + id() + "/ket-thuc", Map.of("sure", "true"));

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Việc ký thay này đã kết thúc.");
    }
}
