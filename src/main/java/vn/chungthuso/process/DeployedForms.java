package vn.chungthuso.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/** The .form files as deployed with the model: a running dossier keeps the form it began with. */
@Component
class DeployedForms {

    private final ObjectMapper json;
    private final Map<String, JsonNode> parsed = new ConcurrentHashMap<>();

    DeployedForms(ObjectMapper json) {
        this.json = json;
    }

    /** Id of a task's form; null where it has none. */
    static String idOf(TaskEntity task) {
        Expression key = task.getTaskDefinition() == null ? null : task.getTaskDefinition().getCamundaFormDefinitionKey();
        return key == null ? null : key.getValue(task).toString();
    }

    /** Id of a process's start form; null where it has none. */
    static String idOfStart(ProcessDefinitionEntity definition) {
        var form = definition.getStartFormDefinition();
        return form == null || form.getCamundaFormDefinitionKey() == null ? null : form.getCamundaFormDefinitionKey().getExpressionText();
    }

    JsonNode of(TaskEntity task) {
        String key = task.getProcessDefinition().getDeploymentId() + "/" + idOf(task);
        FormService forms = Context.getProcessEngineConfiguration().getFormService();
        return parsed.computeIfAbsent(key, missing -> parse(() -> forms.getDeployedTaskForm(task.getId())));
    }

    JsonNode ofStart(ExecutionEntity execution) {
        return ofStart(execution.getProcessDefinitionId());
    }

    /** @param definition id of a process definition */
    JsonNode ofStart(String definition) {
        return parsed.computeIfAbsent(
                definition, missing -> parse(() -> new GetDeployedStartFormCmd(definition).execute(Context.getCommandContext())));
    }

    private JsonNode parse(Callable<InputStream> deployed) {
        try (InputStream in = Unguarded.within(Context.getCommandContext(), deployed)) {
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
