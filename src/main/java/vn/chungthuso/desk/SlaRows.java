package vn.chungthuso.desk;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.Light;
import vn.chungthuso.sla.OpenStep;

/** Joins open steps with the names of what stands in them, for all rows at once. */
@Component
class SlaRows {

    private record Place(String process, String activity) {

        static Place of(OpenStep step) {
            return new Place(step.process(), step.activity());
        }
    }

    private final StepNames steps;
    private final Agencies agencies;
    private final Staff staff;
    private final TimeLeftWords timeLeft;
    private final Words words;

    SlaRows(StepNames steps, Agencies agencies, Staff staff, TimeLeftWords timeLeft, Words words) {
        this.steps = steps;
        this.agencies = agencies;
        this.staff = staff;
        this.timeLeft = timeLeft;
        this.words = words;
    }

    List<SlaRow> of(List<OpenStep> found) {
        Map<String, String> places = agencies.shortNames(found.stream().map(OpenStep::agency).filter(Objects::nonNull).distinct().toList());
        Map<String, String> people = staff.names(found.stream().map(OpenStep::person).filter(Objects::nonNull).toList());
        Map<Place, String> nodes = found.stream()
                .map(Place::of)
                .distinct()
                .collect(toMap(Function.identity(), place -> steps.of(place.process(), place.activity())));
        return found.stream().map(step -> row(step, nodes.get(Place.of(step)), places, people)).toList();
    }

    private SlaRow row(OpenStep step, String name, Map<String, String> places, Map<String, String> people) {
        return new SlaRow(
                step.code(),
                step.instance(),
                step.process(),
                step.activity(),
                name,
                step.procedure() == null ? null : step.procedure().name(),
                say("export.procedure.", step.procedure()),
                step.agency(),
                named(step.agency(), places),
                step.person(),
                named(step.person(), people),
                step.began(),
                step.soft(),
                step.due(),
                step.light().name(),
                say("sla.light.", step.light()),
                step.light() == Light.STOPPED ? null : timeLeft.until(step.due(), step.agency()),
                step.escalated(),
                say("sla.escalated.", step.escalated()));
    }

    private static String named(String code, Map<String, String> names) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private String say(String key, Object value) {
        return value == null ? null : words.say(key + value);
    }
}
