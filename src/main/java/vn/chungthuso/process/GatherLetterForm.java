package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.Letters;

/** A clerk begins a letter for what waits at their agency. */
@Component("gather-letter")
class GatherLetterForm implements StartForm {

    private final Letters letters;
    private final LetterRules rules;
    private final Words words;

    GatherLetterForm(Letters letters, LetterRules rules, Words words) {
        this.letters = letters;
        this.rules = rules;
        this.words = words;
    }

    @Override
    public void mayOpen(Caller caller) {
        senderOf(caller);
    }

    /** The one agency of this clerk that exists today; those whose work it goes on with send nothing any more. */
    private String senderOf(Caller caller) {
        Set<String> all = caller.agencies(Role.CLERK);
        List<String> present = all.stream().filter(agency -> rules.dissolved(agency).isEmpty()).toList();
        if (present.isEmpty() && !all.isEmpty()) {
            throw FormRefused.conflict(rules.dissolved(all.iterator().next()).orElseThrow(), Map.of());
        }
        if (present.size() != 1) {
            throw FormRefused.forbidden(words.say(all.isEmpty() ? "letter.role" : "letter.manyAgencies"));
        }
        return present.get(0);
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        String agency = senderOf(caller);
        LetterFor letterFor = LetterFor.valueOf(values.get(ProcessVariables.LETTER_FOR).toString());
        start.setVariable(ProcessVariables.LETTER_FOR, letterFor.name());
        start.setVariable(ProcessVariables.SENDER_AGENCY, agency);
        return letters.begin(letterFor, agency, caller.user());
    }
}
