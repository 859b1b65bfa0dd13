package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.CalendarDraft;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.process.MovedDeadline;
import vn.chungthuso.process.MovedDeadlines;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.registry.Agencies;

/** Which open deadlines a draft of a year would move, and moving them. */
@Component
class CalendarMoves {

    /**
     * An open deadline.
     *
     * @param step what the model calls it
     * @param agency whose turn it is; null where it is nobody's of the house
     */
    record Move(String code, String step, String agency, String agencyName, OffsetDateTime from, OffsetDateTime to) {}

    /**
     * A page of them.
     *
     * @param draft id of the draft that was looked at
     * @param earlier how many of all come nearer; {@code later} how many move away
     */
    record Preview(long draft, long earlier, long later, List<Move> items, int page, int size, long total) {

        public Paging paging() {
            return new Paging(page, size, total);
        }
    }

    private final CalendarYears years;
    private final MovedDeadlines deadlines;
    private final StepNames steps;
    private final Agencies agencies;

    CalendarMoves(CalendarYears years, MovedDeadlines deadlines, StepNames steps, Agencies agencies) {
        this.years = years;
        this.deadlines = deadlines;
        this.steps = steps;
        this.agencies = agencies;
    }

    /** What the draft would do; nothing moves yet. */
    Preview of(CalendarDraft draft, int page, int size) {
        List<MovedDeadline> all = deadlines.preview(years.timeWith(draft));
        long earlier = all.stream().filter(moved -> moved.to().isBefore(moved.from())).count();
        List<MovedDeadline> shown = all.stream().skip((long) page * size).limit(size).toList();
        return new Preview(draft.id(), earlier, all.size() - earlier, moves(shown), page, size, all.size());
    }

    /**
     * Takes the draft into force and moves what it moves; the answer says how many deadlines that were.
     *
     * @param seen id of the draft that was looked at
     * @throws vn.chungthuso.calendar.YearNotLoaded where a deadline would come into a year without a calendar; nothing was accepted then
     */
    int accept(int year, long seen, String editor) {
        deadlines.preview(years.timeWith(years.prepared(year)));
        years.accept(year, seen, editor);
        return recompute();
    }

    /** Moves open deadlines to where the calendar and the office hours put them now. */
    int recompute() {
        return deadlines.recompute().size();
    }

    private List<Move> moves(List<MovedDeadline> shown) {
        Map<String, String> agencyNames = agencies.shortNames(shown.stream().map(MovedDeadline::agency).filter(Objects::nonNull).distinct().toList());
        Map<Node, String> stepNames = shown.stream().map(Node::of).distinct()
                .collect(Collectors.toMap(Function.identity(), node -> steps.of(node.processKey(), node.activity())));
        return shown.stream()
                .map(moved -> new Move(
                        moved.code(),
                        stepNames.get(Node.of(moved)),
                        moved.agency(),
                        moved.agency() == null ? "" : agencyNames.getOrDefault(moved.agency(), moved.agency()),
                        moved.from(),
                        moved.to()))
                .toList();
    }

    private record Node(String processKey, String activity) {

        static Node of(MovedDeadline moved) {
            return new Node(moved.processKey(), moved.activity());
        }
    }
}
