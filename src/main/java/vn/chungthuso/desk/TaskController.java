package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.Caller;

/** What Tasklist's cards, search and tab «Hồ sơ» ask; a task that the caller may not see does not exist here. */
@RestController
class TaskController {

    /** The most tasks of one question. */
    static final int MOST = 200;

    /** @param subject {@code dossiers} or {@code letters}, the collection that holds the code, or {@code none} */
    record Subject(String subject, String code, String step, OffsetDateTime due, TimeLeft timeLeft) {}

    record Badges(List<TaskCard> items) {}

    /** @param q name, mailbox, serial or code, with or without diacritics; in the body, so that no name gets into a log */
    record Question(@NotBlank @Size(min = 2, max = 100) String q) {}

    record Finds(List<TaskSearch.Find> items) {}

    /** @param reason needed for all but {@code accept} */
    record Bulk(
            @NotEmpty @Size(max = MOST) List<@NotNull String> taskIds,
            @NotNull @Pattern(regexp = "accept|supplement|reject") String outcome,
            @Size(max = 500) String reason) {}

    record Results(List<BulkReview.Result> results) {}

    private final SeenTasks tasks;
    private final TaskCards cards;
    private final TimeLeftWords timeLeft;
    private final TaskSearch search;
    private final BulkReview review;
    private final Colleagues colleagues;
    private final Callers callers;

    TaskController(
            SeenTasks tasks,
            TaskCards cards,
            TimeLeftWords timeLeft,
            TaskSearch search,
            BulkReview review,
            Colleagues colleagues,
            Callers callers) {
        this.tasks = tasks;
        this.cards = cards;
        this.timeLeft = timeLeft;
        this.search = search;
        this.review = review;
        this.colleagues = colleagues;
        this.callers = callers;
    }

    /** 404 for a task that the caller may not see. */
    @GetMapping("/api/tasks/{id}/subject")
    Subject subject(@PathVariable String id) {
        SeenTask task = tasks.get(id);
        return new Subject(task.collection(), task.code(), task.step(), task.due(), timeLeft.until(task.due()));
    }

    /** The caller looks at a task: who else works on it. */
    @PostMapping("/api/tasks/{id}/visit")
    Colleagues.AtWork visit(@PathVariable String id) {
        return colleagues.meet(callers.current(), tasks.get(id));
    }

    /** The cards of a page of tasks; those that the caller does not see are left out. */
    @GetMapping("/api/tasks/badges")
    Badges badges(@RequestParam List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new UnknownValue("ids");
        }
        return new Badges(cards.of(callers.current(), tasks.all(ids)));
    }

    @PostMapping("/api/tasks/search")
    Finds search(@RequestBody @Valid Question question) {
        return new Finds(search.find(callers.current(), question.q().strip()));
    }

    /** Reviews many requests alike, each in a transaction of its own and by the rules of its form. */
    @PostMapping("/api/tasks/bulk")
    Results bulk(@RequestBody @Valid Bulk bulk) {
        String reason = bulk.reason() == null ? "" : bulk.reason().strip();
        if (!bulk.outcome().equals("accept") && reason.isEmpty()) {
            throw new UnknownValue("reason");
        }
        Caller caller = callers.current();
        return new Results(review.review(caller, bulk.taskIds().stream().distinct().toList(), bulk.outcome(), reason));
    }
}
