package vn.chungthuso.process;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

/** The person who asks, with the groups that the login gave them. */
public record Caller(String user, Set<String> groups) {

    public static final String PROCESS_OWNER = "process-owner";
    public static final String ADMIN = "camunda-admin";

    /** Lent at login to leaders and managers of any agency: they may open Cockpit, where our pages show what their agencies have. */
    static final String SUPERVISION = "supervision";

    /** Who is logged in with the engine in this thread. */
    public static Optional<Caller> current(IdentityService identity) {
        Authentication authentication = identity.getCurrentAuthentication();
        return Optional.ofNullable(authentication)
                .filter(a -> a.getUserId() != null)
                .map(a -> new Caller(a.getUserId(), groupsOf(a)));
    }

    private static Set<String> groupsOf(Authentication authentication) {
        List<String> groups = authentication.getGroupIds();
        return groups == null ? Set.of() : Set.copyOf(groups);
    }

    /** Agencies where the person has this role, in order. */
    public Set<String> agencies(Role role) {
        var agencies = new TreeSet<String>();
        String prefix = role.word() + ".";
        groups.stream().filter(g -> g.startsWith(prefix)).forEach(g -> agencies.add(g.substring(prefix.length())));
        return agencies;
    }

    /** The agency of a group {@code <role>.<agency>}; empty for a group without one. */
    static Optional<String> agencyOf(String group) {
        int dot = group.indexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(group.substring(dot + 1));
    }

    public boolean has(Role role) {
        return !agencies(role).isEmpty();
    }

    /** May see what a change to the tables would do. */
    public boolean ownsProcesses() {
        return groups.contains(PROCESS_OWNER) || groups.contains(ADMIN);
    }

    /** Every role with its agencies; roles without an agency stand for themselves. */
    public Map<String, Set<String>> roles() {
        var roles = new LinkedHashMap<String, Set<String>>();
        Arrays.stream(Role.values()).filter(this::has).forEach(role -> roles.put(role.word(), agencies(role)));
        for (String group : List.of(PROCESS_OWNER, ADMIN)) {
            if (groups.contains(group)) {
                roles.put(group, Set.of());
            }
        }
        return new TreeMap<>(roles);
    }
}
