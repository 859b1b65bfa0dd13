package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.ExpiryQuestions;

/** Before a review asks anew, it closes what nobody needs to answer any more: renewed, revoked or ended meanwhile. */
@Component
class SettleQuestions implements JavaDelegate {

    private final ExpiryQuestions questions;
    private final RenewalQuestions renewal;

    SettleQuestions(ExpiryQuestions questions, RenewalQuestions renewal) {
        this.questions = questions;
        this.renewal = renewal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        renewal.settle(questions.outlived());
    }
}
