package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A parameter that is said twice means nothing: it is neither taken once nor joined. */
class SaidOnceTest extends DeskTest {

    @ParameterizedTest
    @CsvSource({
        "workingDays, /api/calendar/due?from=2026-06-01T09:00&workingDays=1&workingDays=2",
        "agency, /api/calendar/due?from=2026-06-01T09:00&workingDays=1&agency=a&agency=b",
        "to, /api/calendar/elapsed?from=2026-06-01T09:00&to=2026-06-02T09:00&to=2026-06-03T09:00",
        "from, /api/calendar/elapsed/days?from=2026-06-01T09:00&from=2026-06-01T09:00&to=2026-06-03T09:00",
        "version, /api/calendar/years/2026.csv?version=1&version=2",
        "on, /api/guidance?event=PIN_FORGOTTEN&on=2026-06-01&on=2026-06-02",
        "on, /api/reference?on=2026-06-01&on=2026-06-02",
        "q, /api/agencies?q=a&q=b",
        "q, /api/dossiers?q=a&q=b",
        "state, /api/dossiers.csv?state=SENT&state=DRAFT",
        "page, /api/campaigns?page=0&page=1",
        "state, /api/public-certificates?state=DECLARED&state=DECLARED",
        "light, /api/sla?light=RED&light=GREEN",
        "agency, /api/sla/figures?agency=a&agency=b",
        "from, /api/statistics?from=2026-01-01&from=2026-02-01&to=2026-03-01",
        "size, /api/statistics/rows?from=2026-01-01&to=2026-03-01&figure=received&size=1&size=2"
    })
    void itIsNamed(String parameter, String address) {
        Answer answer = as("clerk").get(address);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.isProblem()).isTrue();
        assertThat(answer.wrongFields()).containsExactly(parameter);
        assertThat(answer.detail()).contains("«" + parameter + "»", "chỉ ghi một lần");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/tasks/badges?ids=a&ids=b", "/api/statistics?from=2026-01-01&to=2026-03-01&groupBy=procedure&groupBy=month"
    })
    void aListIsSaidAsOftenAsItIsLong(String address) {
        Answer answer = as("clerk").get(address);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }
}
