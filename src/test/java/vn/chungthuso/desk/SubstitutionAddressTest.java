package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.Office;

/** {@code /api/substitutions}: who signs for a leader on leave. */
class SubstitutionAddressTest extends DeskTest {

    private static final String ADDRESS = "/api/substitutions";

    @Autowired
    JdbcClient database;

    @AfterEach
    void nobodyIsOnLeave() {
        database.sql("delete from substitution").update();
    }

    private static Map<String, Object> named() {
        LocalDate today = Office.now().toLocalDate();
        return new HashMap<>(Map.of(
                "agency", Office.COMMUNE,
                "leader", "leader",
                "substitute", "clerk2",
                "capacity", "DEPUTY",
                "title", "Phó Chủ tịch",
                "from", today.toString(),
                "to", today.plusDays(4).toString()));
    }

    private static Map<String, Object> namedWith(String field, Object value) {
        Map<String, Object> named = named();
        named.put(field, value);
        return named;
    }

    @ParameterizedTest
    @ValueSource(strings = {"leader", "manager"})
    void theLeaderOrTheAgencysManagerNamesAndEndsIt(String account) {
        Answer begun = as(account).post(ADDRESS, named());
        assertThat(begun.status()).as(begun.toString()).isEqualTo(201);
        assertThat(begun.json().path("isOn").asBoolean()).isTrue();
        String one = ADDRESS + "/" + begun.json().path("id").asLong();
        assertThat(as("clerk").get(ADDRESS).all("items", "substitute")).containsExactly("clerk2");

        assertThat(as(account).delete(one).status()).isEqualTo(204);

        assertThat(as("clerk").get(ADDRESS).json().path("items").get(0).path("isOn").asBoolean()).isFalse();
        assertThat(as(account).delete(one).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "clerk2", "holder", "superior-leader", "unlock-desk"})
    void nobodyElseDoes(String account) {
        assertThat(as(account).post(ADDRESS, named()).status()).isEqualTo(403);
        long id = as("leader").post(ADDRESS, named()).json().path("id").asLong();

        assertThat(as(account).delete(ADDRESS + "/" + id).status()).isIn(403, 404);
    }

    @Test
    void whoDoesNotWorkForTheAgencySeesNone() {
        as("leader").post(ADDRESS, named());

        assertThat(as("holder").get(ADDRESS).json().path("items")).isEmpty();
        assertThat(as("superior-clerk").get(ADDRESS).json().path("items")).isEmpty();
        assertThat(as("admin").get(ADDRESS).json().path("items")).hasSize(1);
        assertThat(nobody().get(ADDRESS).status()).isEqualTo(401);
    }

    @ParameterizedTest(name = "{0} = {1} names {2}")
    @CsvSource({
        "substitute, leader, substitute",
        "substitute, superior-clerk, substitute",
        "substitute, nobody, substitute",
        "capacity, HEAD, capacity",
        "title, Chủ tịch, title",
        "to, 2020-01-01, to"
    })
    void whatDoesNotFitIsRefusedByField(String field, String value, String wrong) {
        Answer answer = as("leader").post(ADDRESS, namedWith(field, value));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.wrongFields()).containsExactly(wrong);
    }

    @Test
    void twoForTheSameDaysAreAConflict() {
        as("leader").post(ADDRESS, named());
        String lastDay = Office.now().toLocalDate().plusDays(4).toString();
        Map<String, Object> touching = namedWith("from", lastDay);
        touching.put("to", lastDay);

        Answer answer = as("leader").post(ADDRESS, touching);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.detail()).contains("ký thay cho một phần những ngày này");
    }
}
