package vn.chungthuso.process;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.db.DbGroupQueryImpl;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;

/**
 * The engine's accounts, whose groups are asked for at each login on every road: webapps, both REST interfaces, Java. {@link LentRoles}
 * are among them.
 */
class LendingIdentities extends DbIdentityServiceProvider {

    private final LentRoles lent;

    private LendingIdentities(LentRoles lent) {
        this.lent = lent;
    }

    @Override
    public List<Group> findGroupByQueryCriteria(DbGroupQueryImpl query) {
        List<Group> own = super.findGroupByQueryCriteria(query);
        if (own.isEmpty() || !asksForAllOfAUser(query)) {
            return own;
        }
        List<Group> all = new ArrayList<>(own);
        lent.of(query.getUserId(), own.stream().map(Group::getId).toList()).stream().map(LendingIdentities::group).forEach(all::add);
        return all;
    }

    private static boolean asksForAllOfAUser(DbGroupQueryImpl query) {
        return query.getUserId() != null
                && Stream.of(query.getId(), query.getName(), query.getNameLike(), query.getType(), query.getIds(), query.getTenantId())
                        .allMatch(other -> other == null);
    }

    private static Group group(String id) {
        var group = new GroupEntity(id);
        group.setName(id);
        return group;
    }

    /** Opens one for each command. */
    record Factory(LentRoles lent) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return LendingIdentities.class;
        }

        @Override
        public Session openSession() {
            return new LendingIdentities(lent);
        }
    }
}
