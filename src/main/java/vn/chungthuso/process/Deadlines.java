package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.ServiceLevel;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.Term;
import vn.chungthuso.terms.Urgency;

/** Named by models and filters: when a step is due, as table «serviceLevel» and the dossier's clock say (domain §8). */
@Component(Deadlines.NAME)
public class Deadlines {

    static final String NAME = "deadlines";
    /** {@code ${deadlines.due(execution,'agencyReview')}} */
    private static final Pattern DUE = Pattern.compile("deadlines\\.due\\(execution,\\s*'(\\w+)'\\)");

    private final Law law;
    private final Clocks clocks;
    private final Clock clock;

    Deadlines(Law law, Clocks clocks, Clock clock) {
        this.law = law;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** @param key deadline key of domain §8 without {@code sla.} */
    public Date due(DelegateExecution execution, String key) {
        String code = execution.getProcessBusinessKey();
        return Date.from(clocks.due(Campaign.isCode(code) ? null : code, term(execution, key), agency(execution)).toInstant());
    }

    /** When the step is due that an instance of «escalateStep» tells of; now where it is done. */
    public Date dueOf(DelegateExecution execution) {
        return clocks.open(LateSteps.step(execution.getProcessBusinessKey()))
                .map(step -> Date.from(step.dueAt().toInstant()))
                .orElseGet(() -> Date.from(clock.instant()));
    }

    /** «Trước ngày D»: the last second of the day before. @param day ISO */
    public Date before(String day) {
        return Date.from(on(day).toInstant().minusSeconds(1));
    }

    /** When a day begins. @param day ISO */
    public Date on(String day) {
        return startOf(LocalDate.parse(day));
    }

    /** When today began; for the filters of Tasklist. */
    public Date today() {
        return startOf(LocalDate.now(clock));
    }

    /** When today ends. */
    public Date tomorrow() {
        return startOf(LocalDate.now(clock).plusDays(1));
    }

    /** The deadline key that the due date of a task names; empty where it names none. */
    static Optional<String> keyIn(String dueDate) {
        return Optional.ofNullable(dueDate).map(DUE::matcher).filter(matcher -> matcher.find()).map(matcher -> matcher.group(1));
    }

    /** The term by a key, as urgent as the case is. */
    Term term(VariableScope scope, String key) {
        Object urgency = scope.getVariable(ProcessVariables.URGENCY);
        ServiceLevel level = law.serviceLevel(key, urgency == null ? Urgency.NORMAL : Urgency.valueOf(urgency.toString())).value();
        return new Term(key, level.workingDays(), level.warningHours());
    }

    /** Who answers for the case: the sender, until one is known the agency of the certificate; null where neither is. */
    static String agency(VariableScope scope) {
        Object sender = scope.getVariable(ProcessVariables.SENDER_AGENCY);
        Object agency = sender == null || sender.toString().isEmpty() ? scope.getVariable(ProcessVariables.SUBJECT_AGENCY) : sender;
        return agency == null ? null : agency.toString();
    }

    private Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }
}
