package vn.chungthuso.benchmarks;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;

/** The calls that every contestant makes to its engine, so that they differ in nothing but the engine. */
record Steps(ProcessEngine engine) {

    static final String PROCESS = "issueCertificate";

    private static final String WAITING_TO_BE_GATHERED = "Gateway_WaitForLetter";

    void accept(String instance) {
        var tasks = engine.getTaskService();
        String review = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
        tasks.complete(review, Map.of("outcome", "accept"));
    }

    long waiting() {
        return engine.getRuntimeService().createExecutionQuery().processDefinitionKey(PROCESS).activityId(WAITING_TO_BE_GATHERED).count();
    }
}
