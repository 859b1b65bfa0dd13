package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The deadline is near: whoever has the step is told, its clerks where nobody has taken it or the authority is awaited. */
@Component
class RemindAssignee implements JavaDelegate {

    private final LateStepWords telling;

    RemindAssignee(LateStepWords telling) {
        this.telling = telling;
    }

    @Override
    public void execute(DelegateExecution execution) {
        telling.remind(LateSteps.step(execution.getProcessBusinessKey()));
    }
}
