package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.process.Words;

/** Many requests reviewed alike: each task is completed by its own form's rules, and one that fails holds up no other. */
@Component
class BulkReview {

    private static final Logger LOG = LoggerFactory.getLogger(BulkReview.class);
    private static final String REVIEW = "Activity_ReviewRequest";

    /** What became of a task: {@code GONE} = done by somebody else meanwhile or not the caller's, {@code FAILED} = may be tried again. */
    enum Outcome {
        DONE,
        REFUSED,
        GONE,
        FAILED
    }

    /**
     * What became of one task.
     *
     * @param code null for a task that the caller does not see
     * @param reason why it was not done; null where it was
     */
    record Result(String taskId, String code, String subjectName, Outcome result, String reason) {}

    private final SeenTasks tasks;
    private final TaskCards cards;
    private final TaskService engine;
    private final Words words;

    BulkReview(SeenTasks tasks, TaskCards cards, TaskService engine, Words words) {
        this.tasks = tasks;
        this.cards = cards;
        this.engine = engine;
        this.words = words;
    }

    List<Result> review(Caller caller, List<String> ids, String outcome, String reason) {
        Map<String, TaskCard> seen = cards.of(caller, tasks.all(ids)).stream().collect(toMap(TaskCard::id, Function.identity()));
        return ids.stream().map(id -> review(id, seen.get(id), outcome, reason)).toList();
    }

    private Result review(String id, TaskCard task, String outcome, String reason) {
        if (task == null) {
            return new Result(id, null, null, Outcome.GONE, words.say("task.gone"));
        }
        if (!task.step().equals(REVIEW)) {
            return result(task, Outcome.REFUSED, words.say("bulk.notAReview"));
        }
        try {
            engine.complete(id, typed(outcome, reason));
            return result(task, Outcome.DONE, null);
        } catch (RuntimeException failure) {
            return failed(task, failure);
        }
    }

    /** As the form would send it: the reason only where it is shown. */
    private static Map<String, Object> typed(String outcome, String reason) {
        Map<String, Object> typed = new HashMap<>(Map.of("outcome", outcome));
        if (!outcome.equals("accept")) {
            typed.put("reason", reason);
        }
        return typed;
    }

    private Result failed(TaskCard task, RuntimeException failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused == null) {
            LOG.error("task {} was not reviewed", task.id(), failure);
            return result(task, Outcome.FAILED, words.say("api.failed"));
        }
        return result(task, refused.status() == 404 ? Outcome.GONE : Outcome.REFUSED, refused.getMessage());
    }

    private static Result result(TaskCard task, Outcome outcome, String reason) {
        return new Result(task.id(), task.code(), task.subjectName(), outcome, reason);
    }
}
