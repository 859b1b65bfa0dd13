package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.sla.Clocks;

/** The deadline has passed: the agency's leader gets to know. */
@Component
class TellLeader implements JavaDelegate {

    private final Clocks clocks;
    private final Escalations escalations;

    TellLeader(Clocks clocks, Escalations escalations) {
        this.clocks = clocks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.open(LateSteps.step(execution.getProcessBusinessKey())).ifPresent(escalations::toLeader);
    }
}
