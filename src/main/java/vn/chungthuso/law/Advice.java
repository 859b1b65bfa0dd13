package vn.chungthuso.law;

import static vn.chungthuso.law.QuestionRefused.Reason.BEFORE_FIRST_REGIME;
import static vn.chungthuso.law.QuestionRefused.Reason.UNKNOWN;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.terms.Regime;

/** Advises which procedure applies and how it is done (contract §5). Reads tables and the calendar, writes nothing. */
@Service
public class Advice {

    private final Law law;
    private final CertificateRules rules;
    private final WorkingTime workingTime;

    Advice(Law law, CertificateRules rules, WorkingTime workingTime) {
        this.law = law;
        this.rules = rules;
        this.workingTime = workingTime;
    }

    /**
     * @param today the day meant by a question without one
     * @throws QuestionRefused for a question without a meaning, naming the parameter
     */
    public Guidance about(GuidanceQuestion question, LocalDate today) {
        question.check();
        var on = question.on() == null ? today : question.on();
        var regime = regime(on);
        var profile = profile(question.profileCode(), on);
        var clauses = new Clauses(profile);
        var matter = Matter.of(question, profile, rules, clauses);
        return new Consultation(law, rules, workingTime, question, matter, regime, profile, clauses).guidance();
    }

    private Regime regime(LocalDate on) {
        try {
            return law.regime(on).value();
        } catch (NoRule tooEarly) {
            throw new QuestionRefused("on", BEFORE_FIRST_REGIME);
        }
    }

    private RegionProfile profile(String code, LocalDate on) {
        try {
            return law.profile(code, on).value();
        } catch (IllegalArgumentException unknown) {
            throw new QuestionRefused("regionProfile", UNKNOWN);
        }
    }
}
