package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungthuso.desk.SlaFigures.DaysLeftCount;
import vn.chungthuso.desk.SlaFigures.Person;
import vn.chungthuso.desk.SlaFigures.Step;
import vn.chungthuso.desk.SlaFigures.Waiting;
import vn.chungthuso.desk.SlaFigures.Week;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.process.Words;
import vn.chungthuso.sla.OpenSteps;
import vn.chungthuso.sla.StepSums.Taken;
import vn.chungthuso.sla.StepFigures;
import vn.chungthuso.sla.StepFilter;
import vn.chungthuso.sla.Workload;

/** Puts names to the figures of open and of ended steps. */
@Component
class SlaFigureViews {

    private final OpenSteps open;
    private final StepFigures ended;
    private final StepNames steps;
    private final Staff staff;
    private final Words words;

    SlaFigureViews(OpenSteps open, StepFigures ended, StepNames steps, Staff staff, Words words) {
        this.open = open;
        this.ended = ended;
        this.steps = steps;
        this.staff = staff;
        this.words = words;
    }

    SlaFigures of(StepFilter filter) {
        return new SlaFigures(
                open.byDaysLeft(filter).entrySet().stream()
                        .map(group -> new DaysLeftCount(group.getKey().name(), words.say("sla.daysLeft." + group.getKey()), group.getValue()))
                        .toList(),
                ended.weeks(filter).stream().map(week -> new Week(week.monday(), week.kept(), week.missed())).toList(),
                ended.durations(filter).stream().map(this::step).toList(),
                people(filter));
    }

    /** Where the dossiers of one process wait. */
    List<Waiting> waiting(StepFilter filter) {
        Map<String, Double> medians = ended.durations(filter).stream().collect(toMap(Taken::activity, Taken::median));
        return open.waiting(filter).stream()
                .map(at -> new Waiting(
                        at.activity(),
                        steps.of(at.process(), at.activity()),
                        at.waiting(),
                        at.overdue(),
                        at.stopped(),
                        at.oldest(),
                        medians.get(at.activity())))
                .toList();
    }

    /** Accounts that have something now, with their names. */
    List<Person> people(StepFilter filter) {
        List<Workload> load = open.workload(filter);
        Map<String, String> names = staff.names(load.stream().map(Workload::person).filter(Objects::nonNull).toList());
        return load.stream()
                .map(one -> new Person(
                        one.person(),
                        one.person() == null ? words.say("sla.nobody") : names.getOrDefault(one.person(), one.person()),
                        one.open(),
                        one.overdue()))
                .toList();
    }

    private Step step(Taken took) {
        return new Step(took.process(), took.activity(), steps.of(took.process(), took.activity()), took.ended(), took.median(), took.p95());
    }
}
