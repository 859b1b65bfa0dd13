package vn.chungthuso.sla;

import java.time.OffsetDateTime;
import vn.chungthuso.terms.Procedure;

/**
 * A dossier or letter at a step where it waits for somebody.
 *
 * @param instance the engine's process instance
 * @param process key of the process
 * @param activity id of the step in it
 * @param procedure null for a letter
 * @param agency whose turn it is
 * @param person account that has it; null while nobody does
 * @param soft from when it is pressing; null without a deadline, as is {@code due}
 * @param escalated who was told that it is late: ASSIGNEE, LEADER, MANAGER; null = nobody
 */
public record OpenStep(
        String code,
        String instance,
        String process,
        String activity,
        Procedure procedure,
        String agency,
        String person,
        OffsetDateTime began,
        OffsetDateTime soft,
        OffsetDateTime due,
        Light light,
        String escalated) {}
