package vn.chungthuso.sla;

/**
 * A number of the report as a condition on {@code dossier_clock}, between {@code :start} and {@code :end}, the second left out; {@code :moment}
 * is the end, or now where that comes first.
 */
public enum Figure {
    /** Came in before the period and had not ended when it began. */
    CARRIED("received_at < :start and (ended_at is null or ended_at >= :start)"),
    RECEIVED("received_at >= :start and received_at < :end"),
    /** Ended in the period, not after its term or without one. */
    ON_TIME("ended_at >= :start and ended_at < :end and not coalesce(late, false)"),
    /** Ended in the period, after its term. */
    LATE("ended_at >= :start and ended_at < :end and late"),
    /** Came in before the end of the period and had not ended by then. */
    WAITING("received_at < :end and (ended_at is null or ended_at >= :end)"),
    /** Waiting, and its term was over, unless its clock stood by then for the submitter. */
    OVERDUE(WAITING.condition + " and " + Figure.OVER);

    /** The term of a dossier that is waiting at {@code :moment} is over. */
    static final String OVER =
            "due_at < :moment and (late or ended_at is null and (stopped_at is null or stopped_at > due_at))";

    private final String condition;

    Figure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }
}
