package vn.chungthuso.process;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.AnsweredSerials;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.terms.Procedure;

/** When a dossier can still be taken back without leaving a device or a printed letter behind. */
@Component
class Withdrawals {

    private static final Set<DossierState> DEVICE_UNDERWAY = EnumSet.of(
            DossierState.DEVICE_AT_AGENCY, DossierState.HANDED_OVER, DossierState.EFFECTIVE_REQUESTED);

    private final AnsweredSerials answeredSerials;
    private final Words words;

    Withdrawals(AnsweredSerials answeredSerials, Words words) {
        this.answeredSerials = answeredSerials;
        this.words = words;
    }

    boolean isPossible(Dossier dossier) {
        return obstacle(dossier).isEmpty();
    }

    /** @throws FormRefused 409 where it is too late, with what to do instead */
    void mustBePossible(Dossier dossier) {
        obstacle(dossier).ifPresent(tooLate -> {
            throw tooLate;
        });
    }

    private Optional<FormRefused> obstacle(Dossier dossier) {
        if (dossier.state().isEnd()) {
            return tooLate("withdraw.ended", dossier.code());
        }
        if (DEVICE_UNDERWAY.contains(dossier.state())
                || answeredSerials.namesDevice(dossier.code(), dossier.procedure() == Procedure.ISSUE)) {
            return tooLate("withdraw.deviceOnTheWay");
        }
        if (dossier.inLetter() != null) {
            return tooLate("withdraw.inPrintedLetter", dossier.inLetter());
        }
        return switch (dossier.state()) {
            case IN_LETTER -> tooLate("withdraw.leaving", dossier.code()); // the letter has left, the dossier is still to be told
            case CER_RECEIVED -> tooLate("withdraw.certificateIssued");
            case REVOKED_AWAITING_DEVICE -> tooLate("withdraw.revoked");
            default -> Optional.empty();
        };
    }

    private Optional<FormRefused> tooLate(String key, Object... args) {
        return Optional.of(FormRefused.conflict(words.say(key, args), Map.of()));
    }
}
