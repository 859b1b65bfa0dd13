package vn.chungthuso.process;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;

/** A dossier that was held goes back to its review; until then the agency's clock stands. */
@Component("resume-request")
class ResumeRequestForm implements TaskForm {

    private final DossierLog log;
    private final Words words;

    ResumeRequestForm(DossierLog log, Words words) {
        this.log = log;
        this.words = words;
    }

    @Override
    public Map<String, Object> served(Visit visit) {
        return Map.of("summaryHeld", words.say("review.held", log.lastReason(visit.code(), DossierEvent.Kind.HELD)));
    }

    @Override
    public void take(Visit visit, Map<String, Object> values) {
        log.record(visit.code(), visit.user(), DossierEvent.Kind.RESUMED, null);
    }
}
