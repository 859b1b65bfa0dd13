package vn.chungthuso.sla;

import java.time.OffsetDateTime;

/**
 * One stay of a dossier or a letter at a step.
 *
 * @param taskId null while nobody of the house has anything to do
 * @param agency whose turn it is; null where no agency is named
 * @param person account that has taken it; null where nobody has
 * @param deadline key of domain §8; null where no table sets a term
 * @param softAt yellow from here; null where nothing is due
 * @param dueAt red from here; null where nothing is due
 * @param extensionDays working days given in addition
 * @param escalated who has been told; null while nobody had to be
 */
public record StepClock(
        long id,
        String activityInstance,
        String taskId,
        String processKey,
        String activity,
        String code,
        String agency,
        String person,
        boolean stopsClock,
        String deadline,
        OffsetDateTime beganAt,
        OffsetDateTime softAt,
        OffsetDateTime dueAt,
        int extensionDays,
        Escalation escalated,
        OffsetDateTime endedAt) {

    /** Who has been told that a step is late, in their order. */
    public enum Escalation {
        ASSIGNEE,
        LEADER,
        MANAGER
    }
}
