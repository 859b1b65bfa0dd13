package vn.chungthuso.process;

import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demo's accounts (contract §1); every password is the account's own name. People are invented. */
@Component
@Profile("demo")
@Order(ModelDeployment.ORDER + 2)
class DemoUsers implements Opening.Step {

    private record Person(String id, String first, String last, String mailbox, List<String> groups) {}

    private static final String COMMUNE = "xa-my-phuoc";
    private static final String PROVINCE = "ubnd-tinh-long-an";
    private static final String DEPARTMENT = "so-khcn-long-an";

    private static final List<Person> PEOPLE = List.of(
            new Person("holder", "Trần Văn", "Lâm", "tranvanlam@longan.gov.vn", List.of(Role.HOLDER.at(COMMUNE))),
            new Person("clerk", "Lâm Thị", "Bích", "lamthibich.demo@longan.gov.vn", List.of(Role.CLERK.at(COMMUNE))),
            new Person("clerk2", "Tô Minh", "Khuê", "tominhkhue.demo@longan.gov.vn", List.of(Role.CLERK.at(COMMUNE))),
            new Person("leader", "Lê Thị Thu", "Hằng", "lethithuhang@longan.gov.vn", List.of(Role.LEADER.at(COMMUNE))),
            new Person("superior-clerk", "Hà Thúy", "Liễu", "hathuylieu.demo@longan.gov.vn", List.of(Role.CLERK.at(PROVINCE))),
            new Person("superior-leader", "Châu Văn", "Đẳng", "chauvandang.demo@longan.gov.vn", List.of(Role.LEADER.at(PROVINCE))),
            new Person("manager", "Kiều Quốc", "Thái", "kieuquocthai.demo@longan.gov.vn", List.of(Role.MANAGER.at(PROVINCE))),
            new Person("unlock-desk", "Mạc Đăng", "Vinh", "macdangvinh.demo@longan.gov.vn", List.of(Role.UNLOCK_DESK.at(DEPARTMENT))),
            new Person("process-owner", "Ông Thế", "Lực", "ongtheluc.demo@longan.gov.vn", List.of(Caller.PROCESS_OWNER)),
            new Person("admin", "Quản trị", "hệ thống", "admin.demo@longan.gov.vn", List.of(Caller.ADMIN)));

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    DemoUsers(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    @Override
    public void open() {
        PEOPLE.stream().filter(person -> identity.createUserQuery().userId(person.id()).count() == 0).forEach(this::create);
        administrators();
    }

    private void create(Person person) {
        var user = identity.newUser(person.id());
        user.setFirstName(person.first());
        user.setLastName(person.last());
        user.setEmail(person.mailbox().toLowerCase(Locale.ROOT));
        user.setPassword(person.id());
        identity.saveUser(user);
        for (String group : person.groups()) {
            group(group);
            identity.createMembership(person.id(), group);
        }
    }

    private void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            group.setType(id.equals(Caller.ADMIN) ? "SYSTEM" : "WORKFLOW");
            identity.saveGroup(group);
        }
    }

    /** The administrators' group may do everything with every resource. */
    private void administrators() {
        for (Resources resource : Resources.values()) {
            boolean present = authorizations.createAuthorizationQuery().groupIdIn(Caller.ADMIN).resourceType(resource).count() > 0;
            if (!present) {
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
