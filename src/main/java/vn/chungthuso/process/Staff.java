package vn.chungthuso.process;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The accounts that the engine knows, asked by role and mailbox. */
@Component
class Staff {

    private final IdentityService identity;

    Staff(@Lazy IdentityService identity) {
        this.identity = identity;
    }

    /** Is there somebody of this role at the agency who is none of these? */
    boolean hasOther(Role role, String agency, Set<String> none) {
        return identity.createUserQuery().memberOfGroup(role.at(agency)).list().stream()
                .map(User::getId)
                .anyMatch(id -> !none.contains(id));
    }

    /** The account that belongs to a mailbox. */
    Optional<String> accountOf(String mailbox) {
        return identity.createUserQuery().userEmail(mailbox).list().stream().map(User::getId).findFirst();
    }

    /** First and last name of an account; the id where it has none. */
    String nameOf(String account) {
        User user = identity.createUserQuery().userId(account).singleResult();
        return user == null || user.getLastName() == null ? account : (user.getFirstName() + " " + user.getLastName()).strip();
    }
}
