package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;
import vn.chungthuso.desk.Visitor.Seen;
import vn.chungthuso.dispatch.LetterFor;

/** {@code /cong-van}: the letters of an office. */
class LetterListPageTest extends DeskTest {

    @Autowired
    private JdbcClient jdbc;

    private String letter;

    @BeforeEach
    void aLetterToSign() {
        letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
    }

    @AfterEach
    void onlyLettersOfTheOffice() {
        jdbc.sql("delete from letter where created_by = 'list-test'").update();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(port());
        visitor.login(account);
        return visitor;
    }

    private void more(String agency, int count) {
        for (int n = 0; n < count; n++) {
            office.letters().begin(LetterFor.UNLOCK, agency, "list-test");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader", "manager"})
    void whoWorksForTheOfficeReadsNumberDateStateAndWhatIsDue(String account) {
        String page = visitor(account).get("/cong-van?state=TO_SIGN").text();

        String number = office.letters().get(letter).documentNumber();
        assertThat(page)
                .contains("href=\"/cong-van/" + letter, number, "Công văn đề nghị cấp cho cá nhân", "Chờ lãnh đạo ký", "Còn ")
                .contains("aria-current=\"page\">Công văn</a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"superior-clerk", "holder", "unlock-desk"})
    void othersDoNotSeeIt(String account) {
        assertThat(visitor(account).get("/cong-van").text()).doesNotContain(letter);
    }

    @Test
    void whoHasNothingToDoWithLettersReadsWhoseTheyAre() {
        Seen page = visitor("holder").get("/cong-van");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Công văn dành cho văn thư").doesNotContain("href=\"/cong-van\">");
    }

    @Test
    void aStateLeavesOutTheOthers() {
        assertThat(visitor("clerk").get("/cong-van?state=CANCELLED").text()).doesNotContain(letter);
        assertThat(visitor("superior-clerk").get("/cong-van?state=CANCELLED").text()).contains("Không có công văn nào ở trạng thái này.");
    }

    @Test
    void fiftyStandOnAPageTheNewestFirst() {
        more("ubnd-tinh-long-an", 51);

        Seen first = visitor("superior-clerk").get("/cong-van?state=COMPOSING");
        int all = jdbc.sql("select count(*) from letter where sender_agency = 'ubnd-tinh-long-an' and state = 'COMPOSING'")
                .query(Integer.class)
                .single();
        int last = (all - 1) / 50;
        Seen end = visitor("superior-clerk").get("/cong-van?state=COMPOSING&page=" + last);

        assertThat(first.text()).contains("1–50 trong " + all, "rel=\"next\"");
        assertThat(first.text().split("<tr>")).hasSize(52);
        assertThat(end.text()).contains("%d–%d trong %d".formatted(last * 50 + 1, all, all), "rel=\"prev\"").doesNotContain("rel=\"next\"");
        assertThat(visitor("superior-clerk").get("/cong-van?state=COMPOSING&page=" + (last + 1)).text()).contains("Danh sách không có trang này");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "page=-1", "page=x"})
    void whatNobodyKnowsIsRefused(String query) {
        assertThat(visitor("clerk").get("/cong-van?" + query).status()).isEqualTo(400);
    }

    @Test
    void whoIsNotLoggedInIsLedToTheLogin() {
        assertThat(new Visitor(port()).get("/cong-van").path()).startsWith("/dang-nhap");
        assertThat(new Visitor(port()).get("/cong-van/" + letter).path()).startsWith("/dang-nhap");
        assertThat(new Visitor(port()).post("/ky-thay", Map.of()).path()).startsWith("/dang-nhap");
    }
}
