package vn.chungthuso.sla;

/**
 * The figures of one row of a report; always {@code carried + received = onTime + late + waiting}.
 *
 * @param carried see {@link Figure#CARRIED}, and so on
 * @param overdue part of {@code waiting}
 */
public record Counts(long carried, long received, long onTime, long late, long waiting, long overdue) {

    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                carried + other.carried,
                received + other.received,
                onTime + other.onTime,
                late + other.late,
                waiting + other.waiting,
                overdue + other.overdue);
    }

    public long of(Figure figure) {
        return switch (figure) {
            case CARRIED -> carried;
            case RECEIVED -> received;
            case ON_TIME -> onTime;
            case LATE -> late;
            case WAITING -> waiting;
            case OVERDUE -> overdue;
        };
    }

    /** Of what ended, how much was on time, in percent; null where nothing ended. */
    public Double onTimeShare() {
        long ended = onTime + late;
        return ended == 0 ? null : Math.round(onTime * 1000.0 / ended) / 10.0;
    }

    boolean isEmpty() {
        return equals(NONE);
    }
}
