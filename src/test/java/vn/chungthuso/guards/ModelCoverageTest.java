package vn.chungthuso.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chungthuso.Footsteps;

/**
 * Every node and every flow of every model is passed by a test. Reads what the tests of the run before it have passed, so it runs in the
 * JVM after theirs, and leaves the figures in {@code target/model-coverage.md}.
 */
@Tag("own-jvm")
class ModelCoverageTest {

    private static final Path REPORT = Path.of("target", "model-coverage.md");

    /** The last answer closes this task by a message; a clerk who completes it sooner is refused. */
    private static final Set<String> NEVER_TAKEN = Set.of("agencyLetter Flow_AnswersFollowed");

    @Test
    void everyNodeAndFlowOfEveryModelIsPassed() throws IOException {
        Set<String> passed = Files.exists(Footsteps.FILE) ? new TreeSet<>(Files.readAllLines(Footsteps.FILE)) : Set.of();
        List<String> never = new ArrayList<>();
        List<String> report = new ArrayList<>(List.of("| model | passed | of | never passed |", "|---|---|---|---|"));
        for (File file : models()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file);
            List<String> elements = elements(model);
            List<String> missing = elements.stream().filter(element -> !passed.contains(element) && !NEVER_TAKEN.contains(element)).toList();
            report.add("| %s | %d | %d | %s |".formatted(
                    file.getName(), elements.size() - missing.size(), elements.size(), String.join(", ", missing)));
            never.addAll(missing);
        }
        Files.write(REPORT, report);
        assertThat(never).as("never passed by a test; see " + REPORT).isEmpty();
    }

    private static List<String> elements(BpmnModelInstance model) {
        String process = model.getModelElementsByType(Process.class).iterator().next().getId();
        Stream<String> nodes = model.getModelElementsByType(FlowNode.class).stream().map(FlowElement::getId);
        Stream<String> flows = model.getModelElementsByType(SequenceFlow.class).stream().map(ModelCoverageTest::proof);
        return Stream.concat(nodes, flows).map(element -> process + " " + element).distinct().sorted().toList();
    }

    /** The engine wakes the event behind an event-based gateway without taking the flow to it. */
    private static String proof(SequenceFlow flow) {
        return flow.getSource() instanceof EventBasedGateway ? flow.getTarget().getId() : flow.getId();
    }

    private static List<File> models() {
        File[] files = new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn"));
        return Arrays.stream(files).sorted().toList();
    }
}
