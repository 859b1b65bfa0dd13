package vn.chungthuso.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.TestDatabases;
import vn.chungthuso.terms.CertificateKind;
import vn.chungthuso.terms.Procedure;

/** The frozen decisions of the newest dossiers, on both databases. */
class LatestDecisionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    static Stream<Named<DataSource>> databases() {
        return TestDatabases.both();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void decisionsComeByDossierTheNewestDossierFirst(DataSource database) {
        var log = log(database, 0);
        String old = open(database, 1);
        String middle = open(database, 2);
        String undecided = open(database, 3);
        log.freeze(middle, "REQUEST", DAY, List.of(Map.of("decision", "route")));
        log.freeze(old, "REQUEST", DAY, List.of(Map.of("decision", "legalRegime")));
        log.freeze(middle, "ISSUE", DAY.plusDays(1), List.of(Map.of("decision", "channelAndPaper")));

        var latest = log.latestDecisions(3);

        assertThat(latest.keySet()).containsExactly(undecided, middle, old);
        assertThat(latest.get(undecided)).isEmpty();
        assertThat(latest.get(middle)).extracting(FrozenDecision::purpose).containsExactly("REQUEST", "ISSUE");
        assertThat(latest.get(middle)).extracting(FrozenDecision::onDate).containsExactly(DAY, DAY.plusDays(1));
        assertThat(latest.get(old).get(0).answers()).containsExactly(Map.of("decision", "legalRegime"));
        assertThat(log.latestDecisions(2).keySet()).containsExactly(undecided, middle);
    }

    /** @param hour since the beginning of the test's day */
    private static String open(DataSource database, int hour) {
        var request = new Request(
                Procedure.ISSUE, CertificateKind.INDIVIDUAL, "xa-a", DAY, null, "Lưu Thị Mẫn", Set.of("person " + hour), "luu thi man", Map.of());
        JdbcClient jdbc = JdbcClient.create(database);
        return new Dossiers(jdbc, new JdbcTemplate(database), new PeopleInFlight(jdbc), log(database, hour), json(), at(hour)).open(request, "clerk");
    }

    private static DossierLog log(DataSource database, int hour) {
        return new DossierLog(JdbcClient.create(database), new JdbcTemplate(database), json(), at(hour));
    }

    private static Json json() {
        return new Json(new ObjectMapper());
    }

    private static Clock at(int hour) {
        return Clock.fixed(Instant.parse("2026-11-20T00:00:00Z").plus(Duration.ofHours(hour)), ZoneOffset.UTC);
    }
}
