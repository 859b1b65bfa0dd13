package vn.chungthuso.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.dispatch.MailKind;
import vn.chungthuso.dispatch.Mails;

/** Tells once of each task that is due on this working day or the next. */
@Component
@ConditionalOnProperty("spring.mail.host")
class NearDeadlines {

    /** In one round; what is left over is told in the next. */
    private static final int MOST = 500;

    private final ProcessEngine engine;
    private final MailListener listener;
    private final Mails mails;
    private final WorkingTime workingTime;
    private final Clock clock;

    NearDeadlines(ProcessEngine engine, MailListener listener, Mails mails, WorkingTime workingTime, Clock clock) {
        this.engine = engine;
        this.listener = listener;
        this.mails = mails;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${chungthuso.dispatch.mail-round:PT1M}", initialDelayString = "${chungthuso.dispatch.mail-round:PT1M}")
    void tell() {
        Date limit = Date.from(workingTime.due(clock.instant(), 1).due().toInstant());
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        configuration.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(() -> {
            tellOf(engine.getTaskService().createTaskQuery()
                    .dueAfter(Date.from(clock.instant())).dueBefore(Date.from(limit.toInstant().plusSeconds(1))).orderByDueDate().asc().listPage(0, MOST).stream()
                    .map(TaskEntity.class::cast)
                    .toList());
            return null;
        }));
    }

    private void tellOf(List<TaskEntity> near) {
        Set<String> told = mails.told(MailKind.DEADLINE, near.stream().map(TaskEntity::getId).toList());
        near.stream().filter(task -> !told.contains(task.getId())).forEach(task -> mails.tell(listener.people(task), listener.item(MailKind.DEADLINE, task)));
    }
}
