package vn.chungthuso.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letters;

/** Reserves number and date and prints the list, so that the bytes to be signed carry them (domain §7.1 step 4). */
@Component
class PrintLetter implements JavaDelegate {

    private final Letters letters;
    private final LetterRules rules;
    private final PaperPrint print;
    private final PaperData data;

    PrintLetter(Letters letters, LetterRules rules, PaperPrint print, PaperData data) {
        this.letters = letters;
        this.rules = rules;
        this.print = print;
        this.data = data;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        letters.reserveNumber(code, rules.sender(letters.get(code)).symbol());
        print.store(code, letters.get(code).agencyForm(), data.letter(code));
    }
}
