package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.StepClock;

/** A leader or manager settles a step that is late: more time with a reason, or urging. */
@Component("late-step")
class LateStepForm implements TaskForm {

    private final Clocks clocks;
    private final MoreTime moreTime;
    private final Escalations escalations;
    private final DossierLog log;
    private final Staff staff;
    private final Words words;

    LateStepForm(Clocks clocks, MoreTime moreTime, Escalations escalations, DossierLog log, Staff staff, Words words) {
        this.clocks = clocks;
        this.moreTime = moreTime;
        this.escalations = escalations;
        this.log = log;
        this.staff = staff;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return clocks.open(LateSteps.step(visit.code()))
                .<Map<String, Object>>map(step -> Map.of("summaryStep", words.say(
                        "lateStep.summary",
                        escalations.nameOf(step),
                        step.code(),
                        step.person() == null ? words.say("lateStep.nobody") : staff.nameOf(step.person()),
                        DateWords.moment(step.dueAt().toString()),
                        moreTime.left(step))))
                .orElse(Map.of());
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        StepClock step = clocks.open(LateSteps.step(visit.code())).orElseThrow(() -> FormRefused.gone(words.say("lateStep.done")));
        String reason = values.get("reason").toString();
        if ("extend".equals(values.get(ProcessVariables.OUTCOME))) {
            moreTime.give(step, Integer.parseInt(values.get("days").toString()), reason, visit.user());
        } else if (DossierListener.isDossier(step.code())) {
            log.record(step.code(), visit.user(), Kind.DEADLINE_URGED, reason);
        }
    }
}
