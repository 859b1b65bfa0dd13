package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.Subscriber;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.document.CertificateFiles;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.ExpiryFinding.Result;
import vn.chungthuso.registry.ExpiryQuestion;
import vn.chungthuso.registry.ExpiryQuestions;
import vn.chungthuso.registry.ExpiryReviews;
import vn.chungthuso.registry.Issuing;
import vn.chungthuso.registry.Lifetime;
import vn.chungthuso.terms.Procedure;

/** «Rà soát hạn chứng thư số»: who is asked when, and what becomes of the answer (domain §7.12, R-184, R-185). */
class ReviewExpiringProcessTest extends HouseTest {

    private static final String PROCESS = "reviewExpiring";

    /** A Monday morning. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

    @Autowired
    Lifetime lifetime;

    @Autowired
    Issuing issuing;

    @Autowired
    CertificateFiles files;

    @Autowired
    Agencies agencies;

    @Autowired
    ExpiryReviews reviews;

    @Autowired
    ExpiryQuestions questions;

    @Autowired
    ExpiryStandings standings;

    @Autowired
    Requests requests;

    @Autowired
    WorkingTime workingTime;

    @Autowired
    LateSteps lateSteps;

    @Autowired
    JdbcClient jdbc;

    /** Certificates of this test; 0 is none's. */
    private final List<Long> made = new ArrayList<>(List.of(0L));

    @BeforeEach
    void itIsMonday() {
        at(MONDAY, LocalTime.of(8, 0));
    }

    /** The daily run looks at everybody's certificates: nothing of it stays for other tests. */
    @AfterEach
    void forget() {
        for (String process : List.of(PROCESS, "askRenewal")) {
            engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process).list()
                    .forEach(instance -> engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        }
        List.of("expiry_finding", "expiry_stage", "expiry_question", "expiry_review").forEach(table -> jdbc.sql("delete from " + table).update());
        jdbc.sql("delete from mail_outbox where code like 'GH-%'").update();
        jdbc.sql("update certificate set status = 'REVOKED' where id in (:made)").param("made", made).update();
    }

    private static void at(LocalDate day, LocalTime time) {
        ClockUtil.setCurrentTime(Date.from(OffsetDateTime.of(day, time, ZoneOffset.ofHours(7)).toInstant()));
    }

    private Job timer() {
        return engine.getManagementService().createJobQuery().processDefinitionKey(PROCESS).timers().singleResult();
    }

    private void dailyRun() {
        engine.getManagementService().executeJob(timer().getId());
        work();
    }

    /** The job executor's part. */
    private void work() {
        List<Job> jobs;
        do {
            jobs = engine.getManagementService().createJobQuery().processDefinitionKey(PROCESS).messages().list();
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        } while (!jobs.isEmpty());
    }

    private Certificate withDaysLeft(int days) {
        return issued(Subscriber.someone(files), days);
    }

    private Certificate holdersWithDaysLeft(int days) {
        return issued(Subscriber.someone(files).as("holder"), days);
    }

    private Certificate issued(Subscriber subscriber, int daysLeft) {
        Certificate certificate = subscriber.active(issuing, lifetime, daysLeft);
        made.add(certificate.id());
        return certificate;
    }

    private Optional<ExpiryQuestion> open(Certificate certificate) {
        return Optional.ofNullable(questions.about(List.of(certificate.id())).get(certificate.id())).map(ExpiryQuestion.Asked::open);
    }

    private long asked(Certificate certificate) {
        return jdbc.sql("select count(*) from expiry_question where certificate_id = ?").param(certificate.id()).query(Long.class).single();
    }

    private ProcessInstance question(Certificate certificate) {
        return office.instance(open(certificate).orElseThrow().code(), "askRenewal");
    }

    private Map<String, Object> shown(String account, Certificate certificate) {
        String task = office.task(open(certificate).orElseThrow().code()).getId();
        return office.as(account, () -> new HashMap<>(engine.getFormService().getTaskFormVariables(task)));
    }

    private String answer(String account, Certificate certificate, Map<String, Object> values) {
        String code = open(certificate).orElseThrow().code();
        office.complete(account, code, values);
        return code;
    }

    private String dossierOf(String question) {
        return jdbc.sql("select dossier_code from expiry_question where code = ?").param(question).query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource({"181,", "180,DAYS_180", "121,DAYS_180", "120,DAYS_120", "91,DAYS_120", "90,DAYS_90", "60,LAST_DAY", "59,TOO_LATE", "0,TOO_LATE"})
    void aStageComesByTheDaysThatAreLeft(int days, String stage) {
        Certificate certificate = withDaysLeft(days);

        var standing = standings.of(List.of(certificate)).get(certificate.id());

        assertThat(standing.stage() == null ? null : standing.stage().code()).isEqualTo(stage);
    }

    @ParameterizedTest
    @CsvSource({"61,RENEW", "60,RENEW", "59,ISSUE"})
    void theFormOffersWhatTheLawAllowsToday(int days, Procedure offer) {
        Certificate certificate = withDaysLeft(days);

        dailyRun();

        assertThat(shown("clerk", certificate).get("summaryDays").toString()).contains("Còn **" + days + " ngày**");
        assertThat(shown("clerk", certificate).get("summaryOffer").toString())
                .contains(offer == Procedure.RENEW ? "gia hạn được" : "cấp mới")
                .contains("Công văn Đắk Hà 2023");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-18", "2027-02-12", "2027-05-04"})
    void theLastSafeDayIsNearOnBothSidesOfItsBoundaryTooWhenDaysOffLieBetween(LocalDate lastDay) {
        at(lastDay.minusDays(30), LocalTime.of(8, 0));
        Certificate certificate = withDaysLeft(90);
        LocalDate safe = standings.of(List.of(certificate)).get(certificate.id()).lastSafeDay();

        assertThat(due(safe)).isBeforeOrEqualTo(lastDay);
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(safe::plusDays).map(this::due)).allMatch(due -> due.isAfter(lastDay));
        assertThat(stageOn(safe.minusDays(8), certificate)).isNotEqualTo("LAST_SAFE_DAY");
        assertThat(stageOn(safe.minusDays(7), certificate)).isEqualTo("LAST_SAFE_DAY");
        assertThat(stageOn(lastDay.minusDays(1), certificate)).isEqualTo("LAST_SAFE_DAY");
        assertThat(stageOn(lastDay, certificate)).isEqualTo("LAST_DAY");
    }

    private LocalDate due(LocalDate received) {
        return workingTime.due(received.atTime(8, 0).toInstant(ZoneOffset.ofHours(7)), 2).due().toLocalDate();
    }

    private String stageOn(LocalDate day, Certificate certificate) {
        at(day, LocalTime.of(8, 0));
        return standings.of(List.of(certificate)).get(certificate.id()).stage().code();
    }

    @Test
    void aSubscriberRenewsWithOneClick() {
        Certificate certificate = holdersWithDaysLeft(100);
        dailyRun();
        ProcessInstance instance = question(certificate);
        assertThat(instance).isWaitingAt("Activity_AskSubscriber");
        assertThat(office.task(instance.getBusinessKey()).getAssignee()).isEqualTo("holder");

        String code = answer("holder", certificate, Map.of("outcome", "open", "commitmentAccepted", true));

        assertThat(instance).isEnded().hasPassed("Event_ProcedureOpened");
        assertThat(office.dossier(dossierOf(code)).procedure()).isEqualTo(Procedure.RENEW);
        assertThat(office.dossier(dossierOf(code)).text("certificateSerial")).isEqualTo(certificate.serial());
    }

    @Test
    void whoHasNoAccountIsAskedThroughTheClerksOfTheAgency() {
        Certificate certificate = withDaysLeft(100);

        dailyRun();

        assertThat(question(certificate)).isWaitingAt("Activity_AskAgency");
        assertThat(shown("clerk", certificate)).containsEntry("openedHere", "yes");
        assertThatThrownBy(() -> answer("superior-clerk", certificate, Map.of("outcome", "later")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void aRenewedCertificateIsIssuedAnewWithItsOldSerial() {
        Certificate certificate = withDaysLeft(100);
        jdbc.sql("update certificate set renewal_count = 1 where id = ?").param(certificate.id()).update();
        dailyRun();

        String code = answer("clerk", certificate, Map.of("outcome", "open", "commitmentAccepted", true));

        var dossier = office.dossier(dossierOf(code));
        assertThat(dossier.procedure()).isEqualTo(Procedure.ISSUE);
        assertThat(dossier.fields().get("oldCertificateSerials").toString()).contains(certificate.serial());
    }

    @Test
    void anAnswerThatComesLateOpensWhatIsOpenThen() {
        Certificate certificate = withDaysLeft(60);
        dailyRun();
        Office.passDays(1);

        String code = answer("clerk", certificate, Map.of("outcome", "open", "commitmentAccepted", true));

        assertThat(office.dossier(dossierOf(code)).procedure()).isEqualTo(Procedure.ISSUE);
    }

    @Test
    void theCommitmentIsMadeByWhoOpensTheProcedure() {
        Certificate certificate = withDaysLeft(100);
        dailyRun();

        assertThatThrownBy(() -> answer("clerk", certificate, Map.of("outcome", "open"))).isInstanceOf(FormRefused.class);

        assertThat(open(certificate)).isPresent();
    }

    @Test
    void whatIsPutOffIsAskedAgainAtTheNextStageOnly() {
        Certificate certificate = holdersWithDaysLeft(100);
        dailyRun();
        ProcessInstance first = question(certificate);
        answer("holder", certificate, Map.of("outcome", "later"));
        assertThat(first).isEnded().hasPassed("Event_Later");

        Office.passDays(9);
        dailyRun();
        assertThat(asked(certificate)).isEqualTo(1);
        Office.passDays(1);
        dailyRun();

        assertThat(asked(certificate)).isEqualTo(2);
        assertThat(question(certificate)).isWaitingAt("Activity_AskSubscriber");
    }

    @Test
    void whatIsNotNeededIsNeverAskedAgain() {
        Certificate certificate = holdersWithDaysLeft(100);
        dailyRun();
        ProcessInstance first = question(certificate);
        assertThatThrownBy(() -> answer("holder", certificate, Map.of("outcome", "notNeeded"))).isInstanceOf(FormRefused.class);
        answer("holder", certificate, Map.of("outcome", "notNeeded", "reason", "Nghỉ hưu trong tháng tới"));
        assertThat(first).isEnded().hasPassed("Event_NotNeeded");

        Office.passDays(45);
        dailyRun();

        assertThat(asked(certificate)).isEqualTo(1);
    }

    @Test
    void twoRunsOnOneDayAskOnce() {
        Certificate certificate = withDaysLeft(100);

        dailyRun();
        dailyRun();

        assertThat(asked(certificate)).isEqualTo(1);
    }

    @Test
    void afterTwoDaysDownTheTimerFiresOnceAndAsksOnce() {
        Date due = timer().getDuedate();
        assertThat(due.toInstant().atZone(WorkingTime.ZONE).toLocalTime()).isEqualTo(LocalTime.of(7, 15));
        Certificate certificate = withDaysLeft(92);
        Office.passDays(2);

        dailyRun();

        assertThat(asked(certificate)).isEqualTo(1);
        assertThat(timer().getDuedate()).isAfter(ClockUtil.getCurrentTime());
        assertThat(Duration.between(ClockUtil.getCurrentTime().toInstant(), timer().getDuedate().toInstant())).isLessThan(Duration.ofDays(1));
        assertThat(engine.getManagementService().createJobQuery().processDefinitionKey(PROCESS).executable().count()).isZero();
    }

    @Test
    void whatTheSubscriberLeavesOpenPassesToTheClerksAtTheLastStages() {
        Certificate certificate = holdersWithDaysLeft(76);
        dailyRun();
        String code = question(certificate).getBusinessKey();
        Office.passDays(1);
        dailyRun();
        assertThat(office.instance(code, "askRenewal")).isWaitingAt("Activity_AskSubscriber");

        Office.passDays(10);
        dailyRun();

        assertThat(office.instance(code, "askRenewal")).isWaitingAt("Activity_AnswerInTime");
        assertThat(asked(certificate)).isEqualTo(1);
        Office.passDays(10);
        dailyRun();
        assertThat(office.instance(code, "askRenewal")).isWaitingAt("Activity_AnswerInTime");
    }

    @Test
    void aQuestionThatHasTimeIsNobodysDelay() {
        Certificate early = withDaysLeft(100);
        dailyRun();

        assertThat(clockOf(early)).containsEntry("stops_clock", true);

        Office.passDays(40); // its last day to renew
        dailyRun();
        assertThat(question(early)).isWaitingAt("Activity_AnswerInTime");
        assertThat(clockOf(early)).containsEntry("stops_clock", false).containsEntry("deadline", "renewalAnswer");
    }

    @Test
    void whatNobodyAnswersAtTheLastStageGoesToTheLeaderAfterThreeWorkingDays() {
        Certificate certificate = withDaysLeft(60);
        dailyRun();
        assertThat(question(certificate)).isWaitingAt("Activity_AnswerInTime");
        String telling = "HAN-" + clockOf(certificate).get("id");

        at(MONDAY.plusDays(3), LocalTime.of(16, 59));
        lateSteps.round();
        assertThat(lateTask(telling)).isNull();
        at(MONDAY.plusDays(3), LocalTime.of(17, 0));
        engine.getManagementService().createJobQuery().processInstanceId(office.instance(telling, LateSteps.PROCESS).getId()).executable().list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));

        assertThat(lateTask(telling).getTaskDefinitionKey()).isEqualTo("Activity_LeaderDecides");
        answer("clerk", certificate, Map.of("outcome", "later"));
        assertThat(lateTask(telling)).isNull();
    }

    private Map<String, Object> clockOf(Certificate certificate) {
        return jdbc.sql("select id, stops_clock, deadline from step_clock where code = ? and ended_at is null")
                .param(open(certificate).orElseThrow().code()).query().singleRow();
    }

    private Task lateTask(String telling) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(telling).singleResult();
    }

    @Test
    void aServiceWhoseNewCertificateIsAskedForIsNotAskedAgain() {
        Certificate service = withDaysLeft(100);
        Certificate other = withDaysLeft(100);
        Map<String, Object> request = Office.itemRequest();
        name(service, request.get("itemName").toString());
        name(other, "Dịch vụ khác");
        request.put("procedure", "ISSUE");
        office.as("clerk", () -> requests.open(request));

        dailyRun();

        assertThat(open(service)).isEmpty();
        assertThat(open(other)).isPresent();
    }

    private void name(Certificate certificate, String item) {
        jdbc.sql("update certificate set kind = 'DEVICE_SERVICE_SOFTWARE', subject_name = ? where id = ?").params(item, certificate.id()).update();
    }

    @Test
    void aPersonWhoseNewCertificateIsAskedForWithANewMailboxIsNotAskedAgain() {
        Certificate certificate = withDaysLeft(100);
        Map<String, Object> request = Office.requestWith("idNumber", jdbc.sql("select id_number from holder where id = ?")
                .param(certificate.holderId()).query(String.class).single());
        request.put("procedure", "ISSUE");
        request.put("certificateKind", "INDIVIDUAL");
        office.as("clerk", () -> requests.open(request));

        dailyRun();

        assertThat(open(certificate)).isEmpty();
    }

    @Test
    void whatIsInFlightIsNotAskedAndAnOpenQuestionCloses() {
        Certificate certificate = withDaysLeft(100);
        Certificate other = withDaysLeft(100);
        renew(other);
        dailyRun();
        assertThat(open(other)).isEmpty();
        ProcessInstance instance = question(certificate);

        renew(certificate);
        Office.passDays(1);
        dailyRun();

        assertThat(instance).isEnded().hasPassed("Event_EndSettled");
        assertThat(open(certificate)).isEmpty();
    }

    private void renew(Certificate certificate) {
        office.as("clerk", () -> requests.open(Map.of(
                "procedure", "RENEW", "certificateSerial", certificate.serial(), "commitmentAccepted", true)));
    }

    @Test
    void revokedAndExpiredOnesAreNotAskedAndTheirQuestionsClose() {
        Certificate revoked = withDaysLeft(100);
        Certificate expired = withDaysLeft(-1);
        Certificate later = withDaysLeft(90);
        lifetime.revocationRequested(revoked.serial());
        dailyRun();
        assertThat(open(revoked)).isEmpty();
        assertThat(open(expired)).isEmpty();
        ProcessInstance instance = question(later);

        lifetime.revocationRequested(later.serial());
        dailyRun();

        assertThat(instance).isEnded();
        assertThat(open(later)).isEmpty();
    }

    @Test
    void withoutACalendarTheDaysAloneAreCountedAndSaid() {
        int year = IntStream.iterate(MONDAY.getYear(), next -> next + 1).filter(next -> !workingTime.isLoaded(next)).findFirst().orElseThrow();
        at(LocalDate.of(year - 1, 12, 15), LocalTime.of(8, 0));
        Certificate certificate = withDaysLeft(110);

        dailyRun();

        assertThat(standings.of(List.of(certificate)).get(certificate.id()).lacksCalendar()).isTrue();
        assertThat(shown("clerk", certificate).get("summaryDays").toString()).contains("Chưa có lịch làm việc");
    }

    @Test
    void fiveHundredCertificatesAreReviewedAtOnceSliceBySlice() {
        String unit = agencies.addUnit(agencies.find(Office.COMMUNE, MONDAY).orElseThrow(), "Trường Tiểu học Rà Soát", MONDAY);
        IntStream.range(0, 500).forEach(n -> issued(Subscriber.someone(files).at(unit), n < 250 ? 100 : 300));

        String code = office.start("clerk", PROCESS, Map.of("agency", unit, "withBelow", true, "issuedFrom", "2016-01-01"));
        work();

        assertThat(reviews.results(code)).isEqualTo(Map.of(Result.ASKED, 250L, Result.NOT_YET, 250L));
        assertThat(reviews.find(code).orElseThrow().endedAt()).isNotNull();
        assertThat(reviews.findings(code, Result.ASKED, 1, 200).items()).hasSize(50);
    }

    @Test
    void aReviewByHandLeavesOutWhatWasIssuedBefore() {
        String unit = agencies.addUnit(agencies.find(Office.COMMUNE, MONDAY).orElseThrow(), "Trạm Rà Soát", MONDAY);
        issued(Subscriber.someone(files).at(unit), 100);

        String code = office.start("clerk", PROCESS, Map.of("agency", unit, "issuedFrom", "2023-01-01"));
        work();

        assertThat(reviews.results(code)).isEmpty();
    }

    @Test
    void onlyClerksAndManagersReviewAndOnlyTheirOwnAgencies() {
        Map<String, Object> asked = Map.of("agency", Office.COMMUNE, "issuedFrom", "2016-01-01");

        assertThatThrownBy(() -> office.start("holder", PROCESS, asked)).isInstanceOf(FormRefused.class).hasMessageContaining("văn thư");
        assertThatThrownBy(() -> office.start("clerk", PROCESS, Map.of("agency", "KHONG-CO", "issuedFrom", "2016-01-01")))
                .isInstanceOf(FormRefused.class);
        assertThatThrownBy(() -> office.start("clerk", "askRenewal", Map.of())).isInstanceOf(AuthorizationException.class);
        assertThat(office.start("manager", PROCESS, asked)).startsWith("RS-");
    }

    @Test
    void theStartFormOfTasklistBeginsWithWhatIsProposed() {
        String definition = engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("reviewExpiring").latestVersion()
                .singleResult().getId();

        InputStream form = office.as("clerk", () -> engine.getFormService().getDeployedStartForm(definition));

        assertThat(form).asString(StandardCharsets.UTF_8).contains("\"defaultValue\":\"2016-01-01\"", "\"defaultValue\":true");
    }

    @Test
    void aCardNamesWhoIsAskedAbout() {
        Certificate certificate = withDaysLeft(90);
        dailyRun();
        String code = open(certificate).orElseThrow().code();

        assertThat(questions.subjects(List.of(code, "HS-2026-000001"))).containsExactly(Map.entry(code, certificate.subjectName()));
    }
}
