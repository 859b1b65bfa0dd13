package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.ReplyAnswer;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;

/** A dossier that stands still: held by its reviewer, or waiting for a supplement that does not come (domain §8, {@code sla.supplementExpiry}). */
class HoldAndExpireTest extends HouseTest {

    /** A Monday morning. */
    private static final OffsetDateTime ASKED = LocalDate.of(2026, 10, 5).atTime(9, 0).atOffset(ZoneOffset.ofHours(7));

    @Autowired
    DossierLog log;

    @Autowired
    WorkingTime workingTime;

    @BeforeEach
    void itIsMonday() {
        at(ASKED);
    }

    private static void at(OffsetDateTime moment) {
        ClockUtil.setCurrentTime(Date.from(moment.toInstant()));
    }

    /** A minute after the end of the n-th working day. */
    private void afterWorkingDays(int n) {
        at(workingTime.due(ASKED.toInstant(), n).due().plusMinutes(1));
    }

    private String supplementWanted() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        return code;
    }

    private String held() {
        String code = office.submit("clerk", Office.request());
        office.complete("clerk2", code, Map.of("outcome", "hold", "reason", "Chờ quyết định bổ nhiệm"));
        return code;
    }

    private long reminders(String code) {
        return log.history(code).stream().filter(event -> event.kind() == Kind.REMINDED).count();
    }

    @Test
    void aHeldDossierSaysWhyAndThatTheClockStands() {
        String code = held();

        assertThat(office.state(code)).isEqualTo(DossierState.HELD);
        assertThat(office.instance(code, "reviewRequest")).isWaitingAt("Activity_ResumeRequest");
        Map<String, Object> shown = office.as("clerk2", () -> engine.getFormService().getTaskFormVariables(office.task(code).getId()));
        assertThat(shown.get("summaryHeld").toString()).contains("Chờ quyết định bổ nhiệm").contains("thời hạn của cơ quan không chạy");
    }

    @Test
    void aDossierIsNotHeldWithoutAReason() {
        String code = office.submit("clerk", Office.request());

        assertThatThrownBy(() -> office.complete("clerk2", code, Map.of("outcome", "hold"))).isInstanceOf(FormRefused.class);
    }

    @Test
    void aResumedDossierIsReviewedAgainWithTheTimeThatWasLeft() {
        String code = office.submit("clerk", Office.request());
        Date before = office.task(code).getDueDate();
        office.complete("clerk2", code, Map.of("outcome", "hold", "reason", "Chờ quyết định bổ nhiệm"));
        afterWorkingDays(10);

        office.complete("clerk", code, Map.of("outcome", "resume"));

        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
        assertThat(office.task(code).getDueDate()).isAfter(before).isAfter(ClockUtil.getCurrentTime());
        office.complete("clerk2", code, Map.of("outcome", "accept"));
        assertThat(office.state(code)).isEqualTo(DossierState.ACCEPTED);
        assertThat(log.history(code)).extracting(event -> event.kind()).contains(Kind.HELD, Kind.RESUMED);
    }

    @Test
    void aHeldDossierDoesNotExpire() {
        String code = held();
        afterWorkingDays(30);

        assertThat(engine.getManagementService().createJobQuery()
                .processInstanceId(office.instance(code, "reviewRequest").getId()).count()).isZero();
    }

    @ParameterizedTest(name = "after {0} working days it is {1}")
    @CsvSource({"19, SUPPLEMENT_WANTED", "20, EXPIRED", "21, EXPIRED"})
    void aSupplementIsWaitedForTwentyWorkingDays(int workingDays, DossierState state) {
        String code = supplementWanted();

        afterWorkingDays(workingDays);
        office.fire(code, "Event_SupplementExpired");

        assertThat(office.state(code)).isEqualTo(state);
    }

    @Test
    void beforeTheTwentiethWorkingDayEndsItHasNotExpired() {
        String code = supplementWanted();
        at(workingTime.due(ASKED.toInstant(), 20).due().with(LocalTime.of(16, 59)));

        office.fire(code, "Event_SupplementExpired");

        assertThat(office.state(code)).isEqualTo(DossierState.SUPPLEMENT_WANTED);
    }

    @Test
    void theSubmitterIsRemindedOnceWhenTheSupplementIsDue() {
        String code = supplementWanted();
        afterWorkingDays(2);
        office.fire(code, "Event_SupplementDue");
        assertThat(reminders(code)).isZero();

        afterWorkingDays(3);
        office.fire(code, "Event_SupplementDue");
        afterWorkingDays(10);
        office.fire(code, "Event_SupplementDue");

        assertThat(reminders(code)).isEqualTo(1);
        assertThat(office.state(code)).isEqualTo(DossierState.SUPPLEMENT_WANTED);
        assertThat(office.task(code).getAssignee()).isEqualTo("clerk");
    }

    @Test
    void aSupplementAfterTheReminderIsReviewed() {
        Map<String, Object> request = Office.request();
        String code = office.submit("clerk", request);
        office.complete("clerk2", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));
        afterWorkingDays(4);
        office.fire(code, "Event_SupplementDue");

        office.complete("clerk", code, request);

        assertThat(office.state(code)).isEqualTo(DossierState.SUBMITTED);
    }

    @ParameterizedTest(name = "after {0} working days it is {1}")
    @CsvSource({"19, CA_SUPPLEMENT_WANTED", "20, EXPIRED"})
    void theClerksAreRemindedOfASupplementForTheAuthorityBeforeItExpires(int workingDays, DossierState state) {
        String code = office.accepted(Office.request());
        String letter = office.sentLetter(LetterFor.ISSUE, List.of(code));
        office.answer(letter, ReplyAnswer.SUPPLEMENT, "Thiếu nơi cấp");
        afterWorkingDays(3);
        office.fire(code, "Event_CaSupplementDue");

        afterWorkingDays(workingDays);
        office.fire(code, "Event_CaSupplementExpired");

        assertThat(reminders(code)).isEqualTo(1);
        assertThat(office.state(code)).isEqualTo(state);
    }
}
