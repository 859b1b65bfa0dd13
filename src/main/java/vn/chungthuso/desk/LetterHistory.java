package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Unguarded;

/** What happened to a letter, in the words of its model. Who may read the letter may read this; the engine is not asked for rights again. */
@Component
class LetterHistory {

    private static final Set<String> TOLD = Set.of(ActivityTypes.TASK_USER_TASK, ActivityTypes.TASK_SERVICE, ActivityTypes.BOUNDARY_MESSAGE);

    /** @param who first and last name; null for what the system did */
    record Step(OffsetDateTime at, String what, String who) {}

    private final HistoryService history;
    private final Unguarded engine;
    private final Staff staff;

    LetterHistory(HistoryService history, Unguarded engine, Staff staff) {
        this.history = history;
        this.engine = engine;
        this.staff = staff;
    }

    /** What was done, oldest first; what was broken off is left out. */
    List<Step> of(String letter) {
        List<HistoricActivityInstance> done = engine.ask(() -> done(letter)).stream()
                .filter(activity -> TOLD.contains(activity.getActivityType()) && !activity.isCanceled())
                .toList();
        Map<String, String> names =
                staff.names(done.stream().map(HistoricActivityInstance::getAssignee).filter(Objects::nonNull).toList());
        return done.stream().map(activity -> step(activity, names)).toList();
    }

    private List<HistoricActivityInstance> done(String letter) {
        HistoricProcessInstance instance =
                history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(letter).singleResult();
        return instance == null
                ? List.of()
                : history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .finished()
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list();
    }

    private static Step step(HistoricActivityInstance activity, Map<String, String> names) {
        String account = activity.getAssignee();
        return new Step(inTheOffice(activity.getEndTime()), activity.getActivityName(), account == null ? null : names.getOrDefault(account, account));
    }

    private static OffsetDateTime inTheOffice(Date moment) {
        return moment.toInstant().atZone(WorkingTime.ZONE).toOffsetDateTime();
    }
}
