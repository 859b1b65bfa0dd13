package vn.chungthuso.process;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What every account may do with the engine: open Tasklist, see the procedures' names and start them. Tasks are granted one by one to
 * their candidates by the engine itself, so nobody sees those of another agency. Who may start what is checked again by the forms.
 * Those who supervise may open Cockpit and have no right in the engine there: what they see comes from our own REST.
 */
@Component
@Order(ModelDeployment.ORDER + 1)
class Access implements Opening.Step {

    /** Parts of procedures whose names and pictures stand at their tasks; nobody starts them alone. */
    private static final List<String> CALLED = List.of(
            "forwardRequest", "reviewRequest", "handOverDevice", "handOverFile", "recoverDevice", "campaignReport", "prepareReport",
            RenewalQuestions.PROCESS, LateSteps.PROCESS);

    private final AuthorizationService authorizations;
    private final IdentityService identity;

    Access(AuthorizationService authorizations, IdentityService identity) {
        this.authorizations = authorizations;
        this.identity = identity;
    }

    @Override
    public void open() {
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        Requests.PROCESSES.values().stream().distinct().forEach(process ->
                everybody(Resources.PROCESS_DEFINITION, process, Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE));
        everybody(Resources.PROCESS_DEFINITION, "agencyLetter", Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_DEFINITION, ChangeOvers.PROCESS, Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_DEFINITION, "reportPersonnelEvent", Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_DEFINITION, CampaignWork.PROCESS, Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        everybody(Resources.PROCESS_DEFINITION, "reviewExpiring", Permissions.READ, ProcessDefinitionPermissions.CREATE_INSTANCE);
        CALLED.forEach(process -> everybody(Resources.PROCESS_DEFINITION, process, Permissions.READ));
        everybody(Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        processOwner();
        group(Caller.SUPERVISION);
        grant(Caller.SUPERVISION, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
    }

    private void processOwner() {
        group(Caller.PROCESS_OWNER);
        grant(Caller.PROCESS_OWNER, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(Caller.PROCESS_OWNER, Resources.PROCESS_DEFINITION, ANY, Permissions.READ);
        grant(Caller.PROCESS_OWNER, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.CREATE_INSTANCE);
        grant(Caller.PROCESS_OWNER, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(Caller.PROCESS_OWNER, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    private void group(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            var group = identity.newGroup(id);
            group.setName(id);
            identity.saveGroup(group);
        }
    }

    private void everybody(Resource resource, String id, Permission... permissions) {
        save(AUTH_TYPE_GLOBAL, null, resource, id, permissions);
    }

    private void grant(String group, Resource resource, String id, Permission... permissions) {
        save(AUTH_TYPE_GRANT, group, resource, id, permissions);
    }

    private void save(int type, String group, Resource resource, String id, Permission... permissions) {
        var query = authorizations.createAuthorizationQuery().authorizationType(type).resourceType(resource).resourceId(id);
        boolean present = (group == null ? query : query.groupIdIn(group)).count() > 0;
        if (!present) {
            var authorization = authorizations.createNewAuthorization(type);
            authorization.setResource(resource);
            authorization.setResourceId(id);
            if (group != null) {
                authorization.setGroupId(group);
            }
            authorization.setPermissions(permissions);
            authorizations.saveAuthorization(authorization);
        }
    }
}
