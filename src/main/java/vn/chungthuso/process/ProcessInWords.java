package vn.chungthuso.process;

import java.util.List;

/**
 * A process as its owner drew it, for people who do not read diagrams.
 *
 * @param about what one run of it is; empty where the model does not say
 * @param steps in the order in which they are reached
 */
public record ProcessInWords(String key, String name, String about, List<Step> steps) {

    /** What happens at a node. */
    public enum Kind {
        START,
        TASK,
        SYSTEM,
        PROCESS,
        QUESTION,
        WAIT,
        END
    }

    /**
     * One node.
     *
     * @param workingDays days that it may take; null where it has no deadline
     * @param clauses what the deadline rests on
     * @param ways answers to its question and what each leads to; empty where there is one way on
     * @param calls key of the process that it runs; null for everything else
     */
    public record Step(Kind kind, String name, Integer workingDays, List<String> clauses, List<Way> ways, String calls) {}

    /** @param next name of what comes then */
    public record Way(String answer, String next) {}
}
