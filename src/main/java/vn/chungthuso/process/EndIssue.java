package vn.chungthuso.process;

import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterState;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.Certificate;
import vn.chungthuso.registry.TokenState;
import vn.chungthuso.terms.Procedure;

/** A certificate was revoked before it came into effect: the dossier that asked for it has nothing left to do (domain §9.2). */
@Component
class EndIssue {

    private final Dossiers dossiers;
    private final DossierLog log;
    private final Letters letters;
    private final LineMessages messages;
    private final Words words;

    EndIssue(Dossiers dossiers, DossierLog log, Letters letters, LineMessages messages, Words words) {
        this.dossiers = dossiers;
        this.log = log;
        this.letters = letters;
        this.messages = messages;
        this.words = words;
    }

    /** A device that is still on its way is received first, by that very dossier; a letter that is printed leaves with its line. */
    void of(Certificate certificate, String revocation) {
        if (certificate.dossierCode() == null || certificate.token().state() == TokenState.SHIPPED) {
            return;
        }
        dossiers.find(certificate.dossierCode()).filter(this::isFree).ifPresent(issue -> {
            log.record(issue.code(), "system", DossierEvent.Kind.WITHDRAWN, words.say("revoke.issueEnded", revocation));
            messages.tell("withdrawn", issue.code());
        });
    }

    private boolean isFree(Dossier dossier) {
        boolean printed = dossier.inLetter() != null && letters.get(dossier.inLetter()).state() != LetterState.COMPOSING;
        return dossier.procedure() == Procedure.ISSUE && !dossier.state().isEnd() && !printed;
    }
}
