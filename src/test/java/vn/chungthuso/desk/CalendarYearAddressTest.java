package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import vn.chungthuso.Office;

/** The years of the calendar over REST: read by anyone who is logged in, prepared by process owners and administrators. */
class CalendarYearAddressTest extends CalendarTest {

    @Test
    void everyYearSaysWhatItRestsOn() {
        JsonNode years = as("holder").get(YEARS).json().path("items");

        assertThat(years.findValuesAsText("year")).startsWith("2019").endsWith("2030");
        assertThat(as("holder").get(YEARS + "/2026").json().path("state").asText()).isEqualTo("STATED");
        JsonNode proposed = as("holder").get(YEARS + "/2027").json();
        assertThat(proposed.path("state").asText()).isEqualTo("PROPOSED");
        assertThat(proposed.path("rows").get(0).path("date").asText()).isEqualTo("2027-01-01");
        assertThat(proposed.path("rows").get(0).path("kind").asText()).isEqualTo("HOLIDAY");
        assertThat(proposed.path("rows").get(0).path("source").asText()).isEqualTo("đề xuất");
        assertThat(as("holder").get(YEARS + "/2031").json().path("state").asText()).isEqualTo("MISSING");
    }

    @Test
    void readingAsksForALogin() {
        assertThat(nobody().get(YEARS).status()).isEqualTo(401);
        assertThat(nobody().get(YEARS + "/2026.csv").status()).isEqualTo(401);
    }

    @Test
    void aSwapNamesItsOtherDay() {
        JsonNode rows = as("clerk").get(YEARS + "/2026").json().path("rows");

        assertThat(rows.findValuesAsText("swappedWith")).contains("2026-08-22", "2026-08-31");
    }

    @Test
    void aDraftIsSavedWholeReplacedAndDiscarded() {
        assertThat(as("admin").put(YEARS + "/2031", body(rows())).json().path("draft").path("rows")).hasSize(3);

        as("admin").put(YEARS + "/2031", body(rows().subList(0, 1)));
        assertThat(as("admin").get(YEARS + "/2031").json().path("draft").path("rows")).hasSize(1);

        assertThat(as("admin").delete(YEARS + "/2031/draft").status()).isEqualTo(204);
        assertThat(as("admin").get(YEARS + "/2031").json().has("draft")).isFalse();
    }

    @Test
    void onlyEditorsSeeWhatIsBeingPrepared() {
        as("admin").put(YEARS + "/2031", body(rows()));

        assertThat(as("clerk").get(YEARS + "/2031").json().has("draft")).isFalse();
        assertThat(as("clerk").get(YEARS + "/2031.csv?draft=true").status()).isEqualTo(403);
        assertThat(as("admin").get(YEARS + "/2031.csv?draft=true").text()).contains("2031,2031-05-10,SWAP_WORK,2031-05-02,");
    }

    @Test
    void everyWrongRowIsNamed() {
        List<Map<String, String>> rows = rows();
        rows.add(row("2031-01-01", "HOLIDAY", ""));
        rows.add(row("2031-02-29", "HOLIDAY", ""));
        rows.add(row("2031-05-11", "HALF_DAY", ""));

        Answer refused = as("admin").put(YEARS + "/2031", body(rows));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.wrongFields()).containsExactly("rows[3].date", "rows[4].date", "rows[5].kind");
        assertThat(refused.all("errors", "row")).containsExactly("4", "5", "6");
        assertThat(refused.all("errors", "message").get(0)).startsWith("ngày 2031-01-01").endsWith("Mỗi ngày chỉ ghi một dòng.");
        assertThat(draftOf(2031)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"rows\":null}", "{\"rows\":[null]}", "{\"rows\":\"x\"}", "[]", ""})
    void aBodyThatIsNoYearIsRefused(String body) {
        Answer refused = as("admin").send(HttpMethod.PUT, YEARS + "/2031", MediaType.APPLICATION_JSON, body);

        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
    }

    @Test
    void theFileGoesOutAndComesBack() {
        Answer file = as("clerk").get(YEARS + "/2026.csv");

        assertThat(file.headers().getContentType()).isEqualTo(CSV);
        assertThat(file.headers().getContentDisposition().getFilename()).isEqualTo("lich-lam-viec-2026.csv");
        assertThat(file.text()).startsWith("\uFEFFyear,date,kind,swappedWith,note,source\n");
        Answer back = as("admin").send(HttpMethod.PUT, YEARS + "/2026", CSV, file.body());
        assertThat(back.json().path("draft").path("rows")).isEqualTo(back.json().path("rows"));
    }

    @ParameterizedTest
    @CsvSource({"2018, 404", "2051, 404", "hai, 404", "-1, 404"})
    void aYearThatIsNotKeptIsNotFound(String year, int status) {
        assertThat(as("admin").get(YEARS + "/" + year).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "leader", "manager", "holder", "unlock-desk"})
    void nobodyElseChangesAnything(String account) {
        Map<String, HttpMethod> changes = new HashMap<>(Map.of(
                YEARS + "/2031", HttpMethod.PUT, YEARS + "/2031/draft", HttpMethod.DELETE, YEARS + "/2031/proposal", HttpMethod.POST,
                YEARS + "/2031/preview", HttpMethod.POST, YEARS + "/2031/acceptance", HttpMethod.POST, "/api/calendar/recalculation", HttpMethod.POST,
                "/api/calendar/hours/" + Office.COMMUNE, HttpMethod.PUT, "/api/calendar/hours/" + Office.COMMUNE + "/preview", HttpMethod.POST));
        Map<String, Object> body = Map.of("rows", rows(), "draft", 1, "hours", "07:00-11:00,13:00-17:00");

        changes.forEach((address, method) -> assertThat(as(account).send(method, address, MediaType.APPLICATION_JSON, body).status()).as(address).isEqualTo(403));
        assertThat(draftOf(2031)).isZero();
    }
}
