package vn.chungthuso.desk;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Reviewers;
import vn.chungthuso.process.Staff;

/** What can be done with a dossier in Tasklist, as far as the caller may see it: the engine leaves out the rest. */
@Component
class OpenTasks {

    /**
     * @param heldBy name of the colleague who works on it; null where nobody else does
     * @param ownReview it is the review of what the caller entered: somebody else's to do
     */
    record OpenTask(String id, String name, String heldBy, boolean ownReview) {}

    private static final String REVIEW = "Activity_ReviewRequest";

    private final TaskService tasks;
    private final Reviewers reviewers;
    private final Staff staff;

    OpenTasks(TaskService tasks, Reviewers reviewers, Staff staff) {
        this.tasks = tasks;
        this.reviewers = reviewers;
        this.staff = staff;
    }

    List<OpenTask> of(String dossier, Caller caller) {
        return tasks.createTaskQuery().processInstanceBusinessKey(dossier).orderByTaskCreateTime().asc().list().stream()
                .map(task -> new OpenTask(
                        task.getId(),
                        task.getName(),
                        heldBy(task.getAssignee(), caller),
                        task.getTaskDefinitionKey().equals(REVIEW) && reviewers.enteredBy(dossier).contains(caller.user())))
                .toList();
    }

    private String heldBy(String assignee, Caller caller) {
        return assignee == null || assignee.equals(caller.user()) ? null : staff.nameOf(assignee);
    }
}
