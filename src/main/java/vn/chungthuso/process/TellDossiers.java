package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** The letter has left: every dossier in it goes on by itself. */
@Component
class TellDossiers implements JavaDelegate {

    private final Letters letters;
    private final LetterLines letterLines;
    private final Dossiers dossiers;
    private final DossierLog log;
    private final LineMessages messages;

    TellDossiers(Letters letters, LetterLines letterLines, Dossiers dossiers, DossierLog log, LineMessages messages) {
        this.letters = letters;
        this.letterLines = letterLines;
        this.dossiers = dossiers;
        this.log = log;
        this.messages = messages;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String letter = execution.getProcessBusinessKey();
        String number = letters.get(letter).documentNumber();
        List<String> codes = letterLines.of(letter).stream().map(LetterLine::dossierCode).toList();
        dossiers.letGo(letter);
        log.record(codes, "system", DossierEvent.Kind.SENT, number);
        messages.tell("letterSent", codes);
    }
}
