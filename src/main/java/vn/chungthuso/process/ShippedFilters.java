package vn.chungthuso.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the filters that Tasklist comes with, each once in the life of a database: what an administrator changes or deletes stays so.
 * Only the right to read a role's filter follows at every start, for the groups that have come since.
 */
@Component
@Order(ModelDeployment.ORDER + 4)
class ShippedFilters implements Opening.Step {

    private static final String MADE = "chungthuso.filter.";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final IdentityService identity;
    private final ManagementService management;
    private final Words words;

    ShippedFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            IdentityService identity,
            ManagementService management,
            Words words) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.identity = identity;
        this.management = management;
        this.words = words;
    }

    @Override
    public void open() {
        Map<String, String> made = management.getProperties();
        List<String> groups = identity.createGroupQuery().list().stream().map(Group::getId).toList();
        for (ShippedFilter filter : ShippedFilter.values()) {
            String known = made.get(MADE + filter.key());
            String id = known == null ? make(filter) : known;
            if (filters.getFilter(id) != null) {
                groups.stream().filter(filter::isFor).filter(group -> !mayRead(group, id)).forEach(group -> letRead(group, id));
            }
        }
    }

    private String make(ShippedFilter shipped) {
        String name = words.say("filter." + shipped.key());
        var former = filters.createTaskFilterQuery().filterName(name).list();
        if (former.isEmpty()) {
            var filter = filters.newTaskFilter(name)
                    .setQuery(shipped.of(tasks.createTaskQuery()))
                    .setProperties(Map.of(
                            "description", words.say("filter." + shipped.key() + ".what"),
                            "priority", shipped.ordinal() * 10,
                            "refresh", true));
            former = List.of(filters.saveFilter(filter));
            if (shipped.isForEverybody()) {
                save(authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), filter.getId());
            }
        }
        String id = former.get(0).getId();
        management.setProperty(MADE + shipped.key(), id);
        return id;
    }

    private boolean mayRead(String group, String id) {
        return authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.FILTER).resourceId(id).count() > 0;
    }

    private void letRead(String group, String id) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        save(grant, id);
    }

    private void save(Authorization authorization, String id) {
        authorization.setResource(Resources.FILTER);
        authorization.setResourceId(id);
        authorization.addPermission(Permissions.READ);
        authorizations.saveAuthorization(authorization);
    }
}
