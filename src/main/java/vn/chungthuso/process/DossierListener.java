package vn.chungthuso.process;

import java.util.Date;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;

/** Lets the dossier follow the diagram: a node's property {@code dossierState} and a task's due date. */
@Component
class DossierListener {

    private static final String DOSSIER_PREFIX = "HS-";

    private final Dossiers dossiers;
    private final DossierLog log;
    private final ReplacementsAwaited replacements;
    private final Clock clock;

    DossierListener(Dossiers dossiers, DossierLog log, ReplacementsAwaited replacements, Clock clock) {
        this.dossiers = dossiers;
        this.log = log;
        this.replacements = replacements;
        this.clock = clock;
    }

    /** Whether a business key is a dossier's; letters and others have other beginnings. */
    static boolean isDossier(String code) {
        return code != null && code.startsWith(DOSSIER_PREFIX);
    }

    void enter(DelegateExecution execution, DossierState state) {
        dossiers.enter(execution.getProcessBusinessKey(), state);
        if (state == DossierState.EXPIRED) { // nobody did it: time ran out
            log.record(execution.getProcessBusinessKey(), "system", DossierEvent.Kind.EXPIRED, null);
        }
        if (state.isEnd()) {
            replacements.ended(execution.getProcessBusinessKey());
        }
    }

    void due(DelegateTask task) {
        String code = task.getExecution().getProcessBusinessKey();
        Date due = task.getDueDate();
        if (due != null && isDossier(code)) {
            dossiers.due(code, OffsetDateTime.ofInstant(due.toInstant(), clock.getZone()));
        }
    }
}
