package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** The frozen decision as the clerk reads it: which form, who sends, why. */
@Component
public class DecisionInWords {

    private static final Set<String> EXPLAINED = Set.of("formSelection", "route");

    private final DossierLog log;
    private final Agencies agencies;
    private final FormNames forms;
    private final Words words;
    private final Clock clock;

    DecisionInWords(DossierLog log, Agencies agencies, FormNames forms, Words words, Clock clock) {
        this.log = log;
        this.agencies = agencies;
        this.forms = forms;
        this.words = words;
        this.clock = clock;
    }

    /** Empty before anything was decided. */
    public String of(Dossier dossier) {
        return log.decisions(dossier.code()).stream()
                .filter(frozen -> frozen.purpose().equals(DecideRoute.PURPOSE))
                .reduce((earlier, later) -> later)
                .map(frozen -> inWords(dossier, frozen.answers()))
                .orElse("");
    }

    private String inWords(Dossier dossier, List<Map<String, Object>> answers) {
        return words.say(
                "decision.words",
                form(answers, "subscriberForm"),
                form(answers, "agencyForm"),
                dossier.senderAgency() == null ? words.say("decision.noSender") : agencyName(dossier.senderAgency()),
                String.join("; ", clauses(answers)));
    }

    private String form(List<Map<String, Object>> answers, String output) {
        return output(answers, output).map(forms::of).orElse(words.say("decision.noForm"));
    }

    private static Optional<String> output(List<Map<String, Object>> answers, String name) {
        return answers.stream()
                .map(answer -> answer.get("outputs"))
                .filter(outputs -> outputs instanceof Map<?, ?> map && map.get(name) != null)
                .map(outputs -> ((Map<?, ?>) outputs).get(name).toString())
                .findFirst();
    }

    /** Clauses of the form and the route; a rule that several letters share is cited by the letter of this region only. */
    private Set<String> clauses(List<Map<String, Object>> answers) {
        String anyLetter = words.say("decision.anyLetter");
        String ownLetter = output(answers, "letter").orElse(anyLetter);
        var clauses = new LinkedHashSet<String>();
        answers.stream()
                .filter(answer -> EXPLAINED.contains(String.valueOf(answer.get("decision"))))
                .map(answer -> answer.get("legalBasis"))
                .filter(Collection.class::isInstance)
                .forEach(basis -> ((Collection<?>) basis).forEach(clause -> clauses.add(clause.toString())));
        clauses.removeIf(clause -> clause.startsWith(anyLetter) && !clause.startsWith(ownLetter));
        return clauses;
    }

    private String agencyName(String code) {
        return agencies.find(code, LocalDate.now(clock)).map(Agency::name).orElse(code);
    }
}
