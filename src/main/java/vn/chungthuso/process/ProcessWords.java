package vn.chungthuso.process;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.stereotype.Service;
import vn.chungthuso.law.Answered;
import vn.chungthuso.law.Law;
import vn.chungthuso.law.ServiceLevel;
import vn.chungthuso.process.ProcessInWords.Kind;
import vn.chungthuso.process.ProcessInWords.Step;
import vn.chungthuso.process.ProcessInWords.Way;

/** Reads the processes that run now from their models: whoever changes a diagram has changed these words. */
@Service
public class ProcessWords {

    private final RepositoryService repository;
    private final Law law;

    ProcessWords(RepositoryService repository, Law law) {
        this.repository = repository;
        this.law = law;
    }

    /** Every process, by name. */
    public List<ProcessInWords> all() {
        return repository.createProcessDefinitionQuery().latestVersion().orderByProcessDefinitionName().asc().list().stream()
                .map(this::read)
                .toList();
    }

    /** Empty where no such process runs. */
    public Optional<ProcessInWords> find(String key) {
        return Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult())
                .map(this::read);
    }

    private ProcessInWords read(ProcessDefinition definition) {
        Process process = repository.getBpmnModelInstance(definition.getId()).getModelElementById(definition.getKey());
        String about = process.getDocumentations().stream().map(Documentation::getTextContent).findFirst().orElse("");
        return new ProcessInWords(
                definition.getKey(), definition.getName(), about, inOrder(process).stream().filter(ProcessWords::says).map(this::step).toList());
    }

    /** From the start along the flows; what hangs on a step comes right behind it. */
    private static Set<FlowNode> inOrder(Process process) {
        Collection<FlowNode> nodes = process.getModelInstance().getModelElementsByType(FlowNode.class);
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> next = new ArrayDeque<>();
        nodes.stream().filter(StartEvent.class::isInstance).sorted(ProcessWords::outerFirst).forEach(next::add);
        while (!next.isEmpty()) {
            FlowNode node = next.poll();
            if (reached.add(node)) {
                Stream<FlowNode> hanging = nodes.stream().filter(other -> other instanceof BoundaryEvent event && event.getAttachedTo().equals(node));
                Stream<FlowNode> following = node.getOutgoing().stream().map(SequenceFlow::getTarget);
                Stream.concat(hanging, following).forEach(next::add);
            }
        }
        return reached;
    }

    private static int outerFirst(FlowNode one, FlowNode other) {
        return Boolean.compare(!(one.getParentElement() instanceof Process), !(other.getParentElement() instanceof Process));
    }

    /** Joins have no name and nothing to say. */
    private static boolean says(FlowNode node) {
        return node.getName() != null && !node.getName().isBlank();
    }

    private Step step(FlowNode node) {
        Optional<Answered<ServiceLevel>> deadline = deadline(node);
        return new Step(
                kind(node),
                node.getName(),
                deadline.map(level -> level.value().workingDays()).orElse(null),
                deadline.map(answered -> answered.answer().legalBasis()).orElse(List.of()),
                node instanceof Gateway && node.getOutgoing().size() > 1 ? ways(node) : List.of(),
                node instanceof CallActivity call ? call.getCalledElement() : null);
    }

    private static Kind kind(FlowNode node) {
        if (node instanceof Event) {
            return node instanceof StartEvent ? Kind.START : node instanceof EndEvent ? Kind.END : Kind.WAIT;
        }
        if (node instanceof Gateway) {
            return node instanceof ExclusiveGateway ? Kind.QUESTION : Kind.WAIT;
        }
        return node instanceof UserTask ? Kind.TASK : node instanceof CallActivity ? Kind.PROCESS : Kind.SYSTEM;
    }

    private static List<Way> ways(FlowNode gateway) {
        return gateway.getOutgoing().stream().map(flow -> new Way(flow.getName() == null ? "" : flow.getName(), named(flow.getTarget()))).toList();
    }

    private static String named(FlowNode node) {
        return says(node) || node.getOutgoing().isEmpty() ? node.getName() : named(node.getOutgoing().iterator().next().getTarget());
    }

    private Optional<Answered<ServiceLevel>> deadline(FlowNode node) {
        Optional<String> key = node instanceof UserTask task ? Deadlines.keyIn(task.getCamundaDueDate()) : awaited(node);
        return key.map(law::serviceLevel);
    }

    /** While somebody outside is awaited, a property of the node names the deadline. */
    private static Optional<String> awaited(FlowNode node) {
        return Optional.ofNullable(node.getExtensionElements())
                .flatMap(extension -> extension.getElementsQuery().filterByType(CamundaProperties.class).list().stream().findFirst())
                .flatMap(properties -> properties.getCamundaProperties().stream().filter(property -> "deadline".equals(property.getCamundaName())).findFirst())
                .map(CamundaProperty::getCamundaValue);
    }
}
