package vn.chungthuso.sla;

import java.util.Arrays;
import java.util.List;

/** What another calendar would do to the open deadlines, as it was when they were looked at: which steps move, by their ids, and where to. */
public final class Outlook {

    private final long[] steps;
    private final long earlier;

    Outlook(long[] steps, long earlier) {
        this.steps = steps;
        this.earlier = earlier;
    }

    /** How many steps would move. */
    public long total() {
        return steps.length;
    }

    /** How many of them come nearer; the others move away. */
    public long earlier() {
        return earlier;
    }

    /** Ids of the steps on a page, from 0; none behind the last. */
    public List<Long> page(int page, int size) {
        int first = (int) Math.min((long) page * size, steps.length);
        int last = (int) Math.min((long) first + size, steps.length);
        return Arrays.stream(steps, first, last).boxed().toList();
    }
}
