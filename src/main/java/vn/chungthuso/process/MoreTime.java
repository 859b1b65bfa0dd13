package vn.chungthuso.process;

import java.time.OffsetDateTime;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.chungthuso.dossier.DossierEvent.Kind;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.law.Law;
import vn.chungthuso.sla.Clocks;
import vn.chungthuso.sla.ExtensionRefused;
import vn.chungthuso.sla.Extensions;
import vn.chungthuso.sla.StepClock;

/** Gives a step more time, as much as table «serviceLevel» allows altogether. */
@Service
public class MoreTime {

    private final Law law;
    private final Extensions extensions;
    private final MovedDeadlines moved;
    private final DossierLog log;
    private final Clocks clocks;
    private final VisibleAgencies agencies;
    private final Words words;

    MoreTime(
            Law law,
            Extensions extensions,
            MovedDeadlines moved,
            DossierLog log,
            Clocks clocks,
            VisibleAgencies agencies,
            Words words) {
        this.law = law;
        this.extensions = extensions;
        this.clocks = clocks;
        this.agencies = agencies;
        this.moved = moved;
        this.log = log;
        this.words = words;
    }

    /**
     * Gives the step at which a dossier or a letter waits more time; the leader of its agency may, and who manages that.
     *
     * @param code of the dossier or the letter
     * @param days working days, so many at least that it is due in time to come
     * @return when it is due now
     * @throws FormRefused 404 where nothing waits that the caller may see, 403 for who may not, 400 where that is more than is left or too few
     */
    @Transactional
    public OffsetDateTime give(String code, int days, String reason, Caller caller) {
        return give(mustBeGiver(code, caller), days, reason, caller.user());
    }

    /**
     * The step to which this person may give more time.
     *
     * @throws FormRefused 404 where nothing waits that the caller may see, 403 for who may not
     */
    public StepClock mustBeGiver(String code, Caller caller) {
        Set<String> seen = agencies.of(caller);
        StepClock step = clocks.waiting(code).stream()
                .filter(waiting -> seen == null || seen.contains(waiting.agency()))
                .findFirst()
                .orElseThrow(() -> FormRefused.gone(words.say("lateStep.none")));
        boolean leads = caller.agencies(Role.LEADER).contains(step.agency());
        if (!leads && !agencies.managedBy(caller).contains(step.agency())) {
            throw FormRefused.forbidden(words.say("lateStep.notYours"));
        }
        return step;
    }

    /** Working days that the step may still get; 0 where no table sets its term. */
    int left(StepClock step) {
        return step.deadline() == null ? 0 : law.serviceLevel(step.deadline()).value().extensionDays() - step.extensionDays();
    }

    /** @throws FormRefused where that is more than is left, or the step would be late still */
    OffsetDateTime give(StepClock step, int days, String reason, String by) {
        try {
            OffsetDateTime due = extensions.extend(step.id(), days, step.extensionDays() + left(step), reason, by);
            moved.move(step, due);
            if (DossierListener.isDossier(step.code())) {
                log.record(step.code(), by, Kind.DEADLINE_EXTENDED, words.say("lateStep.extended", days, DateWords.moment(due.toString()), reason));
            }
            return due;
        } catch (ExtensionRefused refused) {
            throw FormRefused.badInput("days", inWords(refused));
        }
    }

    private String inWords(ExtensionRefused refused) {
        if (refused.left() < 1) {
            return words.say("lateStep.noMore");
        }
        return refused.least() > refused.left()
                ? words.say("lateStep.tooLate", refused.left())
                : words.say("lateStep.limit", refused.left(), refused.least());
    }
}
