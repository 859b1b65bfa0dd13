package vn.chungthuso.process;

import java.time.OffsetDateTime;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.law.Law;
import vn.chungthuso.sla.ExtensionRefused;
import vn.chungthuso.sla.Extensions;
import vn.chungthuso.sla.StepClock;

/** Gives a step more time, as much as table «serviceLevel» allows altogether. */
@Component
class MoreTime {

    private final Law law;
    private final Extensions extensions;
    private final MovedDeadlines moved;
    private final DossierLog log;
    private final Words words;

    MoreTime(Law law, Extensions extensions, MovedDeadlines moved, DossierLog log, Words words) {
        this.law = law;
        this.extensions = extensions;
        this.moved = moved;
        this.log = log;
        this.words = words;
    }

    /** Working days that the step may still get; 0 where no table sets its term. */
    int left(StepClock step) {
        return step.deadline() == null ? 0 : law.serviceLevel(step.deadline()).value().extensionDays() - step.extensionDays();
    }

    /** @throws FormRefused where that is more than is left */
    OffsetDateTime give(StepClock step, int days, String reason, String by) {
        try {
            OffsetDateTime due = extensions.extend(step.id(), days, step.extensionDays() + left(step), reason, by);
            moved.move(step, due);
            if (DossierListener.isDossier(step.code())) {
                log.record(step.code(), by, Kind.DEADLINE_EXTENDED, words.say("lateStep.extended", days, DateWords.moment(due.toString()), reason));
            }
            return due;
        } catch (ExtensionRefused refused) {
            throw FormRefused.badInput("days", refused.left() > 0 ? words.say("lateStep.limit", refused.left()) : words.say("lateStep.noMore"));
        }
    }
}
