package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;
import vn.chungthuso.dispatch.LetterFor;

/** The filters that Tasklist comes with: each role finds its own, and each filter finds what its name says. */
class ShippedFiltersTest extends HouseTest {

    private static final Set<String> EVERYBODYS =
            Set.of("Việc của tôi và cơ quan tôi", "Việc của tôi", "Việc của cơ quan tôi", "Đến hạn hôm nay", "Quá hạn");

    @Autowired
    private FilterService filters;

    @Autowired
    private ShippedFilters shipped;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "clerk          | Chờ xem xét,Chờ bổ sung,Chờ gom công văn,Chờ gửi; chờ trả lời,Thiết bị",
        "superior-clerk | Chờ xem xét,Chờ bổ sung,Chờ gom công văn,Chờ gửi; chờ trả lời,Thiết bị",
        "holder         | Chờ bổ sung",
        "leader         | Chờ ký",
        "unlock-desk    | Chờ mở khóa",
        "manager        | ''"})
    void eachRoleFindsItsOwn(String account, String own) {
        List<String> found = office.as(account, () -> filters.createTaskFilterQuery().list().stream().map(Filter::getName).toList());

        assertThat(found).containsAll(EVERYBODYS).doesNotHaveDuplicates();
        assertThat(found.stream().filter(name -> !EVERYBODYS.contains(name)).map(name -> name.replace(',', ';')))
                .containsExactlyInAnyOrder(own.isEmpty() ? new String[0] : own.split(","));
    }

    @Test
    void whatAClerkHasTakenIsTheirsAndStillTheAgencys() {
        String code = office.submit("holder", Office.request());
        String task = office.task(code).getId();

        assertThat(found("clerk", "mine")).doesNotContain(task);
        office.as("clerk", () -> {
            engine.getTaskService().claim(task, "clerk");
            return null;
        });

        assertThat(found("clerk", "mine")).contains(task);
        assertThat(found("clerk2", "mine")).doesNotContain(task);
        assertThat(found("clerk2", "agency")).contains(task);
        assertThat(found("clerk2", "review")).contains(task);
        assertThat(found("superior-clerk", "agency")).doesNotContain(task);
        assertThat(found("manager", "all")).doesNotContain(task);
    }

    @Test
    void whatIsDueTodayIsNotOverdueBeforeItsHour() {
        String code = office.submit("holder", Office.request());
        Task task = office.task(code);

        assertThat(found("clerk", "overdue")).doesNotContain(task.getId());
        ClockUtil.setCurrentTime(new Date(task.getDueDate().getTime() - 1000));
        assertThat(found("clerk", "today")).contains(task.getId());
        assertThat(found("clerk", "overdue")).doesNotContain(task.getId());
        ClockUtil.setCurrentTime(new Date(task.getDueDate().getTime() + 1000));
        assertThat(found("clerk", "today")).contains(task.getId());
        assertThat(found("clerk", "overdue")).contains(task.getId());
        Office.passDays(1);
        assertThat(found("clerk", "today")).doesNotContain(task.getId());
        assertThat(found("clerk", "overdue")).contains(task.getId());
    }

    @Test
    void whatIsDueFirstComesFirst() {
        office.submit("holder", Office.request());
        String id = id("all");

        List<Task> found = office.as("clerk", () -> filters.list(id));


        assertThat(found).isSortedAccordingTo((one, other) -> one.getDueDate().compareTo(other.getDueDate()));
    }

    @Test
    void whoMustSupplementFindsItAmongWhatWaitsForIt() {
        String code = office.submit("holder", Office.request());
        office.complete("clerk", code, Map.of("outcome", "supplement", "reason", "Thiếu ngày cấp"));

        assertThat(found("holder", "supplement")).contains(office.task(code).getId());
        assertThat(found("holder", "mine")).contains(office.task(code).getId());
        assertThat(found("clerk", "supplement")).doesNotContain(office.task(code).getId());
    }

    @Test
    void aLetterIsFoundWhereItWaits() {
        String code = office.accepted(Office.request());
        String letter = office.beginLetter("clerk", LetterFor.ISSUE);
        assertThat(found("clerk", "gather")).contains(office.task(letter).getId());

        office.complete("clerk", letter, Office.composed(LetterFor.ISSUE, Office.today(), List.of(code)));

        assertThat(found("leader", "sign")).contains(office.task(letter).getId());
        assertThat(found("clerk", "gather")).doesNotContain(office.task(letter).getId());
    }

    @Test
    void aSecondStartMakesNoneTwice() {
        long before = filters.createFilterQuery().count();

        shipped.open();

        assertThat(filters.createFilterQuery().count()).isEqualTo(before);
    }

    @Test
    void whatAnAdministratorChangedStaysChanged() {
        Filter filter = filters.getFilter(id("devices"));
        filters.saveFilter(filter.setName("Việc thiết bị"));
        try {
            shipped.open();

            assertThat(filters.getFilter(filter.getId()).getName()).isEqualTo("Việc thiết bị");
            assertThat(filters.createFilterQuery().filterName("Thiết bị").count()).isZero();
        } finally {
            filters.saveFilter(filter.setName("Thiết bị"));
        }
    }

    @Test
    void nobodyButAnAdministratorMakesAFilter() {
        assertThat(engine.getAuthorizationService().isUserAuthorized(
                        "clerk",
                        List.of("clerk." + Office.COMMUNE),
                        Permissions.CREATE,
                        Resources.FILTER))
                .isFalse();
    }

    private List<String> found(String account, String filter) {
        String id = id(filter);
        return office.as(account, () -> filters.<Task>list(id).stream().map(Task::getId).toList());
    }

    private String id(String filter) {
        return engine.getManagementService().getProperties().get("chungthuso.filter." + filter);
    }
}
