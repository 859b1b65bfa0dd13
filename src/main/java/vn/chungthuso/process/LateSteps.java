package vn.chungthuso.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.StepClock;
import vn.chungthuso.sla.StepClock.Escalation;

/**
 * Begins an instance of «escalateStep» for each step that has become near its deadline, and ends it when the step is done. The instance's
 * business key names the step; who is told and when stands in the model.
 */
@Component
class LateSteps {

    private static final Logger LOG = LoggerFactory.getLogger(LateSteps.class);
    static final String PROCESS = "escalateStep";
    private static final String PREFIX = "HAN-";
    private static final String STEP_LEFT = "stepLeft";
    /** In one round; what is left over is taken up in the next. */
    private static final int MOST = 500;

    private final ObjectProvider<ProcessEngine> engine;
    private final Unguarded unguarded;
    private final Clocks clocks;
    private final TransactionOperations transactions;

    LateSteps(ObjectProvider<ProcessEngine> engine, Unguarded unguarded, Clocks clocks, TransactionOperations transactions) {
        this.engine = engine;
        this.unguarded = unguarded;
        this.clocks = clocks;
        this.transactions = transactions;
    }

    /** Whether a business key names a step, and the instance tells of its deadline only. */
    static boolean isStep(String key) {
        return key != null && key.startsWith(PREFIX);
    }

    static String key(StepClock step) {
        return PREFIX + step.id();
    }

    static long step(String key) {
        return Long.parseLong(key.substring(PREFIX.length()));
    }

    /** One transaction for each step, so that one of which nobody can be told holds up no other. */
    void round() {
        clocks.near(MOST).forEach(step -> {
            try {
                tell(step);
            } catch (RuntimeException broken) {
                LOG.error("Nobody could be told of step {}; the next round tries again", step.id(), broken);
            }
        });
    }

    /** Of two servers the one that marks the step begins. */
    private void tell(StepClock step) {
        transactions.executeWithoutResult(status -> {
            if (clocks.escalate(step.id(), Escalation.ASSIGNEE)) {
                begin(step);
            }
        });
    }

    private void begin(StepClock step) {
        unguarded.run(() -> engine.getObject()
                .getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .businessKey(key(step))
                .setVariable(ProcessVariables.SENDER_AGENCY, step.agency() == null ? "" : step.agency())
                .execute());
    }

    void left(StepClock step) {
        if (step.escalated() != null) {
            unguarded.run(() -> engine.getObject()
                    .getRuntimeService()
                    .createMessageCorrelation(STEP_LEFT)
                    .processInstanceBusinessKey(key(step))
                    .correlateAll());
        }
    }

    /** It is due at another time: what waits for that moment waits anew. */
    void moved(StepClock step) {
        if (step.escalated() != null) {
            unguarded.run(() -> {
                var management = engine.getObject().getManagementService();
                var instances = engine.getObject().getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(key(step)).list();
                instances.stream()
                        .flatMap(instance -> management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                        .map(Job::getId)
                        .forEach(job -> management.recalculateJobDuedate(job, false));
            });
        }
    }
}
