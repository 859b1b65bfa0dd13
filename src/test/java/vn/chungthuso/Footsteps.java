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

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new Watch(Notes.OF_THIS_RUN));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Begun anew by the first engine of a JVM, and not by who only reads them. */
    private static class Notes {

        static final Notes OF_THIS_RUN = new Notes();

        private final Set<String> seen = ConcurrentHashMap.newKeySet();

        Notes() {
            write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
        }

        void passed(String process, String element) {
            if (seen.add(process + " " + element)) {
                write(process + " " + element + "\n", StandardOpenOption.APPEND);
            }
        }

        private static synchronized void write(String text, StandardOpenOption... how) {
            try {
                Files.writeString(FILE, text, how);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static class Watch extends AbstractBpmnParseListener {

        private final Notes notes;

        Watch(Notes notes) {
            this.notes = notes;
        }

        @Override
        public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
            processes.forEach(process -> watch(process.getKey(), process));
        }

        private void watch(String process, ScopeImpl scope) {
            for (ActivityImpl activity : scope.getActivities()) {
                ExecutionListener started = execution -> notes.passed(process, activity.getId());
                activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, started);
                activity.getOutgoingTransitions().forEach(flow -> watch(process, (TransitionImpl) flow));
                watch(process, activity);
            }
        }

        private void watch(String process, TransitionImpl flow) {
            ExecutionListener taken = execution -> notes.passed(process, flow.getId());
            flow.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, taken);
        }
    }
}
