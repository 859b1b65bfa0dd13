package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Mails;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierState;

/** Several people at one letter, and an office that changes while letters run: each has one result and a sentence. */
class LetterRacesTest extends HouseTest {

    @Autowired
    Typesetting typesetting;

    @Autowired
    UnsentLetters unsent;

    @Autowired
    LetterSigning signing;

    @Autowired
    Documents documents;

    @Autowired
    Mails mails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theAgencyIsAsBefore() {
        changeAgency("valid_to = null, name = 'Ủy ban nhân dân xã Mỹ Phước'");
    }

    /** The commune as it is since 1 July 2025. */
    private void changeAgency(String values) {
        jdbc.sql("update agency_version set " + values + " where code = ? and valid_from = date '2025-07-01'").param(Office.COMMUNE).update();
    }

    private void complete(String account, Task task, Map<String, Object> values) {
        office.as(account, () -> {
            engine.getTaskService().complete(task.getId(), Office.variables(values));
            return task;
        });
    }

    private void recall(String letter) {
        office.as("clerk2", () -> {
            unsent.recall(Caller.current(engine.getIdentityService()).orElseThrow(), letter, "Sai số");
            return letter;
        });
    }

    /** What came of two who act at the same moment. */
    private static List<Throwable> atOnce(Runnable one, Runnable two) {
        Supplier<Throwable> first = () -> catchThrowable(one::run);
        Supplier<Throwable> second = () -> catchThrowable(two::run);
        var running = CompletableFuture.supplyAsync(first);
        return Stream.of(second.get(), running.join()).filter(failure -> failure != null).toList();
    }

    @Test
    void ofTwoClerksWhoGatherADossierAtOnceOneGetsTheSentence() {
        for (int round = 0; round < 5; round++) {
            List<String> codes = List.of(office.accepted(Office.request()), office.accepted(Office.request()));
            String one = office.beginLetter("clerk", LetterFor.ISSUE);
            String two = office.beginLetter("clerk2", LetterFor.ISSUE);
            List<String> backwards = List.of(codes.get(1), codes.get(0));

            List<Throwable> refused = atOnce(
                    () -> office.complete("clerk", one, Office.composed(LetterFor.ISSUE, Office.today(), codes)),
                    () -> office.complete("clerk2", two, Office.composed(LetterFor.ISSUE, Office.today(), backwards)));

            assertThat(refused).hasSize(1);
            assertThat(FormRefused.in(refused.get(0)).getMessage()).contains("không còn chờ đưa vào công văn");
            assertThat(codes).allSatisfy(code -> assertThat(office.state(code)).isEqualTo(DossierState.IN_LETTER));
        }
    }

    @Test
    void aLetterThatIsSignedWhileItIsTakenBackIsOneOfBoth() {
        for (int round = 0; round < 5; round++) {
            String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
            office.as("leader", () -> signing.signForDemo(Caller.current(engine.getIdentityService()).orElseThrow(), letter));
            Task task = office.task(letter);

            List<Throwable> refused = atOnce(() -> complete("leader", task, Map.of("outcome", "sign")), () -> recall(letter));

            // signed first, it is still taken back; taken back first, it is signed no more
            assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.COMPOSING);
            assertThat(refused).allSatisfy(failure -> assertThat(failure).satisfiesAnyOf(
                    sentence -> assertThat(FormRefused.in(sentence)).isNotNull(),
                    gone -> assertThat(gone).hasMessageContaining(task.getId())));
        }
    }

    @Test
    void whoSignsHoldsNoMailThatWhoTakesTheLetterBackWouldWaitFor() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        office.as("leader", () -> signing.signForDemo(Caller.current(engine.getIdentityService()).orElseThrow(), letter));
        Task task = office.task(letter);

        CompletableFuture<Throwable> signed = transaction.execute(status -> {
            office.letters().locked(letter);
            var waiting = CompletableFuture.supplyAsync(() -> catchThrowable(() -> complete("leader", task, Map.of("outcome", "sign"))));
            await().until(() -> jdbc.sql("select count(*) from information_schema.sessions where blocker_id is not null").query(Integer.class).single() == 1);
            mails.taken(task.getId());
            return waiting;
        });

        assertThat(signed.join()).isNull();
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.SIGNED);
    }

    @Test
    void twoLettersThatArePrintedAtOnceNeverBearTheSameNumber() {
        for (int round = 0; round < 5; round++) {
            String first = office.accepted(Office.request());
            String second = office.accepted(Office.request());
            String one = office.beginLetter("clerk", LetterFor.ISSUE);
            String two = office.beginLetter("clerk2", LetterFor.ISSUE);

            List<Throwable> refused = atOnce(
                    () -> office.complete("clerk", one, Office.composed(LetterFor.ISSUE, Office.today(), List.of(first))),
                    () -> office.complete("clerk2", two, Office.composed(LetterFor.ISSUE, Office.today(), List.of(second))));

            assertThat(refused).allSatisfy(
                    failure -> assertThat(FormRefused.in(failure)).hasMessageContaining("Hãy bấm in lại"));
            assertThat(refused).hasSizeLessThanOrEqualTo(1);
            assertThat(office.letters().get(one).documentNumber()).isNotEqualTo(office.letters().get(two).documentNumber());
        }
    }

    @Test
    void aLetterIsSentOnce() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        office.sign("leader", letter);
        Task task = office.task(letter);

        List<Throwable> refused = atOnce(
                () -> complete("clerk", task, Map.of("channel", "CA_PORTAL")), () -> complete("clerk2", task, Map.of("channel", "CA_PORTAL")));

        assertThat(refused).hasSize(1);
        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.SENT);
    }

    @Test
    void whoLeadsTheSenderNowSignsWhatWaited() {
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
        var identity = engine.getIdentityService();
        String group = "leader." + Office.COMMUNE;
        identity.deleteMembership("leader", group);
        identity.createMembership("superior-leader", group);
        try {
            assertThatThrownBy(() -> office.sign("leader", letter)).isInstanceOf(FormRefused.class);
            office.sign("superior-leader", letter);
            assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.SIGNED);
        } finally {
            identity.deleteMembership("superior-leader", group);
            identity.createMembership("leader", group);
        }
    }

    @Test
    void aDissolvedSenderComposesNoLetterAndReadsWhoTakesOver() {
        String code = office.accepted(Office.request());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        changeAgency("valid_to = date '%s'".formatted(Office.now().toLocalDate().minusDays(1)));

        office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));
        assertThatThrownBy(() -> office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code))))
                .hasMessageContaining("đã giải thể hoặc sáp nhập")
                .hasMessageContaining("tiếp nhận hồ sơ");
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
    }

    @ParameterizedTest(name = "a letter of {0} is from {1}")
    @CsvSource({"2025-06-30, Ủy ban nhân dân xã Mỹ Phước", "2025-07-01, Ủy ban nhân dân xã Mỹ Lộc"})
    void aLetterBearsTheNameThatItsSenderHasOnItsDate(String date, String name) {
        String code = office.accepted(Office.requestWith("applicationDate", "2025-06-02"));
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        changeAgency("name = 'Ủy ban nhân dân xã Mỹ Lộc'");

        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, date, List.of(code)));

        String text = PrintedPaper.of(documents.content(typesetting.withPages(documents.of(letter).get(0)))).text();
        assertThat(text).containsIgnoringCase(name);
    }
}
