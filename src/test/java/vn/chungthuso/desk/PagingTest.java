package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every list has the same pages: from 0 on, with 1 to 200 in each. */
class PagingTest extends DeskTest {

    private static final int LAST = Integer.MAX_VALUE / 200;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void noDraftIsLeft() {
        jdbc.sql("delete from calendar_draft").update();
    }

    private void hasThesePages(Function<String, Answer> asked) {
        for (String wrong : new String[] {"page=-1", "page=" + (LAST + 1), "page=2147483647", "page=0x1", "size=0", "size=-1", "size=201", "size=2147483647"}) {
            Answer answer = asked.apply(wrong);
            assertThat(answer.status()).as(wrong + ": " + answer).isEqualTo(400);
            assertThat(answer.wrongFields()).containsExactly(wrong.substring(0, 4));
        }
        Answer last = asked.apply("size=200&page=" + LAST);
        assertThat(last.status()).as(last.toString()).isEqualTo(200);
        assertThat(last.json().path("items").isArray()).isTrue();
        assertThat(last.json().path("items")).isEmpty();
        assertThat(asked.apply("size=1").json().path("items").size()).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/dossiers?", "/api/sla?", "/api/public-certificates?", "/api/campaigns?",
        "/api/statistics/rows?from=2026-01-01&to=2026-03-01&figure=received&"
    })
    void aListOverRest(String address) {
        hasThesePages(slice -> as("manager").get(address + slice));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/calendar/years/2031/preview?", "/api/calendar/hours/xa-my-phuoc/preview?"})
    void whatACalendarWouldMove(String address) {
        as("admin").post("/api/calendar/years/2031/proposal", Map.of());

        hasThesePages(slice -> as("admin").post(address + slice, Map.of("hours", "07:30-11:30,13:00-16:30")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ho-so?", "/cong-van?", "/chung-thu-so?", "/chien-dich?", "/thong-ke?", "/thong-ke/ho-so?from=2026-01-01&to=2026-03-01&figure=received&"})
    void aListOnAPage(String address) {
        var manager = new Visitor(port());
        manager.login("manager");

        for (String wrong : new String[] {"-1", "2147483647"}) {
            Visitor.Seen seen = manager.get(address + "page=" + wrong);
            assertThat(seen.status()).as(seen.text()).isEqualTo(400);
            assertThat(seen.text()).contains("«page»");
        }
        assertThat(manager.get(address + "page=" + LAST).status()).isEqualTo(200);
    }
}
