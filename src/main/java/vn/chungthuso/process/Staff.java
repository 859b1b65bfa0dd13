package vn.chungthuso.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The accounts that the engine knows, asked by role and mailbox; whoever asks need not have rights on the accounts. */
@Component
public class Staff {

    private final ObjectProvider<IdentityService> identities;
    private final Unguarded engine;

    Staff(ObjectProvider<IdentityService> identities, Unguarded engine) {
        this.identities = identities;
        this.engine = engine;
    }

    /** Is there somebody of this role at the agency who is none of these? */
    boolean hasOther(Role role, String agency, Set<String> none) {
        return users(query -> query.memberOfGroup(role.at(agency))).stream().map(User::getId).anyMatch(id -> !none.contains(id));
    }

    /** Was this account itself given the role there, and not only for the time of a substitution? */
    boolean has(String account, Role role, String agency) {
        return !users(query -> query.userId(account).memberOfGroup(role.at(agency))).isEmpty();
    }

    /** The account that belongs to a mailbox. */
    Optional<String> accountOf(String mailbox) {
        return users(query -> query.userEmail(mailbox)).stream().map(User::getId).findFirst();
    }

    /** Is there an account of this id? */
    public boolean isKnown(String account) {
        return !users(query -> query.userId(account)).isEmpty();
    }

    /** First and last name of an account; the id where it has none. */
    public String nameOf(String account) {
        return names(List.of(account)).getOrDefault(account, account);
    }

    /** First and last names by account; accounts without a name are left out. */
    public Map<String, String> names(Collection<String> accounts) {
        String[] asked = accounts.stream().distinct().toArray(String[]::new);
        List<User> found = asked.length == 0 ? List.of() : users(query -> query.userIdIn(asked));
        return found.stream()
                .filter(user -> user.getLastName() != null)
                .collect(Collectors.toMap(User::getId, Staff::fullName));
    }

    private static String fullName(User user) {
        return (user.getFirstName() + " " + user.getLastName()).strip();
    }

    /** The accounts of a group. */
    List<String> membersOf(String group) {
        return users(query -> query.memberOfGroup(group)).stream().map(User::getId).toList();
    }

    /** Where an account gets its mail; empty where it has no mailbox. */
    Optional<String> mailboxOf(String account) {
        return users(query -> query.userId(account)).stream().map(User::getEmail).filter(StringUtils::hasText).findFirst();
    }

    /** Full names of all who have one of these roles at an agency, by account; the id where there is no name. */
    Map<String, String> at(String agency, Collection<Role> roles) {
        return roles.stream()
                .flatMap(role -> users(query -> query.memberOfGroup(role.at(agency))).stream())
                .collect(Collectors.toMap(User::getId, user -> user.getLastName() == null ? user.getId() : fullName(user), (same, again) -> same));
    }

    private List<User> users(UnaryOperator<UserQuery> which) {
        return engine.ask(() -> which.apply(identities.getObject().createUserQuery()).list());
    }
}
