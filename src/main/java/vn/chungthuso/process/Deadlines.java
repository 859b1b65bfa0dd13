package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.law.Law;

/** Named by models and filters: when a step is due, in working days from now as table «serviceLevel» says (domain §8). */
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

    /** When today began; for the filters of Tasklist. */
    public Date today() {
        return startOf(LocalDate.now(clock));
    }

    /** When today ends. */
    public Date tomorrow() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
