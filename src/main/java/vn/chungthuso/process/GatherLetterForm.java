package vn.chungthuso.process;

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
    private final Words words;

    GatherLetterForm(Letters letters, Words words) {
        this.letters = letters;
        this.words = words;
    }

    @Override
    public void mayOpen(Caller caller) {
        Set<String> agencies = caller.agencies(Role.CLERK);
        if (agencies.size() != 1) {
            throw FormRefused.forbidden(words.say(agencies.isEmpty() ? "letter.role" : "letter.manyAgencies"));
        }
    }

    @Override
    public String open(Caller caller, Map<String, Object> values, VariableScope start) {
        String agency = caller.agencies(Role.CLERK).iterator().next();
        LetterFor letterFor = LetterFor.valueOf(values.get(ProcessVariables.LETTER_FOR).toString());
        start.setVariable(ProcessVariables.LETTER_FOR, letterFor.name());
        start.setVariable(ProcessVariables.SENDER_AGENCY, agency);
        return letters.begin(letterFor, agency, caller.user());
    }
}
