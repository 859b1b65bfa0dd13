package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.process.VisibleAgencies;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.StepFilter;

/** What somebody asks of the deadlines, together with what they may see of them. */
@Component
class SlaFilters {

    private final VisibleAgencies visible;
    private final Agencies agencies;
    private final StepNames steps;
    private final Staff staff;
    private final Clock clock;

    SlaFilters(VisibleAgencies visible, Agencies agencies, StepNames steps, Staff staff, Clock clock) {
        this.visible = visible;
        this.agencies = agencies;
        this.steps = steps;
        this.staff = staff;
        this.clock = clock;
    }

    /** @throws UnknownValue for an agency, step, person or page that there is not */
    StepFilter of(Caller caller, SlaQuestion question) {
        SlaQuestion asked = question.checked();
        if (asked.step() != null && !steps.isStep(asked.step())) {
            throw new UnknownValue("step");
        }
        if (asked.person() != null && !staff.isKnown(asked.person())) {
            throw new UnknownValue("person");
        }
        return new StepFilter(agencies(caller, asked.agency()), asked.procedure(), null, asked.step(), asked.person(), asked.light(), asked.q());
    }

    /** Everything that the caller may see. */
    StepFilter all(Caller caller) {
        return StepFilter.of(visible.of(caller));
    }

    private Set<String> agencies(Caller caller, String asked) {
        Set<String> seen = visible.of(caller);
        if (asked == null) {
            return seen;
        }
        if (!agencies.isKnown(asked)) {
            throw new UnknownValue("agency");
        }
        Set<String> subtree = new HashSet<>(agencies.subtree(asked, LocalDate.now(clock)));
        subtree.add(asked); // one that is no more has no tree today
        if (seen != null) {
            subtree.retainAll(seen);
        }
        return subtree;
    }
}
