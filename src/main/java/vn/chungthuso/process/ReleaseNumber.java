package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letters;

/** The leader sent the letter back or a clerk took it back: its number is free again and its lines wait again. */
@Component
class ReleaseNumber implements JavaDelegate {

    private final Letters letters;
    private final LetGo letGo;

    ReleaseNumber(Letters letters, LetGo letGo) {
        this.letters = letters;
        this.letGo = letGo;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letters.release(execution.getProcessBusinessKey());
        letGo.of(execution.getProcessBusinessKey());
    }
}
