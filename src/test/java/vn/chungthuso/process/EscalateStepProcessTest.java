package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;

/** Model «escalateStep»: who has the step, the leader, the manager, each once. A review is due on Wednesday at 17:00. */
class EscalateStepProcessTest extends HouseTest {

    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-06-01T09:00+07:00");
    private static final OffsetDateTime NEAR = OffsetDateTime.parse("2026-06-02T17:00+07:00");
    private static final OffsetDateTime DUE = OffsetDateTime.parse("2026-06-03T17:00+07:00");
    private static final OffsetDateTime THURSDAY = OffsetDateTime.parse("2026-06-04T17:00+07:00");
    private static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2026-06-05T17:00+07:00");

    @Autowired
    private LateSteps lateSteps;

    @Autowired
    private DossierLog log;

    @Autowired
    private MovedDeadlines moved;

    @Autowired
    private Requests requests;

    @Autowired
    private JdbcClient jdbc;

    private String code;

    @BeforeEach
    void aReviewWaits() {
        at(MONDAY);
        code = office.submit("clerk", Office.request());
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    /** The clock stands at a moment: the round is made and every timer that is due fires. */
    private void come(OffsetDateTime moment) {
        at(moment);
        lateSteps.round();
        ProcessInstance telling = telling();
        if (telling != null) {
            engine.getManagementService().createJobQuery().processInstanceId(telling.getId()).executable().list().stream()
                    .map(Job::getId)
                    .forEach(engine.getManagementService()::executeJob);
        }
    }

    private String key() {
        return "HAN-" + jdbc.sql("select id from step_clock where code = ? and ended_at is null").param(code).query(Long.class).single();
    }

    private ProcessInstance telling() {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key()).singleResult();
    }

    private Task late() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key()).singleResult();
    }

    private void settle(String user, Map<String, Object> values) {
        String task = late().getId();
        office.as(user, () -> {
            engine.getTaskService().claim(task, user);
            engine.getFormService().submitTaskForm(task, values);
            return null;
        });
    }

    private List<Kind> told() {
        return log.history(code).stream()
                .map(event -> event.kind())
                .filter(kind -> List.of(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD).contains(kind))
                .toList();
    }

    private List<String> groups(Task task) {
        return engine.getTaskService().getIdentityLinksForTask(task.getId()).stream().map(link -> link.getGroupId()).toList();
    }

    private OffsetDateTime due() {
        return office.task(code).getDueDate().toInstant().atZone(MONDAY.getOffset()).toOffsetDateTime();
    }

    @Test
    void nobodyIsToldBeforeADeadlineIsNear() {
        come(NEAR.minusSeconds(1));

        assertThat(telling()).isNull();
        assertThat(told()).isEmpty();
    }

    @Test
    void whoHasTheStepIsToldOnceWhenItIsNear() {
        come(NEAR);
        come(NEAR.plusHours(1));

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR);
        assertThat(jdbc.sql("select count(*) from mail_outbox where kind = 'DEADLINE' and account = 'clerk2' and code = ?").param(code)
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theLeaderIsToldWhenTheDeadlineHasPassed() {
        come(NEAR);
        come(DUE.minusSeconds(1));
        assertThat(late()).isNull();

        come(DUE);

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD);
        assertThat(groups(late())).containsExactly("leader." + office.dossier(code).senderAgency());
    }

    @Test
    void theManagerIsToldADayLaterIfTheLeaderDoesNothing() {
        come(NEAR);
        come(DUE);

        come(THURSDAY);

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);
        assertThat(late().getTaskDefinitionKey()).isEqualTo("Activity_ManagerDecides");
        assertThat(groups(late())).allMatch(group -> group.startsWith("manager."));
    }

    @Test
    void aServerThatWasDownForTwoDaysTellsEachOnce() {
        at(DUE.plusDays(2));
        lateSteps.round();
        lateSteps.round();
        come(DUE.plusDays(2));
        come(DUE.plusDays(5));

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);
    }

    @Test
    void twoServersTellOfAStepOnce() {
        at(NEAR);

        CompletableFuture.allOf(CompletableFuture.runAsync(lateSteps::round), CompletableFuture.runAsync(lateSteps::round)).join();

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR);
        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key()).count()).isOne();
    }

    @Test
    void aStepOfWhichNobodyCanBeToldHoldsUpNoOther() {
        jdbc.sql("""
                insert into step_clock (activity_instance, instance, process_key, activity, code, agency, stops_clock, deadline, began_at, counted_from, term_days, soft_at, due_at)
                values ('broken', 'broken', 'issueCertificate', 'Activity_Review', 'HS-broken', 'xa-my-phuoc', false, 'agencyReview', ?, ?, 2, ?, ?)""")
                .params(MONDAY, MONDAY, NEAR.minusHours(1), DUE).update();

        come(NEAR);
        jdbc.sql("delete from step_clock where code = 'HS-broken'").update();

        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR);
    }

    @Test
    void twoServersThatFireOneTimerTellTheLeaderOnce() {
        come(NEAR);
        at(DUE);
        String timer = engine.getManagementService().createJobQuery().processInstanceId(telling().getId()).timers().singleResult().getId();
        Callable<Object> fire = () -> {
            engine.getManagementService().executeJob(timer);
            return null;
        };

        List<Throwable> failed = Stream.of(fire, fire).map(EscalateStepProcessTest::begun).toList().stream()
                .map(EscalateStepProcessTest::failure)
                .filter(Objects::nonNull)
                .toList();

        assertThat(failed).hasSizeLessThanOrEqualTo(1);
        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD);
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(key()).count()).isOne();
    }

    private static CompletableFuture<Object> begun(Callable<Object> work) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return work.call();
            } catch (Exception e) {
                throw new CompletionException(e);
            }
        });
    }

    private static Throwable failure(CompletableFuture<Object> work) {
        return work.handle((done, failed) -> failed).join();
    }

    @Test
    void theLeaderGivesMoreTimeWithAReason() {
        come(NEAR);
        come(DUE);

        settle("leader", Map.of("outcome", "extend", "days", "2", "reason", "Người phụ trách đi họp"));

        assertThat(due()).isEqualTo("2026-06-05T17:00+07:00");
        assertThat(log.lastReason(code, Kind.DEADLINE_EXTENDED)).contains("Người phụ trách đi họp").contains("05/06/2026");
        come(THURSDAY);
        assertThat(told()).doesNotContain(Kind.MANAGER_TOLD);
        come(FRIDAY);
        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR, Kind.LEADER_TOLD, Kind.MANAGER_TOLD);
    }

    @Test
    void moreTimeThanTheTableAllowsIsRefused() {
        come(NEAR);
        come(DUE);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> settle("leader", Map.of("outcome", "extend", "days", "3", "reason", "Đi họp")))
                .satisfies(refused -> assertThat(refused.errors().get(0).message()).contains("2 ngày làm việc"));
        assertThat(due()).isEqualTo(DUE);
    }

    @Test
    void urgingChangesNoDeadlineAndTellsTheManagerADayLater() {
        come(NEAR);
        come(DUE);
        at(DUE.plusDays(1).withHour(9));

        settle("leader", Map.of("outcome", "urge", "reason", "Làm ngay hôm nay"));

        assertThat(due()).isEqualTo(DUE);
        come(OffsetDateTime.parse("2026-06-05T16:59:59+07:00"));
        assertThat(told()).doesNotContain(Kind.MANAGER_TOLD);
        come(FRIDAY);
        assertThat(told()).contains(Kind.MANAGER_TOLD);
    }

    @Test
    void theManagerSettlesItToo() {
        come(NEAR);
        come(DUE);
        come(THURSDAY);
        String key = key();

        settle("manager", Map.of("outcome", "urge", "reason", "Báo cáo lại trong ngày"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count()).isZero();
        assertThat(log.lastReason(code, Kind.DEADLINE_URGED)).isEqualTo("Báo cáo lại trong ngày");
    }

    @Test
    void aManagerMayGiveMoreTimeToo() {
        come(NEAR);
        come(DUE);
        come(THURSDAY);

        settle("manager", Map.of("outcome", "extend", "days", "2", "reason", "Chờ ý kiến"));

        assertThat(due()).isEqualTo(FRIDAY);
    }

    @Test
    void moreTimeThatIsOverAlreadyIsRefused() {
        come(NEAR);
        come(DUE);
        come(THURSDAY);

        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> settle("manager", Map.of("outcome", "extend", "days", "1", "reason", "Chờ ý kiến")))
                .satisfies(refused -> assertThat(refused.errors().get(0).message()).contains("từ 2 đến 2"));
        at(FRIDAY);
        assertThatExceptionOfType(FormRefused.class)
                .isThrownBy(() -> settle("manager", Map.of("outcome", "extend", "days", "2", "reason", "Chờ ý kiến")))
                .satisfies(refused -> assertThat(refused.errors().get(0).message()).contains("đã trễ hơn thế"));
        assertThat(due()).isEqualTo(DUE);
    }

    @Test
    void nothingIsToldOnceTheStepIsDone() {
        come(NEAR);
        come(DUE);
        String key = key();

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        assertThat(engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key).count()).isZero();
    }

    @Test
    void whileItWaitsForTheSubmitterNobodyIsTold() {
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));

        come(DUE.plusDays(10));

        assertThat(told()).isEmpty();
    }

    @Test
    void aDeadlineThatMovesMovesItsTimers() {
        come(NEAR);
        jdbc.sql("update step_clock set due_at = ? where code = ?").params(DUE.minusHours(3), code).update();

        moved.recompute();

        assertThat(due()).isEqualTo(DUE);
        come(DUE.minusSeconds(1));
        assertThat(told()).containsExactly(Kind.DEADLINE_NEAR);
        come(DUE);
        assertThat(told()).contains(Kind.LEADER_TOLD);
    }

    @Test
    void noPersonIsNamedInTheEnginesVariables() {
        come(NEAR);
        come(DUE);

        assertThat(engine.getRuntimeService().getVariables(telling().getId()).keySet()).containsOnly("senderAgency");
    }

    @Test
    void aLeaderIsNotToldByMailOfAStepThatIsDoneBeforeTheMailLeaves() {
        come(NEAR);
        come(DUE.plusSeconds(1));
        String task = late().getId();
        assertThat(unsent(task)).containsExactly("leader");

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        assertThat(unsent(task)).isEmpty();
    }

    @Test
    void theClerksAreNotToldByMailOfAnAnswerThatCameBeforeTheMailLeaves() {
        code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.ACCEPTED, null);
        come(jdbc.sql("select soft_at from step_clock where code = ? and ended_at is null").param(code).query(OffsetDateTime.class).single());
        assertThat(reminded()).contains("clerk", "clerk2");

        office.answer(letter, ReplyAnswer.USB_SHIPPED, null);

        assertThat(reminded()).isEmpty();
    }

    @Test
    void nobodyIsToldByMailOfADossierThatWasTakenBackBeforeTheMailLeaves() {
        String review = office.task(code).getId();
        come(NEAR);
        assertThat(unsent(review)).contains("clerk2");

        office.as("clerk", () -> {
            requests.withdraw(office.dossier(code), new Caller("clerk", Set.of()), "Chưa cần nữa");
            return null;
        });

        assertThat(unsent(review)).isEmpty();
    }

    private List<String> reminded() {
        return jdbc.sql("select account from mail_outbox where kind = 'DEADLINE' and code = ? and sent_at is null").param(code).query(String.class).list();
    }

    private List<String> unsent(String task) {
        return jdbc.sql("select account from mail_outbox where task = ? and sent_at is null").param(task).query(String.class).list();
    }
}
