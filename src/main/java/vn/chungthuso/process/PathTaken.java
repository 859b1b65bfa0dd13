package vn.chungthuso.process;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/**
 * Which way one process instance went through its model.
 *
 * @param definition the engine's id of the model's version that it follows
 * @param ended null while it runs, as in a visit
 * @param outcome id of the end event that it reached; null while it runs and where it was ended from outside
 * @param visits every node that it came to, in order
 * @param flows ids of the sequence flows that it went along
 */
public record PathTaken(
        String instance,
        String process,
        String name,
        String definition,
        int version,
        OffsetDateTime began,
        OffsetDateTime ended,
        String outcome,
        List<Visited> visits,
        Set<String> flows) {

    /**
     * @param kind the engine's word for the node, such as {@code userTask}
     * @param person account that did it or has it; null for what nobody does
     * @param cancelled it was left without being done
     */
    public record Visited(
            String activity, String name, String kind, OffsetDateTime began, OffsetDateTime ended, String person, boolean cancelled) {}
}
