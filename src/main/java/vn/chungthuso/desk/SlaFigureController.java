package vn.chungthuso.desk;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.desk.SlaFigures.Person;
import vn.chungthuso.desk.SlaFigures.Waiting;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.process.Words;
import vn.chungthuso.sla.Light;
import vn.chungthuso.sla.OpenStepOrder;
import vn.chungthuso.sla.OpenSteps;
import vn.chungthuso.sla.StepFilter;
import vn.chungthuso.terms.Procedure;

/** Figures of the deadlines and what one can filter them by. */
@RestController
class SlaFigureController {

    /** A value of a filter and how it is called. */
    record Choice(String value, String name) {}

    /** What can be chosen: agencies below the caller's, and of steps and persons those where something waits now. */
    record Choices(List<Choice> agency, List<Choice> procedure, List<Choice> step, List<Choice> person, List<Choice> light, List<Choice> sort) {}

    record WaitingAt(String process, List<Waiting> steps) {}

    private final SlaFigureViews figures;
    private final SlaFilters filters;
    private final OpenSteps open;
    private final StepNames steps;
    private final OwnAgencies agencies;
    private final Callers callers;
    private final Words words;

    SlaFigureController(
            SlaFigureViews figures, SlaFilters filters, OpenSteps open, StepNames steps, OwnAgencies agencies, Callers callers, Words words) {
        this.figures = figures;
        this.filters = filters;
        this.open = open;
        this.steps = steps;
        this.agencies = agencies;
        this.callers = callers;
        this.words = words;
    }

    @GetMapping("/api/sla/figures")
    SlaFigures figures(SlaQuestion asked) {
        return figures.of(filters.of(callers.current(), asked));
    }

    /** Where the dossiers of a process wait; whoever owns the processes is told the numbers of all agencies. */
    @GetMapping("/api/sla/waiting")
    WaitingAt waiting(@RequestParam String process) {
        if (!steps.isProcess(process)) {
            throw new UnknownValue("process");
        }
        Caller caller = callers.current();
        StepFilter seen = caller.ownsProcesses() ? StepFilter.of(null) : filters.all(caller);
        return new WaitingAt(process, figures.waiting(seen.in(process)));
    }

    @GetMapping("/api/sla/choices")
    Choices choices() {
        Caller caller = callers.current();
        StepFilter all = filters.all(caller);
        return new Choices(
                agencies.of(caller).entrySet().stream().map(agency -> new Choice(agency.getKey(), agency.getValue())).toList(),
                choices(Procedure.values(), "export.procedure."),
                open.waiting(all).stream()
                        .map(at -> new Choice(at.activity(), steps.of(at.process(), at.activity())))
                        .distinct()
                        .sorted((one, other) -> one.name().compareTo(other.name()))
                        .toList(),
                figures.people(all).stream().filter(person -> person.person() != null).map(SlaFigureController::choice).toList(),
                choices(Light.values(), "sla.light."),
                choices(OpenStepOrder.values(), "sla.sort."));
    }

    private static Choice choice(Person person) {
        return new Choice(person.person(), person.name());
    }

    private <E extends Enum<E>> List<Choice> choices(E[] values, String key) {
        return Arrays.stream(values).map(value -> new Choice(value.name(), words.say(key + value))).toList();
    }
}
