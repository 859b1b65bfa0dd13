package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.document.PrintedPaper;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Substitution;
import vn.chungthuso.terms.SigningCapacity;

/** A leader on leave: who was named signs on the days named, with the lines of domain §10.3, and nothing of their own. */
class SubstitutesTest extends HouseTest {

    @Autowired
    Substitutes substitutes;

    @Autowired
    Typesetting typesetting;

    @Autowired
    Documents documents;

    @Autowired
    DossierLog log;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theLeaderIsBack() {
        jdbc.sql("delete from substitution").update();
    }

    private void onLeave(int firstDay, int lastDay) {
        LocalDate today = Office.now().toLocalDate();
        var wanted = new Substitution(
                0, Office.COMMUNE, "leader", "clerk2", SigningCapacity.DEPUTY, "Phó Chủ tịch", today.plusDays(firstDay),
                today.plusDays(lastDay), null);
        office.as("leader", () -> substitutes.begin(caller(), wanted));
    }

    private Caller caller() {
        return Caller.current(engine.getIdentityService()).orElseThrow();
    }

    private String letterToSign() {
        return office.letterToSign(LetterFor.ISSUE, List.of(office.accepted(Office.request())));
    }

    private void claim(String account, String letter) {
        Task task = office.task(letter);
        office.as(account, () -> {
            engine.getTaskService().claim(task.getId(), account);
            return task;
        });
    }

    private boolean sees(String account, String letter) {
        return office.as(account, () -> engine.getTaskService().createTaskQuery().processInstanceBusinessKey(letter).count()) > 0;
    }

    private PrintedPaper printed(String letter) {
        Document newest = documents.newest(letter, DocumentKind.PRINTED).orElseThrow();
        return PrintedPaper.of(documents.content(typesetting.withPages(newest)));
    }

    @Test
    void aLetterThatWaitsIsSignedInTheLeadersPlaceWithTheSubstitutesLines() {
        String letter = letterToSign();
        String number = office.letters().get(letter).documentNumber();
        onLeave(0, 0);

        claim("clerk2", letter);
        office.sign("clerk2", letter);

        assertThat(office.letters().get(letter).state()).isEqualTo(LetterState.SIGNED);
        assertThat(office.letters().get(letter).documentNumber()).isEqualTo(number);
        assertThat(printed(letter).says("TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Tô Minh Khuê")).isTrue();
    }

    @Test
    void theHistorySaysWhoSignedInWhosePlace() {
        String code = office.accepted(Office.request());
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(code));
        onLeave(0, 3);

        office.sign("clerk2", letter);

        assertThat(log.history(code))
                .filteredOn(event -> event.kind() == DossierEvent.Kind.SIGNED_IN_PLACE)
                .singleElement()
                .satisfies(event -> assertThat(event.actor()).isEqualTo("clerk2"))
                .satisfies(event -> assertThat(event.reason()).contains(letter, "leader", "KT."));
    }

    @Test
    void bothDaysCountAndNoOther() {
        String letter = letterToSign();
        onLeave(1, 2);
        assertThat(sees("clerk2", letter)).isFalse();
        assertThatThrownBy(() -> office.sign("clerk2", letter)).isInstanceOf(FormRefused.class).hasMessageContaining("trong những ngày được giao");

        Office.passDays(1);
        assertThat(sees("clerk2", letter)).isTrue();
        Office.passDays(1);
        assertThat(sees("clerk2", letter)).isTrue();

        Office.passDays(1);
        assertThat(sees("clerk2", letter)).isFalse();
        assertThatThrownBy(() -> office.sign("clerk2", letter)).isInstanceOf(FormRefused.class).hasMessageContaining("trong những ngày được giao");
    }

    @Test
    void aTaskTakenOnTheLastDayIsNotDoneTheDayAfter() {
        String letter = letterToSign();
        onLeave(0, 0);
        claim("clerk2", letter);
        Task task = office.task(letter);
        Office.passDays(1);

        assertThatThrownBy(() -> office.complete("clerk2", letter, Map.of("outcome", "return", "reason", "Sửa nơi nhận")))
                .hasMessageContaining("không thuộc cơ quan hoặc vai trò");

        assertThat(office.task(letter).getId()).isEqualTo(task.getId());
    }

    @Test
    void aLetterThatNamesTheLeaderIsNotSignedByTheSubstitute() {
        String letter = letterToSign();
        documents.store(letter, DocumentKind.SIGNED, null, "ky.pdf", "application/pdf", new byte[] {4}, "clerk2");
        onLeave(0, 0);

        assertThatThrownBy(() -> office.complete("clerk2", letter, Map.of("outcome", "sign"))).hasMessageContaining("nhận việc này để công văn được in lại");
    }

    @Test
    void theLeaderWhoIsBackSignsInTheirOwnName() {
        String letter = letterToSign();
        onLeave(0, 0);
        claim("clerk2", letter);
        Office.passDays(1);
        var jobs = engine.getManagementService();
        jobs.createJobQuery().timers().executable().list().stream()
                .filter(job -> job.getProcessInstanceId() == null)
                .forEach(job -> jobs.executeJob(job.getId()));

        claim("leader", letter);
        office.sign("leader", letter);

        assertThat(printed(letter).says("TM. ỦY BAN NHÂN DÂN CHỦ TỊCH Lê Thị Thu Hằng")).isTrue();
    }

    @Test
    void nobodySignsTheirOwnRequestInALeadersPlace() {
        String own = office.accepted(Office.requestWith("officialEmail", "tominhkhue.demo@longan.gov.vn"));
        String letter = office.letterToSign(LetterFor.ISSUE, List.of(own));
        onLeave(0, 0);

        assertThatThrownBy(() -> office.sign("clerk2", letter)).isInstanceOf(FormRefused.class).hasMessageContaining(own);

        office.sign("leader", letter);
        office.complete("clerk", letter, Map.of("channel", "CA_PORTAL"));
        office.answer(letter, ReplyAnswer.REJECTED, "Trùng");
    }

    @Test
    void aNewLetterProposesWhoSignsToday() {
        onLeave(0, 0);
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);

        var shown = office.as("clerk", () -> engine.getFormService().getTaskFormVariables(office.task(letter).getId()));

        assertThat(shown.get("signingCapacity")).isEqualTo("DEPUTY");
        assertThat(shown.get("signerTitle")).isEqualTo("Phó Chủ tịch");
        assertThat(shown.get("signerName")).isEqualTo("Tô Minh Khuê");
    }

    @Test
    void endedEarlyTheTasksAreTheLeadersAgain() {
        String letter = letterToSign();
        onLeave(0, 5);
        claim("clerk2", letter);
        long id = jdbc.sql("select max(id) from substitution").query(Long.class).single();

        office.as("leader", () -> {
            substitutes.end(caller(), id);
            return id;
        });

        assertThat(office.task(letter).getAssignee()).isNull();
        assertThat(sees("clerk2", letter)).isFalse();
    }

    @Test
    void aSubstituteDoesNotNameAnother() {
        onLeave(0, 5);
        LocalDate today = Office.now().toLocalDate();
        var wanted = new Substitution(
                0, Office.COMMUNE, "clerk2", "clerk", SigningCapacity.DEPUTY, "Phó Chủ tịch", today, today, null);

        assertThatThrownBy(() -> office.as("clerk2", () -> substitutes.begin(caller(), wanted)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("«Lãnh đạo»");
    }
}
