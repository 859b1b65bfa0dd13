package vn.chungthuso.desk;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@code GET /api/guidance} answers (contract §5), row by row of domain §6. */
class GuidanceTest extends DeskTest {

    private static final String RENEW = "procedure=RENEW&certificateKind=ORGANISATION";

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/guidance/rows.csv", delimiter = '|', numLinesToSkip = 1)
    void everyRowIsAnsweredAsWritten(String row, String query, String expected) {
        JsonNode advice = advice(query);

        assertSoftly(softly -> Stream.of(expected.split(" ")).map(pair -> pair.split("=", 2)).forEach(pair -> {
            softly.assertThat(advice.has(pair[0])).as("%s is there", pair[0]).isTrue();
            softly.assertThat(inWords(advice.path(pair[0]))).as("%s: %s", row, pair[0]).isEqualTo(pair[1]);
        }));
    }

    @Test
    void theSameQuestionIsAnsweredByEachRegionWithItsOwnClause() {
        String question = "&procedure=UNLOCK&certificateKind=INDIVIDUAL&subjectRole=HEAD";

        JsonNode longAn = advice("regionProfile=LONG_AN&on=2020-06-15" + question);
        JsonNode dakHa = advice("regionProfile=DAK_HA&on=2023-11-15" + question);

        assertThat(longAn.path("sender").asText()).isEqualTo("SUPERIOR_AGENCY");
        assertThat(longAn.path("destination").asText()).isEqualTo("PROVINCIAL_AUTHORITY");
        assertThat(dakHa.path("sender").asText()).isEqualTo("OWN_AGENCY");
        assertThat(dakHa.path("destination").asText()).isEqualTo("CA");
        assertThat(clauses(longAn)).contains("Công văn Long An 2020, mục 9").noneMatch(clause -> clause.contains("Đắk Hà"));
        assertThat(clauses(dakHa)).contains("Công văn Đắk Hà 2023, mục 4.5").noneMatch(clause -> clause.contains("Long An"));
    }

    @ParameterizedTest
    @CsvSource({"LONG_AN, 2020-06-15, 'Công văn Long An 2020, mục 6'", "DAK_HA, 2023-11-15, 'Công văn Đắk Hà 2023, mục 4.2'"})
    void aRenewalIsAnsweredWithTheLettersClause(String profile, String on, String clause) {
        JsonNode advice = advice("regionProfile=%s&on=%s&remainingDays=100&%s".formatted(profile, on, RENEW));

        assertThat(clauses(advice)).contains(clause);
    }

    /** 2026: Tết, the worked Saturday of 22/08, National Day, the turn of the year. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-05, 102", "2026-02-10, 60", "2026-02-10, 75", "2026-02-13, 61", "2026-08-20, 62", "2026-08-21, 63", "2026-08-24, 70",
        "2026-08-31, 64", "2026-12-28, 63", "2026-12-28, 66", "2023-09-04, 59", "2021-03-10, -1"})
    void theLastSafeDayIsTheLatestWhoseReviewEndsInTime(LocalDate on, int remainingDays) {
        JsonNode advice = advice("on=%s&remainingDays=%d&%s".formatted(on, remainingDays, RENEW));
        LocalDate limit = on.plusDays(remainingDays).minusDays(60);

        LocalDate expected = Stream.iterate(limit, day -> day.minusDays(1))
                .filter(day -> !due(day, 2).isAfter(limit))
                .findFirst()
                .orElseThrow();

        assertThat(advice.path("lastSafeDay").asText()).isEqualTo(expected.toString());
        boolean closing = remainingDays >= 60 && on.isAfter(expected);
        assertThat(inWords(advice.path("warnings")).contains("RENEW_WINDOW_CLOSING")).isEqualTo(closing);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "on=2030-11-20&remainingDays=200", "on=2026-03-10&remainingDays=5000", "on=2019-12-10&remainingDays=-400",
        "on=2026-03-10&remainingDays=2147483647", "on=2026-03-10&remainingDays=-2147483648", "on=2040-03-10&remainingDays=100",
        "on=9999-12-31&remainingDays=2147483647"})
    void whereTheCalendarEndsTheLastSafeDayIsNotKnown(String days) {
        JsonNode advice = advice(days + "&" + RENEW);

        assertThat(advice.has("lastSafeDay")).isTrue();
        assertThat(advice.path("lastSafeDay").isNull()).isTrue();
        assertThat(advice.path("eligible").isBoolean()).isTrue();
        assertThat(inWords(advice.path("warnings"))).doesNotContain("RENEW_WINDOW_CLOSING");
    }

    @Test
    void withoutADayTodayIsMeantAndEmptyParametersAreNotGiven() {
        JsonNode spare = advice("procedure=ISSUE&certificateKind=ORGANISATION");
        JsonNode empty = advice("procedure=ISSUE&certificateKind=ORGANISATION&regionProfile=&on=&event=&purpose=&subjectRole=&ownUnitIsLegalEntity="
                + "&senderUnderProvincialCommittee=&certificateStatus=&remainingDays=&renewalCount=&revocationReason=&deviceCondition="
                + "&subscriberDeceased=&changeReason=&channel=&signed=");

        assertThat(empty).isEqualTo(spare);
        assertThat(spare.path("regime").asText()).isEqualTo("ND68_2024");
    }

    @Test
    void whatAQuestionDoesNotUseChangesNothing() {
        String question = "on=2021-03-10&procedure=ISSUE&certificateKind=ORGANISATION";

        assertThat(advice(question + "&remainingDays=5&renewalCount=4&revocationReason=DEVICE_LOST&deviceCondition=PRESENT"
                + "&changeReason=ADD_TAX_CODE&certificateStatus=EXPIRED&signed=true")).isEqualTo(advice(question));
    }

    @Test
    void anAnswerWritesNothing() {
        Map<String, Long> before = allRows();

        advice("regionProfile=LONG_AN&on=2021-03-10&event=RETIRED&channel=EDOC_SYSTEM&signed=true&subjectRole=HEAD");
        advice("on=2026-03-10&remainingDays=61&" + RENEW);

        assertThat(allRows()).isEqualTo(before).containsKeys("DOSSIER", "ACT_HI_DECINST", "ACT_GE_PROPERTY");
    }

    @Test
    void anAnswerIsOpenAndListed() {
        assertThat(nobody().get("/api/docs").json().path("paths").has("/api/guidance")).isTrue();
    }

    private JsonNode advice(String query) {
        Answer answer = nobody().get("/api/guidance?" + query);
        assertThat(answer.status()).as("%s: %s", query, answer).isEqualTo(200);
        return answer.json();
    }

    private LocalDate due(LocalDate from, int workingDays) {
        Answer answer = nobody().get("/api/calendar/due?from=%sT09:00&workingDays=%d".formatted(from, workingDays));
        return LocalDate.parse(answer.json().path("due").asText().substring(0, 10));
    }

    private static Stream<String> clauses(JsonNode advice) {
        return elements(advice.path("legalBasis")).map(JsonNode::asText);
    }

    private static String inWords(JsonNode value) {
        if (value.isArray()) {
            return elements(value).map(GuidanceTest::inWords).collect(joining(",", "[", "]"));
        }
        return value.isObject() ? value.path("key").asText() + ":" + value.path("workingDays") : value.asText();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private Map<String, Long> allRows() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'").query(String.class).stream()
                .collect(toMap(Function.identity(), table -> jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single()));
    }
}
