package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;

/** The clerk gave the letter up. */
@Component
class CancelLetter implements JavaDelegate {

    private final Letters letters;
    private final LetGo letGo;

    CancelLetter(Letters letters, LetGo letGo) {
        this.letters = letters;
        this.letGo = letGo;
    }

    @Override
    public void execute(DelegateExecution execution) {
        letGo.of(execution.getProcessBusinessKey());
        letters.enter(execution.getProcessBusinessKey(), LetterState.CANCELLED);
    }
}
