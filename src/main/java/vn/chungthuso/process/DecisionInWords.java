package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** The frozen decision as the clerk reads it: which form, who sends, why. */
@Component
public class DecisionInWords {

    private final Dossiers dossiers;
    private final Agencies agencies;
    private final Words words;
    private final Clock clock;

    DecisionInWords(Dossiers dossiers, Agencies agencies, Words words, Clock clock) {
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.words = words;
        this.clock = clock;
    }

    /** Empty before anything was decided. */
    public String of(Dossier dossier) {
        return dossiers.decisions(dossier.code()).stream()
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
        return answers.stream()
                .map(answer -> answer.get("outputs"))
                .filter(outputs -> outputs instanceof Map<?, ?> map && map.get(output) != null)
                .map(outputs -> FormNames.of(((Map<?, ?>) outputs).get(output).toString()))
                .findFirst()
                .orElse(words.say("decision.noForm"));
    }

    private static Set<String> clauses(List<Map<String, Object>> answers) {
        var clauses = new LinkedHashSet<String>();
        answers.stream()
                .map(answer -> answer.get("legalBasis"))
                .filter(Collection.class::isInstance)
                .forEach(basis -> ((Collection<?>) basis).forEach(clause -> clauses.add(clause.toString())));
        return clauses;
    }

    private String agencyName(String code) {
        return agencies.find(code, LocalDate.now(clock)).map(Agency::name).orElse(code);
    }
}
