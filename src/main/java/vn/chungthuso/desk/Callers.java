package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.registry.Agencies;

/** Who asks, and what they may see (contract §1): clerks and leaders their agency and what was sent to it, managers the subtree. */
@Component
class Callers {

    private final IdentityService identity;
    private final Agencies agencies;
    private final Dossiers dossiers;
    private final Letters letters;
    private final Clock clock;

    Callers(IdentityService identity, Agencies agencies, Dossiers dossiers, Letters letters, Clock clock) {
        this.identity = identity;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.letters = letters;
        this.clock = clock;
    }

    Caller current() {
        return Caller.current(identity).orElseThrow(NotVisible::new);
    }

    /** Agencies whose dossiers the caller sees; null = all. */
    Set<String> agenciesOf(Caller caller) {
        if (caller.groups().contains(Caller.ADMIN)) {
            return null;
        }
        Set<String> seen = new HashSet<>(caller.agencies(Role.CLERK));
        seen.addAll(caller.agencies(Role.LEADER));
        caller.agencies(Role.MANAGER).forEach(agency -> seen.addAll(agencies.subtree(agency, LocalDate.now(clock))));
        return seen;
    }

    /** @throws NotVisible where there is none for this caller */
    Dossier dossier(String code) {
        Caller caller = current();
        if (!dossiers.isVisible(code, caller.user(), agenciesOf(caller))) {
            throw new NotVisible();
        }
        return dossiers.get(code);
    }

    /** Letters list several persons: they are for the sender's clerks and leaders and those above, not for the persons in them. */
    Letter letter(String code) {
        Set<String> seen = agenciesOf(current());
        return letters.find(code)
                .filter(letter -> seen == null || seen.contains(letter.senderAgency()))
                .orElseThrow(NotVisible::new);
    }
}
