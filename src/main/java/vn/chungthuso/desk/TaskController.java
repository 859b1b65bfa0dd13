package vn.chungthuso.desk;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a task of Tasklist is about: the tab «Hồ sơ» asks here. */
@RestController
class TaskController {

    /** @param subject {@code dossiers} or {@code letters}, the collection that holds the code, or {@code none} */
    record Subject(String subject, String code, String step) {}

    private static final String NEITHER = "none";

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ProcessEngineConfigurationImpl engine;

    TaskController(TaskService tasks, RuntimeService runtime, SpringProcessEngineConfiguration engine) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.engine = engine;
    }

    /** 404 for a task that the caller may not see. */
    @GetMapping("/api/tasks/{id}/subject")
    Subject subject(@PathVariable String id) {
        Task task = Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult()).orElseThrow(NotVisible::new);
        ProcessInstance instance = engine.getCommandExecutorTxRequired().execute(context -> context.runWithoutAuthorization(
                () -> runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult()));
        String code = Optional.ofNullable(instance).map(ProcessInstance::getBusinessKey).orElseThrow(NotVisible::new);
        return new Subject(collection(code), code, task.getTaskDefinitionKey());
    }

    /** What is neither dossier nor letter shows all there is in its form. */
    private static String collection(String code) {
        if (code.startsWith("VB-")) {
            return "letters";
        }
        if (code.startsWith("HS-")) {
            return "dossiers";
        }
        return NEITHER;
    }
}
