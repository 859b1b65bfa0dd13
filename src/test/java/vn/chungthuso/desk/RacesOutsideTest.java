package vn.chungthuso.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dossier.DossierState;

/** Two people at the same thing at the same moment, seen from outside: one has it, the other reads a sentence and no failure. */
class RacesOutsideTest extends DeskTest {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private Answer compose(String account, String letter, List<String> codes) {
        Map<String, Object> variables = new HashMap<>();
        Office.composed(LetterFor.ISSUE, Office.today(), codes).forEach((name, value) -> {
            boolean structured = value instanceof Map || value instanceof List;
            variables.put(name, structured ? Map.of("value", json(value), "type", "Json") : Map.of("value", value));
        });
        return as(account).post("/engine-rest/task/" + office.task(letter).getId() + "/submit-form", Map.of("variables", variables));
    }

    private static String json(Object value) {
        return Spin.JSON(value).toString();
    }

    private static List<Answer> atOnce(Supplier<Answer> one, Supplier<Answer> two) {
        var running = CompletableFuture.supplyAsync(one);
        return List.of(two.get(), running.join());
    }

    @Test
    void ofTwoClerksWhoGatherADossierOneIsToldThatItIsGone() {
        for (int round = 0; round < 5; round++) {
            List<String> codes = List.of(office.accepted(Office.request()));
            String one = office.beginLetter("clerk", LetterFor.ISSUE);
            String two = office.beginLetter("clerk2", LetterFor.ISSUE);

            List<Answer> answers = atOnce(() -> compose("clerk", one, codes), () -> compose("clerk2", two, codes));

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
            assertThat(answers).filteredOn(answer -> answer.status() == 409).singleElement().satisfies(
                    late -> assertThat(late.text()).contains("không còn chờ đưa vào công văn"));
            assertThat(office.state(codes.get(0))).isEqualTo(DossierState.IN_LETTER);
        }
    }

    @Test
    void ofTwoClerksWhoCompleteOneTaskTheSlowerReadsSo() {
        for (int round = 0; round < 5; round++) {
            String code = office.submit("holder", Office.request());
            String address = "/engine-rest/task/" + office.task(code).getId() + "/complete";
            Map<String, Object> accept = Map.of("variables", Map.of("outcome", Map.of("value", "accept")));

            List<Answer> answers = atOnce(() -> as("clerk").post(address, accept), () -> as("clerk2").post(address, accept));

            assertThat(answers).extracting(Answer::status).contains(204);
            assertThat(answers).filteredOn(answer -> answer.status() != 204).singleElement().satisfies(
                    late -> assertThat(late.status()).isIn(403, 404, 409)); // 403: the right to the task went with the task
            assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        }
    }

    @Test
    void aLetterThatSomebodyElseHoldsForTooLongIsAConflict() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));

        Answer answer = transaction.execute(status -> {
            database.sql("select code from letter where code = ? for update").param(letter).query(String.class).single();
            return CompletableFuture.supplyAsync(
                    () -> as("clerk").post("/api/letters/" + letter + "/recall", Map.of("reason", "Sai nơi nhận"))).join();
        });

        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.detail()).isNotBlank();
    }
}
