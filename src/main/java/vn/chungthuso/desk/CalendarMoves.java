package vn.chungthuso.desk;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.calendar.AgencyHours;
import vn.chungthuso.calendar.CalendarDraft;
import vn.chungthuso.calendar.CalendarYears;
import vn.chungthuso.calendar.OfficeHours;
import vn.chungthuso.calendar.WorkingTime;
import vn.chungthuso.process.MovedDeadline;
import vn.chungthuso.process.MovedDeadlines;
import vn.chungthuso.process.StepNames;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.sla.Outlook;

/** Which open deadlines a draft of a year or other hours of an agency would move, and moving them. */
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
     * @param draft id of the draft that was looked at; null where hours were
     * @param earlier how many of all come nearer; {@code later} how many move away
     */
    record Preview(Long draft, long earlier, long later, List<Move> items, int page, int size, long total) {

        public Paging paging() {
            return new Paging(page, size, total);
        }
    }

    /** @param hours null for those of the configuration */
    private record HoursOf(String agency, OfficeHours hours) {}

    private final CalendarYears years;
    private final AgencyHours hours;
    private final MovedDeadlines deadlines;
    private final Outlooks outlooks;
    private final StepNames steps;
    private final Agencies agencies;

    CalendarMoves(CalendarYears years, AgencyHours hours, MovedDeadlines deadlines, Outlooks outlooks, StepNames steps, Agencies agencies) {
        this.years = years;
        this.hours = hours;
        this.deadlines = deadlines;
        this.outlooks = outlooks;
        this.steps = steps;
        this.agencies = agencies;
    }

    /** What the draft would do; nothing moves yet. */
    Preview of(CalendarDraft draft, int page, int size) {
        return preview(draft.id(), draft.id(), years.timeWith(draft), page, size);
    }

    /**
     * What other hours of an agency would do; nothing moves yet.
     *
     * @param other null for those of the configuration
     */
    Preview of(String agency, OfficeHours other, int page, int size) {
        return preview(null, new HoursOf(agency, other), hours.timeWith(agency, other), page, size);
    }

    /**
     * Takes the draft into force and moves what it moves; the answer says how many deadlines that were.
     *
     * @param seen id of the draft that was looked at
     * @throws vn.chungthuso.calendar.YearNotLoaded where a deadline would come into a year without a calendar; nothing was accepted then
     */
    int accept(int year, long seen, String editor) {
        deadlines.outlook(years.timeWith(years.prepared(year)));
        years.accept(year, seen, editor);
        return recompute();
    }

    /**
     * Gives an agency other hours and moves what they move; the answer says how many deadlines that were.
     *
     * @param other null for those of the configuration
     * @throws vn.chungthuso.calendar.YearNotLoaded where a deadline would come into a year without a calendar; nothing was changed then
     */
    int setHours(String agency, OfficeHours other, String editor) {
        deadlines.outlook(hours.timeWith(agency, other));
        if (other == null) {
            hours.takeBack(agency, editor);
        } else {
            hours.set(agency, other, editor);
        }
        return recompute();
    }

    /** Moves open deadlines to where the calendar and the office hours put them now. */
    int recompute() {
        return deadlines.recompute();
    }

    /** Whether some of them are not there yet. */
    boolean areBehind() {
        return deadlines.areBehind();
    }

    private Preview preview(Long draft, Object looked, WorkingTime time, int page, int size) {
        Outlook outlook = outlooks.of(looked, page == 0, () -> deadlines.outlook(time));
        return new Preview(
                draft, outlook.earlier(), outlook.total() - outlook.earlier(), moves(deadlines.page(outlook, time, page, size)), page, size,
                outlook.total());
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
