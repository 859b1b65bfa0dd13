package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /actuator/prometheus}, and the Grafana board that is drawn from it. */
class MetricsTest extends DeskTest {

    private static final String ADDRESS = "/actuator/prometheus";
    private static final Path BOARD = Path.of("docker/grafana/boards/chungthuso.json");
    private static final Pattern OURS = Pattern.compile("\\bchungthuso_[a-z_]+");

    private static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        Matcher found = OURS.matcher(text);
        while (found.find()) {
            names.add(found.group());
        }
        return names;
    }

    private String scrape() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).until(
                () -> as("admin").get(ADDRESS).text(), text -> text.contains("chungthuso_steps_open{"));
    }

    @Test
    void anAdministratorReadsTheFiguresOfTheHouse() {
        assertThat(scrape())
                .contains("chungthuso_steps_overdue{procedure=\"ISSUE\"}", "chungthuso_steps_open{procedure=\"LETTER\"}")
                .contains("chungthuso_jobs_failed", "chungthuso_jobs_waiting", "chungthuso_letters_dispatch_seconds_bucket{le=\"86400.0\"}");
    }

    @Test
    void noAccountAgencyOrPersonIsNamed() {
        assertThat(scrape().lines().filter(line -> line.startsWith("chungthuso_"))).noneMatch(line -> line.contains("xa-my-phuoc") || line.contains("clerk"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk", "manager", "process-owner"})
    void othersAreTurnedAway(String account) {
        assertThat(as(account).get(ADDRESS).status()).isEqualTo(403);
        assertThat(as(account).get(ADDRESS + "/").status()).isIn(403, 404);
    }

    @Test
    void nobodyReadsThemWithoutALoginButTheHealthIsOpen() {
        assertThat(nobody().get(ADDRESS).status()).isEqualTo(401);
        assertThat(nobody().get(ADDRESS + ";a=b").status()).isIn(400, 401);
        assertThat(nobody().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void theBoardShowsExactlyWhatIsExported() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (JsonNode expression : new ObjectMapper().readTree(BOARD.toFile()).findValues("expr")) {
            assertThat(names(expression.asText())).as(expression.asText()).isNotEmpty();
            shown.addAll(names(expression.asText()));
        }

        Set<String> exported = names(scrape().lines().filter(line -> !line.startsWith("#")).reduce("", (all, line) -> all + line + "\n"));
        exported.remove("chungthuso_letters_dispatch_seconds_max"); // of two minutes only, which says nothing of days

        assertThat(shown).isEqualTo(exported);
    }
}
