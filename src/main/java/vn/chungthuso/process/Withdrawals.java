package vn.chungthuso.process;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.terms.Procedure;

/** When a dossier can still be taken back without leaving a device or a printed letter behind. */
@Component
class Withdrawals {

    private static final Set<DossierState> DEVICE_UNDERWAY = EnumSet.of(
            DossierState.DEVICE_AT_AGENCY, DossierState.HANDED_OVER, DossierState.EFFECTIVE_REQUESTED);

    private final Letters letters;
    private final Words words;

    Withdrawals(Letters letters, Words words) {
        this.letters = letters;
        this.words = words;
    }

    /** @throws FormRefused 409 where it is too late, with what to do instead */
    void mustBePossible(Dossier dossier) {
        if (dossier.state().isEnd()) {
            throw tooLate("withdraw.ended", dossier.code());
        }
        if (DEVICE_UNDERWAY.contains(dossier.state()) || letters.namesDevice(dossier.code(), dossier.procedure() == Procedure.ISSUE)) {
            throw tooLate("withdraw.deviceOnTheWay");
        }
        if (dossier.inLetter() != null) {
            throw tooLate("withdraw.inPrintedLetter", dossier.inLetter());
        }
        if (dossier.state() == DossierState.IN_LETTER) {
            throw tooLate("withdraw.leaving", dossier.code()); // the letter has left, the dossier is still to be told
        }
        if (dossier.state() == DossierState.CER_RECEIVED) {
            throw tooLate("withdraw.certificateIssued");
        }
        if (dossier.state() == DossierState.REVOKED_AWAITING_DEVICE) {
            throw tooLate("withdraw.revoked");
        }
    }

    private FormRefused tooLate(String key, Object... args) {
        return FormRefused.conflict(words.say(key, args), Map.of());
    }
}
