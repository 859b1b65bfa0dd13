package vn.chungthuso.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/**
 * The years of the calendar as an administrator edits them (§8): a draft is typed or proposed, looked at, accepted; from then on it counts
 * on every server. What was accepted before is kept.
 */
@Service
public class CalendarYears {

    /** The first year that may be stated. */
    public static final int FIRST = ShippedCalendar.FIRST_YEAR;
    /** The last one: up to it the lunar calendar was checked. */
    public static final int LAST = 2050;

    /** Every day of a leap year. */
    private static final int MOST_ROWS = 366;

    private final CalendarInForce calendar;
    private final CalendarStore store;
    private final ProposedHolidays proposals;
    private final WorkingTime workingTime;
    private final MessageSource messages;

    CalendarYears(CalendarInForce calendar, CalendarStore store, ProposedHolidays proposals, WorkingTime workingTime, MessageSource messages) {
        this.calendar = calendar;
        this.store = store;
        this.proposals = proposals;
        this.workingTime = workingTime;
        this.messages = messages;
    }

    /** Of the calendar and the office hours that count now; it grows with each change of them. */
    public long version() {
        return calendar.version();
    }

    /** Years that count or are being prepared, in order. */
    public List<Integer> known() {
        TreeSet<Integer> years = new TreeSet<>(calendar.get().years().keySet());
        years.addAll(store.draftYears());
        return List.copyOf(years);
    }

    /** Years that are being prepared. */
    public Set<Integer> drafted() {
        return Set.copyOf(store.draftYears());
    }

    public YearState state(int year) {
        return calendar.get().find(year).map(WorkingYear::state).orElse(YearState.MISSING);
    }

    /** @throws NoSuchYear outside {@link #FIRST} to {@link #LAST} */
    public CalendarYear get(int year) {
        return calendar.get().find(kept(year))
            .map(loaded -> new CalendarYear(year, loaded.state(), loaded.rows()))
            .orElseGet(() -> new CalendarYear(year, YearState.MISSING, List.of()));
    }

    public Optional<CalendarDraft> draft(int year) {
        return store.draft(year).map(stored -> new CalendarDraft(stored.id(), year, stored.changedBy(), stored.changedAt(), read(year, stored.days())));
    }

    /**
     * What is being prepared of the year.
     *
     * @throws DraftChanged where nothing is
     */
    public CalendarDraft prepared(int year) {
        return draft(kept(year)).orElseThrow(() -> new DraftChanged(year));
    }

    /** Who accepted the year, newest first. */
    public List<Acceptance> acceptances(int year) {
        return store.acceptances(year);
    }

    /** @throws NoSuchYear where it was never accepted in that version */
    public List<SpecialDay> accepted(int year, int version) {
        return read(year, store.accepted(year, version).orElseThrow(() -> new NoSuchYear(year)));
    }

    /** Rows as the file of {@link #saveFile}, for Excel with its mark of UTF-8. */
    public String file(List<SpecialDay> rows) {
        return WorkingDaysFile.BYTE_ORDER_MARK + WorkingDaysFile.write(rows);
    }

    /** Makes the computed days the draft of a year. */
    public CalendarDraft propose(int year, String who) {
        store.save(kept(year), WorkingDaysFile.write(proposals.of(year)), null, who);
        return prepared(year);
    }

    /**
     * Keeps the rows as the draft of the year, all of them or none.
     *
     * @param seen id of the draft that was edited; null where there was none
     * @throws YearRefused where rows don't make a calendar
     * @throws DraftChanged where somebody else saved meanwhile
     */
    public CalendarDraft save(int year, List<TypedDay> rows, Long seen, String who) {
        return save(kept(year), new RowFaults(messages), numbered(year, rows), seen, who);
    }

    /** The same with a file as {@link #file} gives it out; rows are numbered by its lines. */
    public CalendarDraft saveFile(int year, String text, Long seen, String who) {
        RowFaults faults = new RowFaults(messages);
        List<TypedRow> rows = WorkingDaysFile.rows(text, faults);
        rows.stream().filter(row -> !row.year().equals(String.valueOf(kept(year)))).findFirst()
            .ifPresent(row -> faults.add(row.line(), "", "otherYear", row.year(), year));
        return save(year, faults, rows, seen, who);
    }

    public void discard(int year, Long seen) {
        store.discard(kept(year), seen);
    }

    /** How time would be counted, were the draft accepted. */
    public WorkingTime timeWith(CalendarDraft draft) {
        return workingTime.draft(draft.year(), draft.rows());
    }

    /**
     * Takes the draft into force: from now on every server counts with it.
     *
     * @param seen id of the draft that was looked at
     * @throws DraftChanged where that isn't the draft any more
     */
    public void accept(int year, long seen, String who) {
        store.accept(kept(year), seen, who);
        calendar.look();
    }

    private CalendarDraft save(int year, RowFaults faults, List<TypedRow> typed, Long seen, String who) {
        if (typed.size() > MOST_ROWS) {
            faults.add(0, "", "tooMany", typed.size(), MOST_ROWS);
            throw new YearRefused(year, faults.found());
        }
        Map<LocalDate, FileRow> rows = new DayReading(faults).read(typed);
        if (faults.isEmpty()) {
            new StatedYears(rows, around(year), faults).check(List.of(year));
        }
        if (!faults.isEmpty()) {
            throw new YearRefused(year, faults.found());
        }
        List<SpecialDay> days = rows.values().stream().map(FileRow::day).sorted((one, other) -> one.date().compareTo(other.date())).toList();
        store.save(year, WorkingDaysFile.write(days), seen, who);
        return prepared(year);
    }

    private static List<TypedRow> numbered(int year, List<TypedDay> rows) {
        return IntStream.range(0, rows.size()).mapToObj(index -> new TypedRow(index + 1, String.valueOf(year), rows.get(index))).toList();
    }

    /** What the neighbouring years state; a proposal has no swaps and answers for none. */
    private Map<LocalDate, SpecialDay> around(int year) {
        return Stream.of(year - 1, year + 1)
            .flatMap(neighbour -> calendar.get().find(neighbour).stream())
            .filter(neighbour -> neighbour.state() != YearState.PROPOSED)
            .flatMap(neighbour -> neighbour.rows().stream())
            .collect(Collectors.toMap(SpecialDay::date, Function.identity()));
    }

    private List<SpecialDay> read(int year, String days) {
        return WorkingDaysFile.read(days, "calendar " + year, messages);
    }

    private static int kept(int year) {
        if (year < FIRST || year > LAST) {
            throw new NoSuchYear(year);
        }
        return year;
    }
}
