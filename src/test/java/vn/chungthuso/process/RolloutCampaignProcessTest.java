package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.EmptyResultDataAccessException;
import vn.chungthuso.Office;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignEvent;
import vn.chungthuso.campaign.CampaignHistory;
import vn.chungthuso.campaign.CampaignPaper;
import vn.chungthuso.campaign.CampaignPapers;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.Reminder;
import vn.chungthuso.terms.ReportStatus;

/** «Chiến dịch triển khai»: the letters of Ba Đình as they would have run here, and each way that a campaign can go (domain §7.11). */
class RolloutCampaignProcessTest extends CampaignCase {

    private static final Reminder REMINDER =
            new Reminder(DISTRICT, "Ngô Đình Khải", "0909332211", "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH", "Võ Thị Thanh Trúc", clerk(DISTRICT));

    @Autowired
    CampaignHistory history;

    @Autowired
    CampaignPapers papers;

    @Autowired
    CampaignBoard board;

    @Autowired
    ReceivedReports received;

    /** As the district's first letter wants it: everybody before 05/11/2023, the schools through the education office. */
    private String firstLetter() {
        Map<String, Object> campaign = campaign("ROLLOUT", through(EDUCATION, "2023-11-05", group(SCHOOLS, "2023-11-05", true)));
        campaign.put("receiver", CULTURE);
        campaign.put("second", group(CENTRES, "2023-11-05", false));
        return define(campaign);
    }

    private String schoolsBefore(String deadline) {
        return define(campaign("ROLLOUT", group(SCHOOLS.subList(0, 2), deadline, true)));
    }

    private void sendAgain(String code, Map<String, LocalDate> deadlines) {
        wantSentAgain(code, deadlines);
        office.doJobs(code);
    }

    private void wantSentAgain(String code, Map<String, LocalDate> deadlines) {
        wantSentAgain(get(code), deadlines);
    }

    private void wantSentAgain(Campaign read, Map<String, LocalDate> deadlines) {
        office.as(clerk(DISTRICT), () -> {
            work.sendAgain(caller(clerk(DISTRICT)), read, deadlines, "Công văn số 35/UBND-VHTT ngày 08/01/2024");
            return null;
        });
    }

    private CampaignBoard.Sending sending(String code) {
        return board.of(caller(clerk(DISTRICT)), code).orElseThrow().sending();
    }

    private long tasks(String code) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).count();
    }

    private void remind(String code, String account, Reminder reminder) {
        office.as(account, () -> {
            work.remind(caller(account), get(code), reminder);
            return null;
        });
    }

    private void close(String code, String account) {
        wantClosed(code, account);
        office.doJobs(code);
    }

    private void wantClosed(String code, String account) {
        office.as(account, () -> {
            work.close(caller(account), get(code), "Đã đôn đốc hai lần");
            return null;
        });
    }

    private List<CampaignEvent.Kind> done(String code) {
        return history.of(code).stream().map(CampaignEvent::kind).toList();
    }

    @Test
    void theFirstLetterReachesEveryUnitAndThreeOfThemReportInTime() {
        String code = firstLetter();
        assertThat(code).matches("CH-2023-\\d{6}");
        assertThat(reports.of(code)).hasSize(9);

        at(2023, 11, 4);
        SCHOOLS.subList(0, 3).forEach(school -> staff(school, 2, 1));
        SCHOOLS.subList(0, 3).forEach(school -> reportedAndTaken(code, school, EDUCATION, 3));

        at(2024, 1, 8);
        assertThat(SCHOOLS.subList(0, 3)).allMatch(school -> status(code, school) == ReportStatus.DONE_ON_TIME);
        assertThat(SCHOOLS.subList(3, 6)).allMatch(school -> status(code, school) == ReportStatus.OVERDUE);
        assertThat(CENTRES).allMatch(centre -> status(code, centre) == ReportStatus.OVERDUE);
    }

    @Test
    void theReminderTellsHowManyHaveReportedAndWhoHasNot() {
        String code = firstLetter();
        at(2023, 11, 3);
        reportedAndTaken(code, SCHOOLS.get(0), EDUCATION, 0);
        at(2024, 1, 8);

        remind(code, clerk(DISTRICT), REMINDER);

        long paper = papers.of(code).get(0).document();
        String model = new String(documents.model(documents.find(code, paper).orElseThrow()), StandardCharsets.UTF_8);
        assertThat(papers.of(code)).extracting(CampaignPaper::kind).containsExactly(CampaignPaper.Kind.REMINDER);
        assertThat(model).contains("2039/UBND-VHTT", "1 trong 9 đơn vị", "Trường Tiểu học Hòa Lạc 6", "04/11/2023");
        assertThat(history.of(code)).filteredOn(event -> event.kind() == CampaignEvent.Kind.REMINDED).hasSize(8);
        assertThat(history.of(code)).last().satisfies(last -> assertThat(last.note()).isEqualTo("8 trong 9 đơn vị"));
    }

    @Test
    void theSecondLetterGivesNewDaysToWhoHasNotReported() {
        String code = firstLetter();
        at(2023, 11, 3);
        reportedAndTaken(code, SCHOOLS.get(0), EDUCATION, 0);
        at(2024, 1, 8);

        sendAgain(code, Map.of("first", LocalDate.of(2024, 1, 10), "second", LocalDate.of(2024, 1, 12), "consolidation", LocalDate.of(2024, 1, 12)));

        assertThat(get(code).sendings()).isEqualTo(2);
        assertThat(done(code)).contains(CampaignEvent.Kind.SENT_AGAIN);
        assertThat(unit(code, SCHOOLS.get(0)).deadline()).isEqualTo(LocalDate.of(2023, 11, 5));
        assertThat(unit(code, SCHOOLS.get(1)).deadline()).isEqualTo(LocalDate.of(2024, 1, 10));
        assertThat(task(code, SCHOOLS.get(1)).getDueDate()).hasYear(2024).hasMonth(1).hasDayOfMonth(9);
        assertThat(task(code, EDUCATION).getDueDate()).hasYear(2024).hasMonth(1).hasDayOfMonth(11);
        assertThat(status(code, SCHOOLS.get(1))).isEqualTo(ReportStatus.PENDING);
    }

    @Test
    void theDayBeforeIsTheLastOnTime() {
        String code = schoolsBefore("2024-01-10");

        at(2024, 1, 9);
        reportedAndTaken(code, SCHOOLS.get(0), DISTRICT, 0);
        assertThat(status(code, SCHOOLS.get(1))).isEqualTo(ReportStatus.PENDING);
        at(2024, 1, 10);
        assertThat(status(code, SCHOOLS.get(1))).isEqualTo(ReportStatus.OVERDUE);
        reportedAndTaken(code, SCHOOLS.get(1), DISTRICT, 0);

        assertThat(status(code, SCHOOLS.get(0))).isEqualTo(ReportStatus.DONE_ON_TIME);
        assertThat(status(code, SCHOOLS.get(1))).isEqualTo(ReportStatus.DONE_LATE);
    }

    @Test
    void theWholeCaseFromTheFirstLetterToTheEnd() {
        String code = firstLetter();
        ProcessInstance instance = office.instance(code, CampaignWork.PROCESS);
        at(2023, 11, 3);
        SCHOOLS.subList(0, 3).forEach(school -> reportedAndTaken(code, school, EDUCATION, 0));
        at(2024, 1, 8);
        sendAgain(code, Map.of("first", LocalDate.of(2024, 1, 10), "second", LocalDate.of(2024, 1, 12), "consolidation", LocalDate.of(2024, 1, 12)));
        at(2024, 1, 9);
        staff(SCHOOLS.get(3), 1, 1);
        reportedAndTaken(code, SCHOOLS.get(3), EDUCATION, 2);
        at(2024, 1, 10);
        reportedAndTaken(code, SCHOOLS.get(4), EDUCATION, 0);
        at(2024, 1, 11);
        staff(CENTRES.get(0), 1, 0);
        report(code, CENTRES.get(0), 4);
        accept(code, CENTRES.get(0), CULTURE);
        report(code, CENTRES.get(1), 0);
        accept(code, CENTRES.get(1), CULTURE);

        complete(clerk(EDUCATION), task(code, EDUCATION), Map.of("letterNumber", "27/PGDĐT", "letterDate", "2024-01-11"));
        accept(code, EDUCATION, CULTURE);
        at(2024, 1, 12);
        close(code, "lanh-dao-quan");

        assertThat(instance).isEnded().hasPassed("Event_CampaignClosed", "Event_BelowTarget");
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_BELOW_TARGET);
        assertThat(status(code, SCHOOLS.get(3))).isEqualTo(ReportStatus.DONE_ON_TIME);
        assertThat(status(code, SCHOOLS.get(4))).isEqualTo(ReportStatus.DONE_LATE);
        assertThat(status(code, SCHOOLS.get(5))).isEqualTo(ReportStatus.OVERDUE);
        assertThat(status(code, CENTRES.get(0))).isEqualTo(ReportStatus.REPORTED_BELOW_TARGET);
        assertThat(unit(code, EDUCATION).figures().registered()).isEqualTo(2);
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).count()).isZero();
    }

    @Test
    void everybodyRegisteredClosesWithTheTargetMet() {
        String code = schoolsBefore("2023-11-05");
        ProcessInstance instance = office.instance(code, CampaignWork.PROCESS);
        staff(SCHOOLS.get(0), 3, 2);
        SCHOOLS.subList(0, 2).forEach(school -> reportedAndTaken(code, school, DISTRICT, school.equals(SCHOOLS.get(0)) ? 5 : 0));
        assertThat(instance).isWaitingAt("Activity_CloseCampaign");

        office.complete("lanh-dao-quan", code, Map.of("remark", "Hoàn thành"));

        assertThat(instance).isEnded().hasPassed("Event_TargetMet");
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_TARGET_MET);
        assertThat(get(code).closeNote()).isEqualTo("Hoàn thành");
    }

    @Test
    void theBoardClosesWhatWaitsForItsLastTask() {
        String code = schoolsBefore("2023-11-05");
        SCHOOLS.subList(0, 2).forEach(school -> reportedAndTaken(code, school, DISTRICT, 0));

        close(code, clerk(DISTRICT));

        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_TARGET_MET);
        assertThatThrownBy(() -> close(code, clerk(DISTRICT))).hasMessageContaining("đã khép");
    }

    @Test
    void oneShortOfTheTargetIsBelowIt() {
        String code = define(campaign("ROLLOUT", group(SCHOOLS.subList(0, 1), "2023-11-05", false)));
        staff(SCHOOLS.get(0), 2, 0);
        report(code, SCHOOLS.get(0), 3);
        accept(code, SCHOOLS.get(0), DISTRICT);

        assertThat(status(code, SCHOOLS.get(0))).isEqualTo(ReportStatus.REPORTED_BELOW_TARGET);
        office.complete(clerk(DISTRICT), code, Map.of());

        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_BELOW_TARGET);
    }

    @Test
    void withoutItsEvidenceAReportIsIncompleteUntilItComes() {
        String code = schoolsBefore("2023-11-05");
        String school = SCHOOLS.get(0);
        staff(school, 1, 0);
        report(code, school, 1);
        assertThat(status(code, school)).isEqualTo(ReportStatus.INCOMPLETE);
        assertThatThrownBy(() -> accept(code, school, DISTRICT)).hasMessageContaining("tài liệu kiểm chứng");

        complete(clerk(DISTRICT), task(code, school), Map.of("outcome", "return", "reason", "Gửi kèm công văn gửi Cục"));
        assertThat(unit(code, school).returnReason()).isEqualTo("Gửi kèm công văn gửi Cục");
        assertThat(status(code, school)).isEqualTo(ReportStatus.PENDING);
        reportedAndTaken(code, school, DISTRICT, 1);

        assertThat(status(code, school)).isEqualTo(ReportStatus.DONE_ON_TIME);
    }

    @Test
    void evidenceThatComesTooLateMakesTheReportLate() {
        String code = schoolsBefore("2023-11-05");
        staff(SCHOOLS.get(0), 1, 0);
        at(2023, 11, 4);
        report(code, SCHOOLS.get(0), 1);
        at(2023, 11, 5);
        evidence(code, SCHOOLS.get(0));

        assertThat(status(code, SCHOOLS.get(0))).isEqualTo(ReportStatus.DONE_LATE);
    }

    @Test
    void aUnitWithoutStaffHasNothingToRegister() {
        String code = define(campaign("ROLLOUT", group(SCHOOLS.subList(0, 1), "2023-11-05", true)));

        report(code, SCHOOLS.get(0), 0);
        accept(code, SCHOOLS.get(0), DISTRICT);

        assertThat(unit(code, SCHOOLS.get(0)).figures().percent()).isEmpty();
        assertThat(status(code, SCHOOLS.get(0))).isEqualTo(ReportStatus.DONE_ON_TIME);
    }

    @Test
    void fewerStaffThanCertificatesIsExplainedAndRefused() {
        String code = schoolsBefore("2023-11-05");
        staff(SCHOOLS.get(0), 3, 1);

        assertThatThrownBy(() -> report(code, SCHOOLS.get(0), 3)).hasMessageContaining("ít hơn 4 người").hasMessageContaining("3 đã được cấp, 1 đã đề nghị");

        assertThat(unit(code, SCHOOLS.get(0)).isReported()).isFalse();
    }

    @Test
    void aUnitIsRemindedBeforeItsDay() {
        String code = schoolsBefore("2023-11-05");
        at(2023, 11, 1);
        office.fire(code, "Event_ReminderDue");
        assertThat(done(code)).doesNotContain(CampaignEvent.Kind.REMINDED);

        at(2023, 11, 2);
        office.fire(code, "Event_ReminderDue");

        assertThat(history.of(code)).filteredOn(event -> event.kind() == CampaignEvent.Kind.REMINDED).hasSize(2);
        assertThat(task(code, SCHOOLS.get(0))).isNotNull();
    }

    @Test
    void aMailThatHasNotLeftRemindsNoUnitThatHasReportedAndNoneOnceTheCampaignIsClosed() {
        String code = schoolsBefore("2023-11-05");
        at(2023, 11, 2);
        office.fire(code, "Event_ReminderDue");
        assertThat(reminded(code)).contains(clerk(SCHOOLS.get(0)), clerk(SCHOOLS.get(1)));

        report(code, SCHOOLS.get(0), 9);
        assertThat(reminded(code)).doesNotContain(clerk(SCHOOLS.get(0))).contains(clerk(SCHOOLS.get(1)));

        close(code, clerk(DISTRICT));
        assertThat(reminded(code)).isEmpty();
    }

    private List<String> reminded(String code) {
        return jdbc.sql("select account from mail_outbox where kind = 'DEADLINE' and code = ? and sent_at is null").param(code).query(String.class).list();
    }

    @Test
    void aLetterPassedOnIsConfirmedWithTheUnitsThatItReached() {
        String code = define(campaign("DISSEMINATION", group(SCHOOLS.subList(0, 2), "2023-11-05", false)));
        Map<String, Object> confirmed = Map.of("headcount", "4", "reached", "4", "passedOn", true);
        assertThatThrownBy(() -> complete(clerk(SCHOOLS.get(0)), task(code, SCHOOLS.get(0)), Map.of("headcount", "4", "reached", "5", "passedOn", true)))
                .hasMessageContaining("nhiều hơn");
        assertThatThrownBy(() -> complete(clerk(SCHOOLS.get(0)), task(code, SCHOOLS.get(0)), Map.of("headcount", "4", "reached", "4", "passedOn", false)))
                .isInstanceOf(FormRefused.class);

        complete(clerk(SCHOOLS.get(0)), task(code, SCHOOLS.get(0)), confirmed);
        assertThat(served(clerk(DISTRICT), code, SCHOOLS.get(0))).contains("đã nhận 4").doesNotContain("Cục");
        accept(code, SCHOOLS.get(0), DISTRICT);
        complete(clerk(SCHOOLS.get(1)), task(code, SCHOOLS.get(1)), Map.of("headcount", "0", "reached", "0", "passedOn", true));
        accept(code, SCHOOLS.get(1), DISTRICT);
        office.complete(clerk(DISTRICT), code, Map.of());

        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_TARGET_MET);
    }

    @Test
    void aChangeOverCountsTheCertificatesOfPublicAuthorities() {
        String school = SCHOOLS.get(0);
        String code = define(campaign("PUBLIC_CA", group(List.of(school), "2023-11-05", false)));
        declared(school, "CD-2023-000001", "MIGRATED");
        declared(school, "CD-2023-000002", "REQUESTED");
        assertThatThrownBy(() -> report(code, school, 1)).hasMessageContaining("1 đã chuyển đổi, 1 đang thay thế");

        report(code, school, 3);
        accept(code, school, DISTRICT);

        assertThat(unit(code, school).figures().percent()).isEqualTo("66,6");
        assertThat(status(code, school)).isEqualTo(ReportStatus.REPORTED_BELOW_TARGET);
    }

    private void declared(String agency, String code, String state) {
        jdbc.sql("""
                insert into public_certificate (code, agency_code, provider, certificate_kind, holder_name, official_email, purposes, valid_to, state, declared_by, declared_at)
                values (?, ?, 'Nhà cung cấp', 'ORGANISATION', 'Trường thử', 'truong@hoadong.gov.vn', 'ETAX', date '2024-06-01', ?, 'test', timestamp with time zone '2023-10-30 09:00:00+07:00')""")
                .params(code, agency, state)
                .update();
    }

    @Test
    void twoHundredUnitsAreSentReportedAndClosed() {
        agency("quan-hoa-dong.xa", DISTRICT, "Cụm trường Hòa Đông");
        for (int n = 0; n < 200; n++) {
            agency("quan-hoa-dong.xa-" + n, "quan-hoa-dong.xa", "Trường mầm non số " + n);
        }
        Map<String, Object> group = group(List.of(), "2023-11-05", false);
        group.put("unitsBelow", "quan-hoa-dong.xa");
        String code = define(campaign("ROLLOUT", group));
        assertThat(reports.of(code)).hasSize(200);
        sendAgain(code, Map.of());
        assertThat(engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).count()).isEqualTo(200);

        wantClosed(code, clerk(DISTRICT));
        engine.getManagementService().executeJob(office.jobs(code).get(0).getId());

        assertThat(board.of(caller(clerk(DISTRICT)), code).orElseThrow().closing()).isEqualTo(new CampaignBoard.Closing(20, 200, false));
        assertThat(board.of(caller(clerk("quan-hoa-dong.xa-199")), code).orElseThrow().closing()).isNull();
        assertThat(tasks(code)).isEqualTo(180);
        office.doJobs(code);
        assertThat(tasks(code)).isZero();
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_BELOW_TARGET);
    }

    @Test
    void whileACampaignIsBeingClosedNobodyReportsOrTakesAReport() {
        String code = schoolsBefore("2023-11-05");
        report(code, SCHOOLS.get(0), 0);
        wantClosed(code, clerk(DISTRICT));

        assertThatThrownBy(() -> report(code, SCHOOLS.get(1), 0)).hasMessageContaining("đang được khép");
        assertThatThrownBy(() -> accept(code, SCHOOLS.get(0), DISTRICT)).hasMessageContaining("đang được khép");

        office.doJobs(code);
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_BELOW_TARGET);
        assertThat(unit(code, SCHOOLS.get(1)).isReported()).isFalse();
    }

    @Test
    void aSecondClickOnClosingEndsNothingTwice() {
        String code = schoolsBefore("2023-11-05");
        wantClosed(code, clerk(DISTRICT));

        assertThatThrownBy(() -> wantClosed(code, clerk(DISTRICT))).hasMessageContaining("đang được khép");

        office.doJobs(code);
        assertThat(done(code)).containsOnlyOnce(CampaignEvent.Kind.CLOSED);
    }

    @Test
    void aLetterThatIsOnlyPassedOnWantsNoCopyOfALetterToTheAuthority() {
        String code = define(campaign("DISSEMINATION", group(SCHOOLS.subList(0, 1), "2023-11-05", true)));

        complete(clerk(SCHOOLS.get(0)), task(code, SCHOOLS.get(0)), Map.of("headcount", "2", "reached", "2", "passedOn", true));

        assertThat(unit(code, SCHOOLS.get(0)).evidenceWanted()).isFalse();
        assertThat(status(code, SCHOOLS.get(0))).isEqualTo(ReportStatus.DONE_ON_TIME);
    }

    @Test
    void theUnitsAreToldOneByOneWhenTheOwnerHasGone() {
        String code = begin(campaign("ROLLOUT", group(SCHOOLS, "2023-11-05", true)));
        assertThat(tasks(code)).isZero();
        assertThat(sending(code)).isEqualTo(new CampaignBoard.Sending(0, 6, false));

        office.jobs(code).subList(0, 4).forEach(job -> engine.getManagementService().executeJob(job.getId()));

        assertThat(tasks(code)).isEqualTo(4);
        assertThat(sending(code)).isEqualTo(new CampaignBoard.Sending(4, 6, false));
        office.doJobs(code);
        assertThat(sending(code).isGoingOn()).isFalse();
    }

    private void tried(Job job) {
        Throwable failure = catchThrowable(() -> engine.getManagementService().executeJob(job.getId()));
        assertThat(failure).satisfiesAnyOf(none -> assertThat(none).isNull(), missing -> assertThat(missing).isInstanceOf(EmptyResultDataAccessException.class));
    }

    @Test
    void aUnitThatCannotBeToldHoldsUpNoOtherAndIsToldWhenItCan() {
        String code = begin(campaign("ROLLOUT", group(SCHOOLS, "2023-11-05", true)));
        jdbc.sql("update campaign_unit set number = 99 where campaign = ? and number = 2").param(code).update();
        while (!office.jobs(code).isEmpty()) {
            office.jobs(code).forEach(this::tried);
        }
        assertThat(tasks(code)).isEqualTo(5);
        assertThat(sending(code)).isEqualTo(new CampaignBoard.Sending(5, 6, true));
        jdbc.sql("update campaign_unit set number = 2 where campaign = ? and number = 99").param(code).update();

        sendAgain(code, Map.of());

        assertThat(tasks(code)).isEqualTo(6);
        assertThat(sending(code)).isEqualTo(new CampaignBoard.Sending(6, 6, false));
    }

    @Test
    void aSecondClickSendsNothingTwice() {
        String code = schoolsBefore("2023-11-05");
        Campaign read = get(code);
        wantSentAgain(read, Map.of());
        assertThatThrownBy(() -> wantSentAgain(code, Map.of())).hasMessageContaining("đang được gửi");
        office.doJobs(code);

        assertThatThrownBy(() -> wantSentAgain(read, Map.of())).hasMessageContaining("vừa được gửi lại");

        assertThat(get(code).sendings()).isEqualTo(2);
        assertThat(done(code)).containsOnlyOnce(CampaignEvent.Kind.SENT_AGAIN);
        assertThat(office.jobs(code)).isEmpty();
    }

    @Test
    void aLetterCollectsReportsOnceAtATime() {
        String code = schoolsBefore("2023-11-05");
        assertThatThrownBy(() -> schoolsBefore("2023-11-05")).hasMessageContaining(code);

        close(code, clerk(DISTRICT));

        assertThat(schoolsBefore("2023-11-05")).isNotEqualTo(code);
    }

    @Test
    void whoReportsBeforeTheSecondLetterComesIsNotAskedAgain() {
        String code = schoolsBefore("2023-11-05");
        wantSentAgain(code, Map.of());
        report(code, SCHOOLS.get(0), 0);

        office.doJobs(code);

        assertThat(task(code, SCHOOLS.get(0)).getTaskDefinitionKey()).isEqualTo("Activity_CheckReport");
        assertThat(unit(code, SCHOOLS.get(0)).isReported()).isTrue();
        assertThat(sending(code)).isEqualTo(new CampaignBoard.Sending(1, 1, false));
    }

    @Test
    void closingWhileItIsBeingSentEndsWhatWasBegun() {
        String code = begin(campaign("ROLLOUT", group(SCHOOLS, "2023-11-05", true)));
        ProcessInstance instance = office.instance(code, CampaignWork.PROCESS);
        engine.getManagementService().executeJob(office.jobs(code).get(0).getId());

        wantClosed(code, clerk(DISTRICT));
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSING);
        assertThatThrownBy(() -> wantSentAgain(code, Map.of())).hasMessageContaining("đang được khép");
        engine.getManagementService().executeJob(office.jobs(code).stream()
                .filter(job -> ((JobEntity) job).getJobHandlerType().equals(CampaignEnding.TYPE)).findFirst().orElseThrow().getId());

        assertThat(instance).isEnded();
        assertThat(get(code).state()).isEqualTo(CampaignState.CLOSED_BELOW_TARGET);
        assertThat(history.of(code)).last().satisfies(last -> assertThat(last.by()).isEqualTo(clerk(DISTRICT)));
        assertThat(office.jobs(code)).isEmpty();
    }

    @Test
    void eachReportIsCheckedWithinATermOfItsOwn() {
        String code = define(campaign("ROLLOUT", group(SCHOOLS.subList(0, 2), "2023-11-05", false)));
        report(code, SCHOOLS.get(0), 0);
        at(2023, 10, 27);

        report(code, SCHOOLS.get(1), 0);

        List<LocalDate> due = engine.getTaskService().createTaskQuery().processInstanceBusinessKey(code).taskDefinitionKey("Activity_CheckReport")
                .orderByTaskCreateTime().asc().list().stream()
                .map(task -> task.getDueDate().toInstant().atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toLocalDate())
                .toList();
        assertThat(due).containsExactly(LocalDate.of(2023, 10, 30), LocalDate.of(2023, 10, 31));
    }

    private void typeIn(String account, String code, String agency, Map<String, Object> typed) {
        office.as(account, () -> {
            received.record(caller(account), get(code), unit(code, agency).number(), typed);
            return null;
        });
    }

    @Test
    void aReportOnPaperCountsFromTheDayOnWhichItCame() {
        String code = schoolsBefore("2023-11-05");
        String school = SCHOOLS.get(0);
        at(2023, 11, 7);

        typeIn(clerk(DISTRICT), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-11-04", "receivedNumber", "12/TH", "headcount", "0"));

        assertThat(status(code, school)).isEqualTo(ReportStatus.DONE_ON_TIME);
        assertThat(history.of(code)).filteredOn(event -> event.kind() == CampaignEvent.Kind.RECEIVED).singleElement().satisfies(event -> {
            assertThat(event.note()).isEqualTo("Văn bản giấy, số 12/TH, nhận ngày 04/11/2023");
            assertThat(event.by()).isEqualTo(clerk(DISTRICT));
        });
        assertThat(task(code, school).getTaskDefinitionKey()).isEqualTo("Activity_CheckReport");
        assertThatThrownBy(() -> typeIn(clerk(DISTRICT), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-11-04", "headcount", "0")))
                .hasMessageContaining("đã báo cáo");
    }

    @Test
    void aReportThatIsReturnedCountsAnewFromTheDayOnWhichItComes() {
        String code = schoolsBefore("2023-11-05");
        String school = SCHOOLS.get(0);
        typeIn(clerk(DISTRICT), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-10-26", "headcount", "0"));
        complete(clerk(DISTRICT), task(code, school), Map.of("outcome", "return", "reason", "Thiếu chữ ký"));
        at(2023, 11, 6);

        report(code, school, 0);

        assertThat(status(code, school)).isEqualTo(ReportStatus.DONE_LATE);
        assertThat(unit(code, school).received()).isNull();
    }

    /** What the form says about a report to whoever opens it. */
    private String served(String account, String code, String agency) {
        return (String) served(account, code, agency, "summaryReport");
    }

    private boolean mayAccept(String account, String code, String agency) {
        return (Boolean) served(account, code, agency, "mayAccept");
    }

    private Object served(String account, String code, String agency, String field) {
        String id = task(code, agency).getId();
        return office.as(account, () -> engine.getFormService().getTaskFormVariables(id).get(field));
    }

    @Test
    void aUnitIsToldOfItsEvidenceWhereItIsWantedOnly() {
        Map<String, Object> campaign = campaign("PUBLIC_CA", group(SCHOOLS.subList(0, 1), "2023-11-05", true));
        campaign.put("second", group(SCHOOLS.subList(1, 2), "2023-11-05", false));
        String code = define(campaign);

        assertThat((String) served(clerk(SCHOOLS.get(0)), code, SCHOOLS.get(0), "summaryEvidence")).contains("bản sao công văn gửi Cục");
        assertThat(served(clerk(SCHOOLS.get(1)), code, SCHOOLS.get(1), "summaryEvidence")).isNull();
    }

    @Test
    void whoTypedAReportInLeavesItToSomebodyElseToTakeIt() {
        String code = schoolsBefore("2023-11-05");
        String school = SCHOOLS.get(0);
        typeIn(clerk(DISTRICT), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-10-26", "headcount", "0"));

        assertThatThrownBy(() -> accept(code, school, DISTRICT)).isInstanceOf(FormRefused.class).hasMessageContaining("không được tự nhận");
        assertThat(unit(code, school).acceptedOn()).isNull();
        assertThat(served(clerk(DISTRICT), code, school)).contains("Bạn là người lập hoặc nhập thay");
        assertThat(served("lanh-dao-quan", code, school)).doesNotContain("Bạn là người lập");
        assertThat(mayAccept(clerk(DISTRICT), code, school)).isFalse();
        assertThat(mayAccept("lanh-dao-quan", code, school)).isTrue();

        complete("lanh-dao-quan", task(code, school), Map.of("outcome", "accept"));

        assertThat(unit(code, school).acceptedOn()).isNotNull();
    }

    @Test
    void whoTypedAReportInWronglyReturnsItAndTakesWhatTheUnitSendsThen() {
        String code = schoolsBefore("2023-11-05");
        String school = SCHOOLS.get(0);
        typeIn(clerk(DISTRICT), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-10-26", "headcount", "0"));
        complete(clerk(DISTRICT), task(code, school), Map.of("outcome", "return", "reason", "Nhập nhầm đơn vị"));
        report(code, school, 0);

        accept(code, school, DISTRICT);

        assertThat(unit(code, school).acceptedOn()).isNotNull();
    }

    @Test
    void onlyWhoTakesAReportOrLeadsTypesItInByTheUnitsOwnRules() {
        String code = firstLetter();
        String school = SCHOOLS.get(0);
        staff(school, 2, 0);
        Map<String, Object> typed = Map.of("channel", "OFFICIAL_EMAIL", "receivedOn", "2023-10-26", "headcount", "2");
        assertThatThrownBy(() -> typeIn(clerk(SCHOOLS.get(1)), code, school, typed)).hasMessageContaining("nơi nhận báo cáo");
        assertThatThrownBy(() -> typeIn(clerk(CULTURE), code, school, typed)).hasMessageContaining("nơi nhận báo cáo");
        assertThatThrownBy(() -> typeIn(clerk(EDUCATION), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-10-26", "headcount", "1")))
                .hasMessageContaining("ít hơn 2 người");
        assertThatThrownBy(() -> typeIn(clerk(EDUCATION), code, school, Map.of("channel", "PAPER", "receivedOn", "2023-10-27", "headcount", "2")))
                .hasMessageContaining("Ngày nhận");
        assertThat(unit(code, school).received()).isNull();

        typeIn(clerk(EDUCATION), code, school, typed);

        assertThat(unit(code, school).figures().percent()).isEqualTo("100");
    }

    @Test
    void peopleOfAnotherUnitDoNotReportForIt() {
        String code = schoolsBefore("2023-11-05");

        assertThatThrownBy(() -> complete(clerk(SCHOOLS.get(1)), task(code, SCHOOLS.get(0)), Map.of("headcount", "0"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> work.forEvidence(caller(clerk(SCHOOLS.get(1))), get(code), 0)).hasMessageContaining("chính đơn vị");
        assertThatThrownBy(() -> close(code, clerk(SCHOOLS.get(0)))).hasMessageContaining("cơ quan chủ trì");
        assertThatThrownBy(() -> remind(code, clerk(SCHOOLS.get(0)), REMINDER)).hasMessageContaining("cơ quan chủ trì");
    }

    @Test
    void anAggregatorUrgesItsOwnUnitsOnly() {
        String code = firstLetter();
        var education = new Reminder(EDUCATION, "Trần Lê Mỹ Hạnh", "0909332211", "TRƯỞNG PHÒNG", "Dương Thị Hồng Nhung", clerk(EDUCATION));

        remind(code, clerk(EDUCATION), education);

        assertThat(history.of(code)).filteredOn(event -> event.kind() == CampaignEvent.Kind.REMINDED).hasSize(6);
    }

    @Test
    void onlyWhoActsForAnAgencyLeadsACampaignThere() {
        Map<String, Object> campaign = campaign("ROLLOUT", group(SCHOOLS, "2023-11-05", true));

        assertThatThrownBy(() -> office.as("holder", () -> work.define(campaign))).hasMessageContaining("văn thư, lãnh đạo");
        assertThatThrownBy(() -> office.as(clerk(SCHOOLS.get(0)), () -> work.define(campaign))).hasMessageContaining("Cơ quan chủ trì");
    }

    @Test
    void daysAreCascadedAndLieAhead() {
        assertThatThrownBy(() -> define(campaign("ROLLOUT", through(EDUCATION, "2023-11-04", group(SCHOOLS, "2023-11-05", true)))))
                .hasMessageContaining("05/11/2023");
        assertThatThrownBy(() -> define(campaign("ROLLOUT", group(SCHOOLS, "2023-10-26", true)))).hasMessageContaining("sau hôm nay");
        assertThatThrownBy(() -> define(campaign("ROLLOUT", group(List.of(Office.COMMUNE), "2023-11-05", true)))).hasMessageContaining("«UBND xã Mỹ Phước»");
        Map<String, Object> twice = campaign("ROLLOUT", group(SCHOOLS, "2023-11-05", true));
        twice.put("second", group(SCHOOLS.subList(0, 1), "2023-11-05", true));
        assertThatThrownBy(() -> define(twice)).hasMessageContaining("hai lần");
        String code = firstLetter();
        assertThatThrownBy(() -> sendAgain(code, Map.of("first", LocalDate.of(2023, 11, 9)))).hasMessageContaining("05/11/2023");
    }

    @Test
    void theEngineKnowsCodesAndDaysOnly() {
        String code = firstLetter();
        String report = task(code, SCHOOLS.get(0)).getProcessInstanceId();

        assertThat(engine.getRuntimeService().getVariables(report).keySet()).isSubsetOf("unitNumber", "unitAgency", "reportKind", "reportBefore");
    }
}
