package vn.chungthuso.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Substitutions;

/**
 * Groups that somebody belongs to today beside their own: a leader's whom they stand in for, and those of agencies that were dissolved
 * or merged and whose work their agency goes on with (T-13); for leaders and managers also the one that opens Cockpit. Read at each
 * login, so that the first and the last day need no timer.
 */
@Component
class LentRoles {

    private static final List<Role> GOING_ON = List.of(Role.CLERK, Role.LEADER);
    private static final List<Role> SUPERVISING = List.of(Role.LEADER, Role.MANAGER);

    private final Substitutions substitutions;
    private final Agencies agencies;
    private final Clock clock;

    LentRoles(Substitutions substitutions, Agencies agencies, Clock clock) {
        this.substitutions = substitutions;
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @param own groups that the account was given */
    Set<String> of(String account, Collection<String> own) {
        LocalDate today = LocalDate.now(clock);
        Set<String> all = new LinkedHashSet<>(own);
        substitutions.heldBy(account, today).forEach(held -> all.add(Role.LEADER.at(held.agency())));
        Set<String> lent = new TreeSet<>(all);
        for (Role role : GOING_ON) {
            Set<String> served = new Caller(account, all).agencies(role);
            agencies.succeededBy(served, today).forEach(former -> lent.add(role.at(former)));
        }
        if (SUPERVISING.stream().anyMatch(new Caller(account, lent)::has)) {
            lent.add(Caller.SUPERVISION);
        }
        lent.removeAll(own);
        return lent;
    }
}
