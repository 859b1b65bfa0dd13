package vn.chungthuso;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/**
 * Notes which nodes and flows of the models the tests pass, each once as {@code process element}, for the guard that runs in the JVM
 * after them. What an engine passed in a transaction that was rolled back counts too: the step was there and was taken.
 */
@TestComponent
public class Footsteps extends AbstractProcessEnginePlugin {

    public static final Path FILE = Path.of("target", "model-coverage.txt");

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    static {
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Watch());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    private static synchronized void note(String process, String element) {
        if (SEEN.add(process + " " + element)) {
            try {
                Files.writeString(FILE, process + " " + element + "\n", StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.forEach(process -> watch(process.getKey(), process));
        }

        private void watch(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                ExecutionListener started = execution -> note(process, activity.getId());
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, started);
                activity.getOutgoingTransitions().forEach(flow -> watch(process, (TransitionImpl) flow));
                watch(process, activity);
            }
        }

        private void watch(String process, TransitionImpl flow) {
            ExecutionListener taken = execution -> note(process, flow.getId());
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken);
        }
    }
}
