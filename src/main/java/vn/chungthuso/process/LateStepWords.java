package vn.chungthuso.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.StepClock;

/** What the tasks that settle late steps are about, for a whole page of tasks at once. */
@Service
public class LateStepWords {

    private final Clocks clocks;
    private final StepNames names;
    private final Words words;

    LateStepWords(Clocks clocks, StepNames names, Words words) {
        this.clocks = clocks;
        this.names = names;
        this.words = words;
    }

    /**
     * @param keys business keys; those of late steps are looked for
     * @return by business key, which step of which dossier or letter; nothing for a step that is done meanwhile
     */
    public Map<String, String> of(Collection<String> keys) {
        List<Long> ids = keys.stream().filter(LateSteps::isStep).map(LateSteps::step).distinct().toList();
        return clocks.open(ids).stream().collect(Collectors.toMap(LateSteps::key, this::about));
    }

    private String about(StepClock step) {
        return words.say("lateStep.about", names.of(step.processKey(), step.activity()), step.code());
    }
}
