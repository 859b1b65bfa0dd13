package vn.chungthuso.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letters;

/** Reserves number and date and prints the list, so that the bytes to be signed carry them (domain §7.1 step 4). */
@Component
class PrintLetter implements JavaDelegate {

    private final Letters letters;
    private final LetterRules rules;
    private final PaperPrint print;
    private final PaperData data;
    private final Words words;

    PrintLetter(Letters letters, LetterRules rules, PaperPrint print, PaperData data, Words words) {
        this.letters = letters;
        this.rules = rules;
        this.print = print;
        this.data = data;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String code = execution.getProcessBusinessKey();
        reserveNumber(code);
        print.store(code, letters.get(code).agencyForm(), data.letter(code));
    }

    /** Two letters of an agency that are printed at the same moment want the same number: the second clerk prints again. */
    private void reserveNumber(String code) {
        try {
            letters.reserveNumber(code, rules.sender(letters.get(code)).symbol());
        } catch (DuplicateKeyException taken) {
            throw FormRefused.conflict(words.say("letter.numberTaken"), Map.of());
        }
    }
}
