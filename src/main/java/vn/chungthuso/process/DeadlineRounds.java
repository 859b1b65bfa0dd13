package vn.chungthuso.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The rounds about deadlines: first they follow the calendar, then who has to is told of those that are near. */
@Component
class DeadlineRounds {

    private final ObjectProvider<ProcessEngine> engine;
    private final MovedDeadlines deadlines;
    private final LateSteps lateSteps;

    DeadlineRounds(ObjectProvider<ProcessEngine> engine, MovedDeadlines deadlines, LateSteps lateSteps) {
        this.engine = engine;
        this.deadlines = deadlines;
        this.lateSteps = lateSteps;
    }

    /** Where this server runs no timers, another one makes the rounds. */
    @Scheduled(fixedDelayString = "${chungthuso.process.deadline-round:PT1M}", initialDelayString = "${chungthuso.process.deadline-round:PT1M}")
    void onTime() {
        if (((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration()).getJobExecutor().isActive()) {
            round();
        }
    }

    /** Whatever keeps deadlines from following the calendar, people are told of those that stand. */
    void round() {
        try {
            deadlines.catchUp();
        } finally {
            lateSteps.round();
        }
    }
}
