package vn.chungthuso.process;

import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Serves a form's fields from the dossier when the form is opened, instead of copying them into variables. */
class DossierFormService extends FormServiceImpl {

    private final StartBridge starts;
    private final TaskBridge tasks;

    DossierFormService(StartBridge starts, TaskBridge tasks) {
        this.starts = starts;
        this.tasks = tasks;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserialize); // checks the right to read
        Map<String, Object> served = commandExecutor.execute(context -> Unguarded.within(context, () -> served(context, taskId)));
        return merged(variables, served, names, deserialize);
    }

    @Override
    public VariableMap getStartFormVariables(String definitionId, Collection<String> names, boolean deserialize) {
        VariableMap variables = super.getStartFormVariables(definitionId, names, deserialize);
        Map<String, Object> served =
                commandExecutor.execute(context -> Unguarded.within(context, () -> startServed(context, definitionId)));
        return merged(variables, served, names, deserialize);
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        InputStream form = super.getDeployedStartForm(definitionId); // checks the right to start
        return StartFormOptions.into(
                form, commandExecutor.execute(context -> Unguarded.within(context, () -> startServed(context, definitionId))));
    }

    private Map<String, Object> served(CommandContext context, String taskId) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (task.getExecution() == null || DeployedForms.idOf(task) == null) {
            return Map.of();
        }
        var instance = task.getExecution().getProcessInstance();
        return Caller.current(context.getProcessEngineConfiguration().getIdentityService())
                .map(caller -> tasks.known(new Visit(instance.getProcessBusinessKey(), caller, instance), DeployedForms.idOf(task)))
                .orElse(Map.of());
    }

    private Map<String, Object> startServed(CommandContext context, String definitionId) {
        ProcessDefinitionEntity definition =
                Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(definitionId);
        String formId = DeployedForms.idOfStart(definition);
        return formId == null
                ? Map.of()
                : Caller.current(context.getProcessEngineConfiguration().getIdentityService())
                        .map(caller -> starts.known(caller, formId))
                        .orElse(Map.of());
    }

    private static VariableMap merged(VariableMap variables, Map<String, Object> served, Collection<String> names, boolean deserialize) {
        new LinkedHashMap<>(served).forEach((name, value) -> {
            boolean wanted = names == null || names.isEmpty() || names.contains(name);
            if (wanted && value != null && !variables.containsKey(name)) {
                variables.putValueTyped(name, typed(value, deserialize));
            }
        });
        return variables;
    }

    /** Typed, because the REST layer prints plain values without their type; unread JSON goes out as text, which Tasklist reads itself. */
    private static TypedValue typed(Object value, boolean deserialize) {
        if (value instanceof String text) {
            return Variables.stringValue(text);
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        SpinJsonNode json = Spin.JSON(value);
        return (deserialize ? SpinValues.jsonValue(json) : SpinValues.jsonValue(json.toString())).create();
    }
}
