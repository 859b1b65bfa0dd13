package vn.chungthuso.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterFor;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;

/** What must not wait for others gets a letter of its own at once (DT-06, domain §7.8 step 2). */
@Component
class BeginUrgentLetter implements JavaDelegate {

    private final Letters letters;

    BeginUrgentLetter(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var letterFor = ProcessVariables.requestLetter(execution);
        String sender = execution.getVariable(ProcessVariables.SENDER_AGENCY).toString();
        if (isBegun(execution.getProcessBusinessKey(), letterFor)) {
            return;
        }
        String letter = letters.beginWith(execution.getProcessBusinessKey(), letterFor, sender, "system");
        Map<String, Object> variables = Map.of(ProcessVariables.LETTER_FOR, letterFor.name(), ProcessVariables.SENDER_AGENCY, sender);
        execution.getProcessEngineServices().getRuntimeService().startProcessInstanceByKey("agencyLetter", letter, variables);
    }

    /** A request that was corrected or reviewed again finds its letter waiting. */
    private boolean isBegun(String code, LetterFor letterFor) {
        return letters.carrying(code).stream()
                .anyMatch(letter -> letter.letterFor() == letterFor && letter.state() == LetterState.COMPOSING);
    }
}
