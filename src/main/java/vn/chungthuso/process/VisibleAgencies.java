package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;

/** Whose dossiers a person sees (contract §1): clerks and leaders those of their agency and those sent to it, managers the subtree's. */
@Component
public class VisibleAgencies {

    private final Agencies agencies;
    private final Clock clock;

    VisibleAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Codes of agencies; null = all. */
    public Set<String> of(Caller caller) {
        if (caller.groups().contains(Caller.ADMIN)) {
            return null;
        }
        Set<String> seen = new HashSet<>(caller.agencies(Role.CLERK));
        seen.addAll(caller.agencies(Role.LEADER));
        seen.addAll(managedBy(caller));
        return seen;
    }

    /** Codes of the agencies that the person manages, with all below them. */
    Set<String> managedBy(Caller caller) {
        Set<String> managed = new HashSet<>();
        caller.agencies(Role.MANAGER).forEach(agency -> managed.addAll(agencies.subtree(agency, LocalDate.now(clock))));
        return managed;
    }
}
