package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.sla.Clocks;

/** The leader did not settle it: whoever manages the agency gets to know. */
@Component
class TellManager implements JavaDelegate {

    private final Clocks clocks;
    private final Escalations escalations;

    TellManager(Clocks clocks, Escalations escalations) {
        this.clocks = clocks;
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clocks.open(LateSteps.step(execution.getProcessBusinessKey())).ifPresent(step -> {
            escalations.toManager(step);
            execution.setVariable(ProcessVariables.MANAGERS, String.join(",", escalations.managersOf(step.agency())));
        });
    }
}
