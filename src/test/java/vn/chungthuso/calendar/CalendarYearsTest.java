package vn.chungthuso.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Years as they are prepared and accepted, on one server and on two. */
class CalendarYearsTest {

    private static final String WHO = "admin";
    private static final TypedDay NEW_YEAR = day("2027-01-01", "HOLIDAY", "", "Tết Dương lịch");
    private static final TypedDay DAY_OFF = day("2027-04-29", "SWAP_OFF", "2027-05-08", "Nghỉ hoán đổi");
    private static final TypedDay DAY_WORKED = day("2027-05-08", "SWAP_WORK", "2027-04-29", "Làm bù");
    private static final TimeZone OWN_ZONE = TimeZone.getDefault();

    private final DataSource database = CalendarServer.database();
    private final CalendarServer server = new CalendarServer(database, CalendarFixture.SHIPPED_FILE);

    @AfterEach
    void ownZone() {
        TimeZone.setDefault(OWN_ZONE);
    }

    private static TypedDay day(String date, String kind, String swappedWith, String note) {
        return new TypedDay(date, kind, swappedWith, note, "thông báo năm 2027");
    }

    private static TypedDay fromText(String row) {
        List<String> cells = Stream.of(row.split(";", -1)).map(String::strip).toList();
        return new TypedDay(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
    }

    private void accept(CalendarServer by, int year, TypedDay... rows) {
        by.years.accept(year, by.years.save(year, List.of(rows), null, WHO).id(), WHO);
    }

    private static LocalDate due(CalendarServer by, String received, int workingDays) {
        return by.time.due(at(received), workingDays).due().toLocalDate();
    }

    private static Instant at(String office) {
        return LocalDateTime.parse(office).atZone(WorkingTime.ZONE).toInstant();
    }

    @Test
    void aYearCountsOnceItIsAcceptedAndNotBefore() {
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> due(server, "2030-12-31T09:00", 1));
        assertThat(server.years.get(2031).state()).isEqualTo(YearState.MISSING);

        CalendarDraft draft = server.years.propose(2031, WHO);
        assertThatExceptionOfType(YearNotLoaded.class).isThrownBy(() -> due(server, "2030-12-31T09:00", 1));

        server.years.accept(2031, draft.id(), WHO);
        assertThat(due(server, "2030-12-31T09:00", 1)).isEqualTo("2031-01-02");
        assertThat(due(server, "2031-01-20T09:00", 1)).isEqualTo("2031-01-28");
        assertThat(server.years.get(2031).state()).isEqualTo(YearState.ACCEPTED);
        assertThat(server.years.draft(2031)).isEmpty();
    }

    @Test
    void theAcceptedYearCountsBeforeTheFileAndTheProposal() {
        assertThat(server.years.get(2026).state()).isEqualTo(YearState.STATED);
        assertThat(server.years.get(2027).state()).isEqualTo(YearState.PROPOSED);

        accept(server, 2027, NEW_YEAR, DAY_OFF, DAY_WORKED);
        accept(server, 2026, fromText("2026-01-01; HOLIDAY; ; Tết Dương lịch; thông báo"));

        assertThat(due(server, "2027-04-28T09:00", 1)).isEqualTo("2027-04-30");
        assertThat(due(server, "2027-05-07T09:00", 1)).isEqualTo("2027-05-08");
        assertThat(due(server, "2026-02-13T09:00", 1)).isEqualTo("2026-02-16");
        assertThat(server.time.due(at("2027-04-28T09:00"), 1).days()).extracting(DayExplained::why)
            .contains("Nghỉ hoán đổi (Thứ Năm)").noneMatch(why -> why.contains("đề xuất"));
    }

    @Test
    void aDraftCountsOnlyForWhoeverAsksWithIt() {
        CalendarDraft draft = server.years.save(2027, List.of(NEW_YEAR, DAY_OFF, DAY_WORKED), null, WHO);

        WorkingTime other = server.years.timeWith(draft).of("xa-my-phuoc");

        assertThat(other.due(at("2027-05-07T09:00"), 1).due()).isEqualTo("2027-05-08T17:00+07:00");
        assertThat(due(server, "2027-05-07T09:00", 1)).isEqualTo("2027-05-10");
    }

    @Test
    void whatWasAcceptedBeforeIsKept() {
        accept(server, 2027, NEW_YEAR);
        server.years.accept(2027, server.years.save(2027, List.of(NEW_YEAR, DAY_OFF, DAY_WORKED), null, "process-owner").id(), "process-owner");

        assertThat(server.years.acceptances(2027)).extracting(Acceptance::version).containsExactly(2, 1);
        assertThat(server.years.acceptances(2027)).extracting(Acceptance::acceptedBy).containsExactly("process-owner", WHO);
        assertThat(server.years.accepted(2027, 1)).extracting(SpecialDay::date).containsExactly(LocalDate.of(2027, 1, 1));
        assertThat(server.years.accepted(2027, 2)).hasSize(3);
        assertThatThrownBy(() -> server.years.accepted(2027, 3)).isInstanceOf(NoSuchYear.class);
    }

    @Test
    void anotherServerFollowsWithinSecondsAndDoesNotAskForEachDeadline() {
        CalendarServer other = new CalendarServer(database, CalendarFixture.SHIPPED_FILE);

        accept(server, 2027, NEW_YEAR, DAY_OFF, DAY_WORKED);
        server.hours.set("xa-my-phuoc", OfficeHours.of("07:00-11:00,13:30-17:30"), WHO);

        other.letPass(1);
        assertThat(due(other, "2027-05-07T09:00", 1)).isEqualTo("2027-05-10");
        other.letPass(1);
        assertThat(due(other, "2027-05-07T09:00", 1)).isEqualTo("2027-05-08");
        assertThat(other.time.of("xa-my-phuoc").due(at("2027-05-07T09:00"), 1).due()).isEqualTo("2027-05-08T17:30+07:00");
    }

    @ParameterizedTest
    @MethodSource("vn.chungthuso.TestDatabases#both")
    void whatIsStoredComesBackFromEachDatabase(DataSource database) {
        CalendarServer one = new CalendarServer(database, CalendarFixture.SHIPPED_FILE);
        accept(one, 2027, NEW_YEAR);
        accept(one, 2027, NEW_YEAR, DAY_OFF, DAY_WORKED);
        one.years.propose(2031, WHO);
        one.hours.set("xa-my-phuoc", OfficeHours.of("07:00-11:00,13:30-17:30"), WHO);
        one.hours.set("xa-khac", OfficeHours.of("07:00-11:00,13:30-17:30"), WHO);
        one.hours.takeBack("xa-khac", WHO);

        CalendarServer other = new CalendarServer(database, CalendarFixture.SHIPPED_FILE);

        assertThat(other.years.get(2027).rows()).extracting(TypedDay::of).containsExactly(NEW_YEAR, DAY_OFF, DAY_WORKED);
        assertThat(other.years.acceptances(2027)).extracting(Acceptance::version).containsExactly(2, 1);
        assertThat(other.years.accepted(2027, 1)).hasSize(1);
        assertThat(other.years.known()).endsWith(2030, 2031);
        assertThat(other.years.state(2031)).isEqualTo(YearState.MISSING);
        assertThat(other.hours.own()).containsOnlyKeys("xa-my-phuoc");
    }

    @Test
    void aServerThatStartsLaterLoadsWhatWasAccepted() {
        accept(server, 2027, NEW_YEAR, DAY_OFF, DAY_WORKED);

        assertThat(due(new CalendarServer(database, CalendarFixture.SHIPPED_FILE), "2027-05-07T09:00", 1)).isEqualTo("2027-05-08");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Europe/Berlin", "Asia/Ho_Chi_Minh", "America/Los_Angeles"})
    void theServersOwnZoneMovesNoDay(String zone) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        accept(server, 2028, fromText("2028-01-01; HOLIDAY; ; Tết Dương lịch; thông báo"), fromText("2028-02-29; HOLIDAY; ; Nghỉ; thông báo"));

        CalendarServer other = new CalendarServer(database, CalendarFixture.SHIPPED_FILE);
        assertThat(other.years.get(2028).rows()).extracting(SpecialDay::date)
            .containsExactly(LocalDate.of(2028, 1, 1), LocalDate.of(2028, 2, 29));
        assertThat(due(other, "2028-02-28T09:00", 1)).isEqualTo("2028-03-01");
        assertThat(due(other, "2028-03-24T16:59:59", 1)).isEqualTo("2028-03-27");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2027-01-01; HOLIDAY; ; Lần hai; luật            | date        | đã có ở dòng 1. Mỗi ngày chỉ ghi một dòng.",
        "2027-05-09; SWAP_WORK; 2027-04-29; Bù; luật     | swappedWith | nhưng dòng 2 không ghi hoán đổi lại với ngày này.",
        "2027-05-15; SWAP_WORK; 2027-05-14; Bù; luật     | swappedWith | nhưng lịch chưa có dòng của ngày đó.",
        "2027-05-15; SWAP_WORK; ; Bù; luật               | swappedWith | phải ghi ở ô đổi với ngày",
        "2027-05-15; HALF_DAY; ; Nửa ngày; luật          | kind        | vốn là ngày nghỉ hằng tuần",
        "2027-05-14; SWAP_WORK; 2027-05-15; Bù; luật     | kind        | vốn là ngày làm việc",
        "2028-05-15; HOLIDAY; ; Nghỉ; luật               | date        | không thuộc năm «2027»",
        "2027-02-29; HOLIDAY; ; Nghỉ; luật               | date        | «2027-02-29» không phải ngày có thật",
        "; HOLIDAY; ; Nghỉ; luật                         | date        | để trống",
        "2027-05-14; ; ; Nghỉ; luật                      | kind        | để trống",
        "2027-05-14; OFF; ; Nghỉ; luật                   | kind        | không có loại ngày «OFF»",
        "2027-05-14; HOLIDAY; ; ; luật                   | note        | để trống",
        "2027-05-14; HOLIDAY; ; Nghỉ;                    | source      | để trống",
        "2027-05-14; HOLIDAY; ; Nghỉ, lễ; luật           | note        | không có dấu phẩy",
        "2027-05-14; HOLIDAY; ; =1+1; luật               | note        | không bắt đầu bằng",
        "2027-05-14; HOLIDAY; ; Nghỉ; @luật              | source      | không bắt đầu bằng"})
    void aWrongRowIsNamedWithWhatToMendAndNothingIsKept(String row, String column, String message) {
        YearRefused refused = catchThrowableOfType(YearRefused.class,
            () -> server.years.save(2027, List.of(NEW_YEAR, DAY_OFF, DAY_WORKED, fromText(row)), null, WHO));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(4);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.message()).contains(message);
        });
        assertThat(server.years.draft(2027)).isEmpty();
    }

    @Test
    void allWrongRowsAreToldAtOnce() {
        YearRefused refused = catchThrowableOfType(YearRefused.class, () -> server.years.save(2027, List.of(
            NEW_YEAR, fromText("2027-02-30; HOLIDAY; ; Nghỉ; luật"), DAY_OFF, fromText("2027-05-08; SWAP_OFF; 2027-04-29; Bù; luật")), null, WHO));

        assertThat(refused.faults()).extracting(RowFault::row).containsExactly(2, 4);
    }

    @Test
    void aYearWithoutItsNewYearIsNotWhole() {
        YearRefused refused = catchThrowableOfType(YearRefused.class, () -> server.years.save(2027, List.of(DAY_OFF, DAY_WORKED), null, WHO));

        assertThat(refused.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isZero();
            assertThat(fault.message()).contains("thiếu dòng của 2027-01-01");
        });
    }

    @Test
    void moreRowsThanAYearHasDaysAreNotEvenRead() {
        List<TypedDay> rows = new ArrayList<>();
        for (int number = 0; number < 367; number++) {
            rows.add(NEW_YEAR);
        }

        YearRefused refused = catchThrowableOfType(YearRefused.class, () -> server.years.save(2027, rows, null, WHO));

        assertThat(refused.faults()).singleElement().extracting(RowFault::message).asString().contains("367");
    }

    @Test
    void aSwapOverNewYearMayComeFirstButNotAgainstWhatTheOtherYearStates() {
        accept(server, 2027, NEW_YEAR, fromText("2027-12-31; SWAP_OFF; 2028-01-08; Nghỉ; luật"));
        TypedDay newYear = fromText("2028-01-01; HOLIDAY; ; Tết Dương lịch; luật");

        server.years.save(2028, List.of(newYear, fromText("2028-01-08; SWAP_WORK; 2027-12-31; Bù; luật")), null, WHO);
        YearRefused refused = catchThrowableOfType(YearRefused.class,
            () -> server.years.save(2028, List.of(newYear, fromText("2028-01-15; SWAP_WORK; 2027-12-31; Bù; luật")), null, WHO));

        assertThat(refused.faults()).singleElement().extracting(RowFault::message).asString().contains("lịch năm 2027");
    }

    @Test
    void theFileThatIsGivenOutIsTakenBack() {
        String file = server.years.file(server.years.get(2026).rows());
        assertThat(file).startsWith("\uFEFFyear,date,kind,swappedWith,note,source\n2026,2026-01-01,HOLIDAY,,");

        CalendarDraft draft = server.years.saveFile(2026, file, null, WHO);

        assertThat(draft.rows()).isEqualTo(server.years.get(2026).rows());
    }

    @Test
    void aFileOfAnotherYearIsRefused() {
        String file = server.years.file(server.years.get(2026).rows());

        assertThat(catchThrowableOfType(YearRefused.class, () -> server.years.saveFile(2027, file, null, WHO)).faults())
            .singleElement().extracting(RowFault::message).asString().contains("«2026»", "2027");
    }

    @Test
    void whoeverSavesOrAcceptsSomethingElseThanTheySawIsTold() {
        CalendarDraft seen = server.years.save(2027, List.of(NEW_YEAR), null, WHO);
        server.years.save(2027, List.of(NEW_YEAR, DAY_OFF, DAY_WORKED), seen.id(), "process-owner");

        assertThatThrownBy(() -> server.years.save(2027, List.of(NEW_YEAR), seen.id(), WHO)).isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> server.years.accept(2027, seen.id(), WHO)).isInstanceOf(DraftChanged.class);
        assertThatThrownBy(() -> server.years.discard(2027, seen.id())).isInstanceOf(DraftChanged.class);
        assertThat(server.years.draft(2027)).map(CalendarDraft::rows).get().asList().hasSize(3);
        assertThat(server.years.acceptances(2027)).isEmpty();
    }

    @Test
    void aDraftIsAcceptedOnce() {
        CalendarDraft draft = server.years.propose(2031, WHO);
        server.years.accept(2031, draft.id(), WHO);

        assertThatThrownBy(() -> server.years.accept(2031, draft.id(), WHO)).isInstanceOf(DraftChanged.class);
        assertThat(server.years.acceptances(2031)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2018, 2051})
    void noCalendarIsKeptForYearsThatNobodyChecked(int year) {
        assertThatThrownBy(() -> server.years.get(year)).isInstanceOf(NoSuchYear.class);
        assertThatThrownBy(() -> server.years.propose(year, WHO)).isInstanceOf(NoSuchYear.class);
        assertThatThrownBy(() -> server.years.save(year, List.of(NEW_YEAR), null, WHO)).isInstanceOf(NoSuchYear.class);
    }

    @Test
    void anAgencysHoursAreSetAndTakenBackWhileTheOthersKeepTheirs() {
        OfficeHours summer = OfficeHours.of("07:00-11:00,13:30-17:30");
        server.hours.set("xa-my-phuoc", summer, WHO);
        assertThat(server.hours.own()).containsOnlyKeys("xa-my-phuoc");
        assertThat(server.time.of("xa-my-phuoc").due(at("2026-03-02T09:00"), 0).due()).isEqualTo("2026-03-02T17:30+07:00");
        assertThat(server.time.of("xa-khac").due(at("2026-03-02T09:00"), 0).due()).isEqualTo("2026-03-02T17:00+07:00");

        server.hours.takeBack("xa-my-phuoc", WHO);

        assertThat(server.hours.own()).isEmpty();
        assertThat(server.time.of("xa-my-phuoc").due(at("2026-03-02T09:00"), 0).due()).isEqualTo("2026-03-02T17:00+07:00");
    }
}
