package vn.chungthuso.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** Puts what a letter holds back among those that wait. */
@Component
class LetGo {

    private final Letters letters;
    private final Dossiers dossiers;
    private final DossierLog log;

    LetGo(Letters letters, Dossiers dossiers, DossierLog log) {
        this.letters = letters;
        this.dossiers = dossiers;
        this.log = log;
    }

    void of(String letterCode) {
        Letter letter = letters.get(letterCode);
        List<String> codes = dossiers.letGo(letterCode);
        if (letter.letterFor().isRequest()) {
            dossiers.enter(codes, DossierState.ACCEPTED);
        }
        log.record(codes, "system", DossierEvent.Kind.TAKEN_OUT, letterCode);
    }
}
