package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The day draws near and nothing has come (domain §7.11 step 5). */
@Component
class RemindUnit implements JavaDelegate {

    private static final String SYSTEM = "system";

    private final CampaignTasks tasks;
    private final UnitReminders reminders;

    RemindUnit(CampaignTasks tasks, UnitReminders reminders) {
        this.tasks = tasks;
        this.reminders = reminders;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reminders.remind(tasks.unit(execution.getProcessBusinessKey(), execution), SYSTEM);
    }
}
