package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chungthuso.Office;
import vn.chungthuso.dossier.DossierState;

/** Contract §6: one dossier in flight for the same procedure, kind and person, whoever asks and on whichever road. */
class InFlightTest extends DeskTest {

    private static Map<String, Object> sameIdNumber(Map<String, Object> request) {
        return with(request, "officialEmail", "khac." + request.get("officialEmail"));
    }

    private static Map<String, Object> sameMailbox(Map<String, Object> request) {
        return with(request, "idNumber", Office.request().get("idNumber"));
    }

    private static Map<String, Object> with(Map<String, Object> request, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(request);
        changed.put(field, value);
        return changed;
    }

    @ParameterizedTest
    @EnumSource
    void theSameIdNumberAgainIsAConflictThatTellsTheDossier(Road road) {
        Map<String, Object> request = Office.request();
        String first = Road.API.code(Road.API.open(as("clerk"), request));
        Map<String, Long> before = stored();

        Answer answer = road.open(as("clerk2"), sameIdNumber(request));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo(first);
        assertThat(answer.text()).contains("Đã có hồ sơ " + first);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void theSameMailboxInOtherCaseIsAConflict(Road road) {
        Map<String, Object> request = Office.request();
        String first = office.submit("clerk", request);

        Map<String, Object> shouted = with(sameMailbox(request), "officialEmail", request.get("officialEmail").toString().toUpperCase(Locale.ROOT));
        Answer answer = road.open(as("clerk"), shouted);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void theSamePassportInOtherCaseIsAConflict(Road road) {
        Map<String, Object> request = Office.requestWith("idNumber", "c90210" + road.ordinal());
        office.submit("clerk", request);

        Answer answer = road.open(as("clerk"), with(sameIdNumber(request), "idNumber", "C90210" + road.ordinal()));

        assertThat(answer.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"holder", "superior-clerk"})
    void whoMayNotSeeTheDossierIsNotToldItsCode(String account) {
        Map<String, Object> request = Office.request();
        String first = office.submit("clerk", request);

        for (Road road : Road.values()) {
            Answer answer = road.open(as(account), sameIdNumber(request));

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.json().has("code")).isFalse();
            assertThat(answer.text()).contains("Đã có một hồ sơ cùng thủ tục").doesNotContain(first);
        }
    }

    @Test
    void theHolderIsToldTheCodeOfTheirOwnDossier() {
        Map<String, Object> request = Office.request();
        String first = office.submit("holder", request);

        assertThat(Road.API.open(as("holder"), request).json().path("code").asText()).isEqualTo(first);
    }

    @Test
    void ofRequestsAtTheSameMomentExactlyOneIsTaken() {
        Map<String, Object> request = Office.request();
        var go = new CountDownLatch(1);
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.supplyAsync(() -> {
                    awaited(go);
                    return Road.API.open(as(n % 2 == 0 ? "clerk" : "clerk2"), request).status();
                }))
                .toList();

        go.countDown();

        assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void afterTheEndThePersonMayAskAgain() {
        Map<String, Object> request = Office.request();
        String first = office.submit("clerk", request);
        office.complete("clerk2", first, Map.of("outcome", "reject", "reason", "Chưa có quyết định tuyển dụng"));
        assertThat(office.state(first)).isEqualTo(DossierState.REJECTED_BY_AGENCY);

        assertThat(Road.API.open(as("clerk"), request).status()).isEqualTo(201);
    }

    @Test
    void aSupplementForTheSamePersonIsNoConflictWithItself() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Ghi rõ chức vụ"));

        office.complete("clerk", code, with(request, "position", "Kế toán"));

        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @Test
    void aSupplementThatTakesAnotherPersonsMailboxIsAConflict() {
        Map<String, Object> other = Office.request();
        String first = office.submit("clerk", other);
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Hộp thư chưa đúng"));

        Map<String, Object> changed = with(request, "officialEmail", other.get("officialEmail"));
        Answer answer = as("clerk").post("/engine-rest/task/" + office.task(code).getId() + "/submit-form",
                Map.of("variables", Road.variables(changed, Road::asTasklist)));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("code").asText()).isEqualTo(first);
        assertThat(office.state(code)).isEqualTo(DossierState.SUPPLEMENT_WANTED);
    }
}
