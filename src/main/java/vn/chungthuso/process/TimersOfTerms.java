package vn.chungthuso.process;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.law.Law;

/**
 * Timers of models that count a term of table «serviceLevel» from when their node was entered, as the end of a wait for a supplement.
 * They follow the calendar like the steps they stand at.
 */
@Component
class TimersOfTerms {

    private static final Logger LOG = LoggerFactory.getLogger(TimersOfTerms.class);
    private static final int PAGE = 500;
    /** A later one goes before an earlier one. */
    private static final List<String> AGENCIES = List.of(ProcessVariables.SUBJECT_AGENCY, ProcessVariables.SENDER_AGENCY);

    private final ObjectProvider<ProcessEngine> engine;
    private final Unguarded unguarded;
    private final InstanceValues values;
    private final Law law;
    /** The term that a timer names, by its job definition; empty where it names none. */
    private final Map<String, Optional<String>> terms = new ConcurrentHashMap<>();

    TimersOfTerms(ObjectProvider<ProcessEngine> engine, Unguarded unguarded, InstanceValues values, Law law) {
        this.engine = engine;
        this.unguarded = unguarded;
        this.values = values;
        this.law = law;
    }

    /** False where some could not follow now. */
    boolean follow(WorkingTime time) {
        boolean all = true;
        int first = 0;
        List<Job> page = page(first);
        while (!page.isEmpty()) {
            all &= follow(page, time);
            first += PAGE;
            page = page(first);
        }
        return all;
    }

    private List<Job> page(int first) {
        return unguarded.ask(() -> engine.getObject().getManagementService().createJobQuery().timers().orderByJobId().asc().listPage(first, PAGE));
    }

    private boolean follow(List<Job> page, WorkingTime time) {
        List<Job> counting = page.stream().filter(job -> term(job).isPresent()).toList();
        Map<String, String> agencies = agencies(counting.stream().map(Job::getProcessInstanceId).collect(Collectors.toSet()));
        boolean all = true;
        for (Job job : counting) {
            all &= follow(job, time.of(agencies.get(job.getProcessInstanceId())));
        }
        return all;
    }

    private boolean follow(Job job, WorkingTime time) {
        try {
            int days = law.serviceLevel(term(job).orElseThrow()).value().workingDays();
            Instant due = time.due(job.getCreateTime().toInstant(), days).due().toInstant();
            if (!due.equals(job.getDuedate().toInstant())) {
                unguarded.run(() -> engine.getObject().getManagementService().setJobDuedate(job.getId(), Date.from(due)));
            }
            return true;
        } catch (ProcessEngineException | YearNotLoaded conflict) {
            LOG.warn("Timer {} waits to be moved in a later round", job.getId(), conflict);
            return false;
        }
    }

    private Optional<String> term(Job job) {
        return job.getJobDefinitionId() == null ? Optional.empty() : terms.computeIfAbsent(job.getJobDefinitionId(), missing -> termOf(job));
    }

    private Optional<String> termOf(Job job) {
        return unguarded.ask(() -> {
            var definition = engine.getObject().getManagementService().createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult();
            var node = engine.getObject().getRepositoryService().getBpmnModelInstance(job.getProcessDefinitionId()).getModelElementById(definition.getActivityId());
            Collection<TimerEventDefinition> timers = node == null ? List.of() : node.getChildElementsByType(TimerEventDefinition.class);
            return timers.stream()
                    .filter(timer -> timer.getTimeDate() != null)
                    .flatMap(timer -> Deadlines.keyIn(timer.getTimeDate().getTextContent()).stream())
                    .findFirst();
        });
    }

    /** Who answers for the case, as {@link Deadlines#agency} says: whoever sends, where that is known. */
    private Map<String, String> agencies(Set<String> instances) {
        Map<String, String> agencies = new HashMap<>();
        AGENCIES.forEach(variable -> values.of(variable, String.class, instances).forEach((instance, agency) -> {
            if (!agency.isEmpty()) {
                agencies.put(instance, agency);
            }
        }));
        return agencies;
    }
}
