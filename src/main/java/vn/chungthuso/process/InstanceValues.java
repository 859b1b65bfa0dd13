package vn.chungthuso.process;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One variable of many instances, asked for at once. */
@Component
class InstanceValues {

    private final ObjectProvider<RuntimeService> runtime;
    private final Unguarded engine;

    InstanceValues(ObjectProvider<RuntimeService> runtime, Unguarded engine) {
        this.runtime = runtime;
        this.engine = engine;
    }

    /** By instance; one that has no such variable, or nothing in it, is left out. */
    <T> Map<String, T> of(String variable, Class<T> type, Collection<String> instances) {
        Map<String, T> values = new HashMap<>();
        known(variable, instances).stream()
                .filter(one -> one.getValue() != null)
                .forEach(one -> values.putIfAbsent(one.getProcessInstanceId(), type.cast(one.getValue())));
        return values;
    }

    /** Without an instance the engine would look through all that there are. */
    private List<VariableInstance> known(String variable, Collection<String> instances) {
        return instances.isEmpty()
                ? List.of()
                : engine.ask(() -> runtime.getObject()
                        .createVariableInstanceQuery()
                        .variableName(variable)
                        .processInstanceIdIn(instances.toArray(String[]::new))
                        .list());
    }
}
