package vn.chungthuso.desk;

import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dispatch.Letters;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.process.VisibleAgencies;

/** Who asks, and what they may see. */
@Component
class Callers {

    private final IdentityService identity;
    private final VisibleAgencies agencies;
    private final Dossiers dossiers;
    private final RequestLists lists;
    private final Letters letters;

    Callers(IdentityService identity, VisibleAgencies agencies, Dossiers dossiers, RequestLists lists, Letters letters) {
        this.identity = identity;
        this.agencies = agencies;
        this.dossiers = dossiers;
        this.lists = lists;
        this.letters = letters;
    }

    Caller current() {
        return Caller.current(identity).orElseThrow(NotVisible::new);
    }

    /** @throws NotVisible where there is none for this caller */
    Dossier dossier(String code) {
        Caller caller = current();
        if (!dossiers.isVisible(code, caller.user(), agencies.of(caller))) {
            throw new NotVisible();
        }
        return dossiers.get(code);
    }

    /** Letters list several persons: they are for the sender's clerks and leaders and those above, not for the persons in them. */
    Letter letter(String code) {
        return letters.find(code).filter(seenBy(current())).orElseThrow(NotVisible::new);
    }

    /** Which of these letters the caller may see. */
    Set<String> letters(Collection<String> codes) {
        return letters.all(codes).stream().filter(seenBy(current())).map(Letter::code).collect(Collectors.toSet());
    }

    private Predicate<Letter> seenBy(Caller caller) {
        Set<String> seen = agencies.of(caller);
        return letter -> seen == null || seen.contains(letter.senderAgency());
    }

    /** @throws NotAllowed where the caller is the person it is about, or neither clerk nor leader of an agency that has it */
    void worksOn(Dossier dossier) {
        Caller caller = current();
        boolean itsOffice = Stream.of(Role.CLERK, Role.LEADER)
                .flatMap(role -> caller.agencies(role).stream())
                .anyMatch(agency -> agency.equals(dossier.subjectAgency()) || agency.equals(dossier.senderAgency()));
        if (!itsOffice || caller.user().equals(dossier.holderAccount())) {
            throw new NotAllowed();
        }
    }

    /** Lists that are being prepared hold many persons' data: they are for the clerks of their agency alone. */
    RequestList list(String code) {
        Set<String> agencies = current().agencies(Role.CLERK);
        return lists.find(code).filter(list -> agencies.contains(list.agency())).orElseThrow(NotVisible::new);
    }

    /** @throws NotAllowed where the caller is neither clerk of that agency nor an administrator */
    void clerkOf(String agency) {
        Caller caller = current();
        if (!caller.agencies(Role.CLERK).contains(agency) && !caller.groups().contains(Caller.ADMIN)) {
            throw new NotAllowed();
        }
    }
}
