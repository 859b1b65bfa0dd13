package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.sla.Timeline;
import vn.chungthuso.sla.Timelines;

/** The clocks follow the diagram (domain §8): shared by steps of one deadline, standing while it waits for the submitter. */
class ClockTest extends HouseTest {

    /** A Monday, no holiday near. */
    private static final OffsetDateTime MONDAY = OffsetDateTime.parse("2026-06-01T09:00+07:00");

    @Autowired
    private Office office;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private WorkingTime workingTime;

    @Autowired
    private Timelines timelines;

    @BeforeEach
    void startOnAMonday() {
        at(MONDAY);
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    private OffsetDateTime due(String code) {
        return office.task(code).getDueDate().toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }

    private OffsetDateTime dossierDue(String code) {
        return jdbc.sql("select due_at from dossier_clock where code = ?").param(code).query(OffsetDateTime.class).single();
    }

    private List<String> activities(String code) {
        return jdbc.sql("select activity from step_clock where code = ? order by id").param(code).query(String.class).list();
    }

    @Test
    void aReviewIsDueAtTheEndOfTheSecondWorkingDay() {
        String code = office.submit("clerk", Office.request());

        assertThat(due(code)).isEqualTo("2026-06-03T17:00+07:00");
        assertThat(jdbc.sql("select soft_at from step_clock where code = ?").param(code).query(OffsetDateTime.class).single())
                .isEqualTo("2026-06-02T17:00+07:00");
    }

    @Test
    void afterASupplementTheReviewHasTheTimeThatWasLeft() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        at(MONDAY.plusHours(6)); // 15:00: 2 hours and 2 days are left
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        at(OffsetDateTime.parse("2026-06-12T10:00+07:00")); // Friday of the next week

        office.complete("clerk", code, request);

        assertThat(due(code)).isEqualTo("2026-06-16T13:30+07:00");
    }

    @Test
    void whatWasLateWhenItStoppedStaysLate() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        OffsetDateTime before = due(code);
        at(before.plusMinutes(30));
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        at(before.plusDays(7));

        office.complete("clerk", code, request);

        assertThat(due(code)).isEqualTo(before);
    }

    @Test
    void theReviewAndTheWaitForTheLetterShareOneDeadline() {
        String code = office.submit("clerk", Office.request());
        OffsetDateTime due = due(code);
        at(MONDAY.plusDays(1));

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        assertThat(jdbc.sql("select due_at from step_clock where code = ? and ended_at is null").param(code).query(OffsetDateTime.class).single())
                .isEqualTo(due);
        assertThat(activities(code)).containsExactly("Activity_ReviewRequest", "Gateway_WaitForLetter");
    }

    @Test
    void aStepRemembersItsOfficeTimeAndWhetherItWasLate() {
        String code = office.submit("clerk", Office.request());
        at(MONDAY.plusDays(2).withHour(17).withMinute(0).plusSeconds(1));

        office.complete("clerk2", code, Map.of("outcome", "accept"));

        Map<String, Object> review = jdbc.sql("select worked_seconds, late from step_clock where code = ? and activity = 'Activity_ReviewRequest'")
                .param(code)
                .query()
                .singleRow();
        assertThat(review.get("worked_seconds")).isEqualTo(Duration.ofHours(8 + 8 + 6).plusMinutes(30).toSeconds());
        assertThat(review.get("late")).isEqualTo(true);
    }

    @Test
    void aServerWhoseClockIsALittleBehindGoesOnWithWhatAnotherBegan() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        at(MONDAY.minusSeconds(2));
        assertThat(timelines.of(code).stays()).extracting(Timeline.Stay::worked).containsExactly(Duration.ZERO);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        at(MONDAY.minusSeconds(4));

        office.complete("clerk", code, request);

        assertThat(activities(code)).containsExactly("Activity_ReviewRequest", "Activity_SupplementRequest", "Activity_ReviewRequest");
        assertThat(jdbc.sql("select sum(worked_seconds) from step_clock where code = ?").param(code).query(Long.class).single()).isZero();
    }

    @Test
    void aDossierMayTakeWhatItsStepsMayTakeTogether() {
        String code = office.submit("clerk", Office.request());

        // agencyReview 2, caIssue 3, handoverToSubscriber 2, effectiveLetter 1
        assertThat(dossierDue(code)).isEqualTo(workingTime.due(MONDAY.toInstant(), 8).due());
    }

    @Test
    void theDossiersClockStandsWhileItWaitsForTheSubmitter() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        OffsetDateTime before = dossierDue(code);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        at(MONDAY.plusDays(7));

        office.complete("clerk", code, request);

        assertThat(dossierDue(code)).isEqualTo(before.plusDays(7));
        assertThat(jdbc.sql("select stopped_seconds from dossier_clock where code = ?").param(code).query(Long.class).single())
                .isEqualTo(Duration.ofHours(40).toSeconds());
    }

    @Test
    void theAuthoritysTermCountsFromItsAcceptance() {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));

        office.answer(letter, ReplyAnswer.ACCEPTED, null);

        assertThat(jdbc.sql("select due_at from step_clock where code = ? and activity = 'Gateway_WaitForDevice'").param(code)
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(workingTime.due(MONDAY.toInstant(), 3).due());
    }

    @Test
    void everyStepHasAnEndOnceTheDossierIsWithdrawnOrRejected() {
        String code = office.submit("clerk", Office.request());

        office.complete("clerk2", code, Map.of("outcome", "reject", "reason", "Không thuộc đối tượng"));

        assertThat(jdbc.sql("select count(*) from step_clock where code = ? and ended_at is null").param(code).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select outcome from dossier_clock where code = ? and late = false and ended_at is not null").param(code)
                        .query(String.class)
                        .single())
                .isEqualTo("REJECTED_BY_AGENCY");
    }
}
