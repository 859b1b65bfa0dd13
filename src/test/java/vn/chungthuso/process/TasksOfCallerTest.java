package vn.chungthuso.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.chungthuso.HouseTest;
import vn.chungthuso.Office;

/** Whatever a task query begins with, its answer is that of the engine's own check. */
class TasksOfCallerTest extends HouseTest {

    @Autowired
    private TaskService tasks;

    private Task task;

    @BeforeEach
    void aRequestWaitsForReview() {
        task = office.task(office.submit("holder", Office.request()));
    }

    @Test
    void theCandidateFindsItHoweverTheyAsk() {
        assertThat(seenBy("clerk")).contains(task.getId());
        assertThat(countBy("clerk")).isEqualTo(seenBy("clerk").size());
        assertThat(office.as("clerk", () -> tasks.createTaskQuery().taskId(task.getId()).count())).isEqualTo(1);
        assertThat(office.as("clerk", () -> tasks.createTaskQuery().taskIdIn(task.getId()).count())).isEqualTo(1);
        assertThat(office.as("clerk", () -> tasks.createTaskQuery()
                        .or()
                        .taskAssignee("clerk")
                        .taskCandidateGroupIn(List.of("clerk." + Office.COMMUNE))
                        .endOr()
                        .count()))
                .isPositive();
    }

    @Test
    void whoHasNoRightsFindsNothing() {
        assertThat(seenBy("superior-clerk")).doesNotContain(task.getId());
        assertThat(seenBy("nobody-at-all")).isEmpty();
        assertThat(countBy("nobody-at-all")).isZero();
    }

    @Test
    void whoMaySeeEverythingFindsItWithoutARightThatNamesIt() {
        assertThat(office.as("admin", () -> tasks.createTaskQuery().taskDefinitionKey("Activity_ReviewRequest").count())).isPositive();
        assertThat(seenBy("admin")).contains(task.getId());
    }

    @Test
    void aRightToAProceduresTasksCountsToo() {
        var service = engine.getAuthorizationService();
        Authorization right = service.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        right.setUserId("manager");
        right.setResource(Resources.PROCESS_DEFINITION);
        right.setResourceId("reviewRequest");
        right.addPermission(ProcessDefinitionPermissions.READ_TASK);
        assertThat(seenBy("manager")).doesNotContain(task.getId());
        service.saveAuthorization(right);
        try {
            assertThat(seenBy("manager")).contains(task.getId());
        } finally {
            service.deleteAuthorization(right.getId());
        }
    }

    @Test
    void theSystemItselfFindsAll() {
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
        assertThat(tasks.createTaskQuery().list()).extracting(Task::getId).contains(task.getId());
    }

    private List<String> seenBy(String account) {
        return office.as(account, () -> tasks.createTaskQuery().list().stream().map(Task::getId).toList());
    }

    private long countBy(String account) {
        return office.as(account, () -> tasks.createTaskQuery().count());
    }
}
