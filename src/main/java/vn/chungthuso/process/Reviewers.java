package vn.chungthuso.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.Dossiers;

/** Who reviews: a clerk of the sending agency who did not enter the dossier, or its leader where there is none. */
@Component
public class Reviewers {

    private static final Set<DossierEvent.Kind> ENTERING = Set.of(DossierEvent.Kind.SUBMITTED, DossierEvent.Kind.CORRECTED);

    private final DossierLog log;
    private final Dossiers dossiers;
    private final Substitutes substitutes;
    private final Staff staff;

    Reviewers(DossierLog log, Dossiers dossiers, Substitutes substitutes, Staff staff) {
        this.log = log;
        this.dossiers = dossiers;
        this.substitutes = substitutes;
        this.staff = staff;
    }

    /** The group whose task it is. */
    String of(String code, String senderAgency) {
        return staff.hasOther(Role.CLERK, senderAgency, enteredBy(code)) ? Role.CLERK.at(senderAgency) : Role.LEADER.at(senderAgency);
    }

    /** Standing in for the leader gives no right over one's own request. */
    boolean isOwnInPlace(String code, Caller caller) {
        Dossier dossier = dossiers.get(code);
        return caller.user().equals(dossier.holderAccount()) && substitutes.isLent(caller, dossier.senderAgency());
    }

    /** Accounts that entered or corrected the dossier. */
    public Set<String> enteredBy(String code) {
        return log.history(code).stream()
                .filter(event -> ENTERING.contains(event.kind()))
                .map(DossierEvent::actor)
                .collect(Collectors.toSet());
    }
}
