package vn.chungthuso.process;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Makes accounts and groups where they are missing. */
@Component
class Accounts {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    Accounts(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /** An account with its groups; one that is there is left as it is. */
    void account(String id, String firstName, String lastName, String mailbox, String password, List<String> groups) {
        if (identity.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identity.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(mailbox);
        user.setPassword(password);
        identity.saveUser(user);
        for (String group : groups) {
            group(group);
            identity.createMembership(id, group);
        }
    }

    void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType(id.equals(Caller.ADMIN) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    boolean hasAdministrator() {
        return identity.createUserQuery().memberOfGroup(Caller.ADMIN).count() > 0;
    }

    /** The administrators' group may do everything with every resource. */
    void administrators() {
        for (Resources resource : Resources.values()) {
            if (authorizations.createAuthorizationQuery().groupIdIn(Caller.ADMIN).resourceType(resource).count() == 0) {
                var authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                authorization.setGroupId(Caller.ADMIN);
                authorization.setResource(resource);
                authorization.setResourceId(Authorization.ANY);
                authorization.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(authorization);
            }
        }
    }
}
