package vn.chungthuso.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.Role;
import vn.chungthuso.registry.Agencies;

/** The agencies that a person may narrow a list to: their own and all below. */
@Component
class OwnAgencies {

    private static final Set<Role> OFFICE = Set.of(Role.CLERK, Role.LEADER, Role.MANAGER);

    private final Agencies agencies;
    private final Clock clock;

    OwnAgencies(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** Short names by code, from the top down; empty where there is nothing to choose. */
    Map<String, String> of(Caller caller) {
        Set<String> codes = new LinkedHashSet<>();
        Arrays.stream(Role.values())
                .filter(OFFICE::contains)
                .flatMap(role -> caller.agencies(role).stream())
                .forEach(agency -> codes.addAll(agencies.subtree(agency, LocalDate.now(clock))));
        Map<String, String> names = agencies.shortNames(codes);
        Map<String, String> choices = new LinkedHashMap<>();
        codes.stream().filter(names::containsKey).forEach(code -> choices.put(code, names.get(code)));
        return choices.size() > 1 ? choices : Map.of();
    }
}
