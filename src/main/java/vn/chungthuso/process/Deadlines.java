package vn.chungthuso.process;

import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.law.Law;

/** Named by the models: when a step is due, in working days from now as table «serviceLevel» says (domain §8). */
@Component(Deadlines.NAME)
public class Deadlines {

    static final String NAME = "deadlines";

    private final Law law;
    private final WorkingTime workingTime;
    private final Clock clock;

    Deadlines(Law law, WorkingTime workingTime, Clock clock) {
        this.law = law;
        this.workingTime = workingTime;
        this.clock = clock;
    }

    /** @param key deadline key of domain §8 without {@code sla.} */
    public Date due(DelegateExecution execution, String key) {
        int workingDays = law.serviceLevel(key).value();
        return Date.from(workingTime.due(clock.instant(), workingDays).due().toInstant());
    }
}
