package vn.chungthuso.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierState;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.registry.PublicCertificates;

/** Tells a change-over when the last of its requests has ended: with a certificate that is active, or in vain (domain §7.13 step 4). */
@Component
class ReplacementsAwaited {

    private final PublicCertificates declared;
    private final Dossiers dossiers;
    private final LineMessages messages;

    ReplacementsAwaited(PublicCertificates declared, Dossiers dossiers, LineMessages messages) {
        this.declared = declared;
        this.dossiers = dossiers;
        this.messages = messages;
    }

    void ended(String dossierCode) {
        declared.waitingFor(dossierCode).forEach(this::settle);
    }

    private void settle(String code) {
        List<DossierState> states = declared.requests(code).stream().map(dossier -> dossiers.get(dossier).state()).toList();
        if (!states.stream().allMatch(DossierState::isEnd)) {
            return;
        }
        if (states.stream().allMatch(state -> state == DossierState.COMPLETED)) {
            declared.replaced(code);
            messages.tell("replacementActive", code);
        } else {
            declared.requestedInVain(code);
            messages.tell("replacementRefused", code);
        }
    }
}
