package vn.chungthuso.process;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dossier.DossierEvent;
import vn.chungthuso.dossier.DossierLog;

/** Who reviews: a clerk of the sending agency who did not enter the dossier, or its leader where there is none. */
@Component
public class Reviewers {

    private static final Set<DossierEvent.Kind> ENTERING = Set.of(DossierEvent.Kind.SUBMITTED, DossierEvent.Kind.CORRECTED);

    private final DossierLog log;
    private final Staff staff;

    Reviewers(DossierLog log, Staff staff) {
        this.log = log;
        this.staff = staff;
    }

    /** The group whose task it is. */
    String of(String code, String senderAgency) {
        return staff.hasOther(Role.CLERK, senderAgency, enteredBy(code)) ? Role.CLERK.at(senderAgency) : Role.LEADER.at(senderAgency);
    }

    /** Accounts that entered or corrected the dossier. */
    public Set<String> enteredBy(String code) {
        return log.history(code).stream()
                .filter(event -> ENTERING.contains(event.kind()))
                .map(DossierEvent::actor)
                .collect(Collectors.toSet());
    }
}
