package vn.chungthuso.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** The engine remembers nodes, not flows: a node was reached from the neighbour that was left last before. */
final class FlowsTaken {

    private final List<HistoricActivityInstance> visits;

    /** @param visits of one instance, in order */
    FlowsTaken(List<HistoricActivityInstance> visits) {
        this.visits = visits;
    }

    /** The engine calls a gateway that waited for events cancelled once one of them came. */
    static boolean isCancelled(HistoricActivityInstance visit) {
        return visit.isCanceled() && !visit.getActivityType().equals(ActivityTypes.GATEWAY_EVENT_BASED);
    }

    /** Ids of the flows. */
    Set<String> in(BpmnModelInstance model) {
        Set<String> taken = new LinkedHashSet<>();
        for (int reached = 0; reached < visits.size(); reached++) {
            FlowNode node = model.getModelElementById(visits.get(reached).getActivityId());
            if (node != null) { // the body of a loop is no node of its own
                into(node, reached).map(SequenceFlow::getId).forEach(taken::add);
            }
        }
        return taken;
    }

    private Stream<SequenceFlow> into(FlowNode node, int reached) {
        Collection<SequenceFlow> flows = node.getIncoming();
        Stream<SequenceFlow> possible = flows.stream().filter(flow -> left(flow, reached).isPresent());
        return node instanceof ParallelGateway ? possible : possible.max(Comparator.comparing(flow -> left(flow, reached).orElseThrow())).stream();
    }

    /** The place of the source's last visit that was left before the target was reached. */
    private Optional<Integer> left(SequenceFlow flow, int reached) {
        Date then = visits.get(reached).getStartTime();
        for (int before = reached - 1; before >= 0; before--) {
            HistoricActivityInstance visit = visits.get(before);
            boolean wasLeft = visit.getEndTime() != null && !isCancelled(visit) && !visit.getEndTime().after(then);
            if (wasLeft && visit.getActivityId().equals(flow.getSource().getId())) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }
}
